package clippings.search;

/**
 * How many stories and articles match, exactly; an article without copies is a story of its own.
 */
record Totals(long stories, long articles) {}
