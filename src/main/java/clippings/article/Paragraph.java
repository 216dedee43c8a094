package clippings.article;

/**
 * One block of an article's text, as a reader sees it.
 *
 * @param number its place in the article, from 1, counting every kind
 * @param text without line breaks at either end; never blank
 */
public record Paragraph(int number, String text, Kind kind) {

  /** What a paragraph is for. */
  public enum Kind {
    /** The story itself. */
    TEXT,
    /** A heading inside the story. */
    HEADING,
    /**
     * What the page put around the story: kept and shown folded, but out of ranking and snippets.
     */
    BOILERPLATE
  }

  public Paragraph {
    if (number < 1)
      throw new IllegalArgumentException("paragraph number must be 1 or more, got " + number);
    if (text.isBlank()) throw new IllegalArgumentException("paragraph " + number + " has no text");
  }

  /** Whether searches look here unless asked otherwise. */
  public boolean isStory() {
    return kind != Kind.BOILERPLATE;
  }
}
