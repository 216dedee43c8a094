package clippings.search.request;

/**
 * How many stories and articles match, exactly; an article without copies is a story of its own.
 */
public record Totals(long stories, long articles) {}
