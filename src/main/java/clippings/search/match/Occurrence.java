package clippings.search.match;

/**
 * A place where a leaf of the query matches.
 *
 * @param start in the offsets of {@link clippings.index.Fields#TEXT}, inclusive
 * @param end exclusive
 * @param leaf which leaf of the query
 */
public record Occurrence(int start, int end, int leaf) {}
