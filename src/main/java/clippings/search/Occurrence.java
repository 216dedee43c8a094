package clippings.search;

/**
 * A place where a leaf of the query matches.
 *
 * @param paragraph its number, 0 for the title
 * @param start in the paragraph or title, in UTF-16 units, inclusive
 * @param end exclusive
 * @param leaf which leaf of the query
 */
record Occurrence(int paragraph, int start, int end, int leaf) {}
