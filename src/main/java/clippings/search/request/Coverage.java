package clippings.search.request;

/**
 * How much of the query the title of a hit holds, and the paragraph that holds the most.
 *
 * @param terms how many words, phrases and the like the query looks for, at least two; alternatives
 *     are one, and what it excludes none
 * @param words whether all of these are single words
 * @param inTitle how many of them the title has
 * @param paragraph number of the paragraph; 0 when none has any
 * @param inParagraph how many of them that paragraph has
 * @param nearness how near each other those of the paragraph stand
 */
public record Coverage(
    int terms, boolean words, int inTitle, int paragraph, int inParagraph, Nearness nearness) {

  /** How near each other terms stand at their nearest. */
  public enum Nearness {
    /** With no other word between one and the next. */
    SIDE_BY_SIDE,
    /** With at most four other words between one and the next. */
    CLOSE,
    /** Further apart, or there is only one. */
    APART
  }
}
