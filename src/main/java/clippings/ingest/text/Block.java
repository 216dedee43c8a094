package clippings.ingest.text;

import clippings.article.Paragraph.Kind;

/**
 * A stretch of text on its way to becoming a paragraph.
 *
 * @param line where it starts in the file, from 1; 0 where the file has no lines worth counting
 * @param level of an explicit heading: 1 for {@code #} or {@code <h1>}; 0 for text
 */
public record Block(int line, int level, String text, Kind kind) {

  /** Text that stands in {@code line}, from 1; 0 where lines are not counted. */
  public static Block text(int line, String text) {
    return new Block(line, 0, text, Kind.TEXT);
  }

  /** A heading marked as one, {@code level} 1 the highest. */
  public static Block heading(int line, int level, String text) {
    return new Block(line, level, text, Kind.HEADING);
  }

  static Block boilerplate(int line, String text) {
    return new Block(line, 0, text, Kind.BOILERPLATE);
  }

  /** The same block as another kind. */
  public Block as(Kind other) {
    return new Block(line, level, text, other);
  }

  /** The same block with another text. */
  public Block with(String other) {
    return new Block(line, level, other, kind);
  }

  /** Whether it is of the story. */
  public boolean isText() {
    return kind == Kind.TEXT;
  }
}
