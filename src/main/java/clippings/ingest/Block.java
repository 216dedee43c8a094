package clippings.ingest;

import clippings.article.Paragraph.Kind;

/**
 * A stretch of text on its way to becoming a paragraph.
 *
 * @param line where it starts in the file, from 1; 0 where the file has no lines worth counting
 * @param level of an explicit heading: 1 for {@code #} or {@code <h1>}; 0 for text
 */
record Block(int line, int level, String text, Kind kind) {

  static Block text(int line, String text) {
    return new Block(line, 0, text, Kind.TEXT);
  }

  static Block heading(int line, int level, String text) {
    return new Block(line, level, text, Kind.HEADING);
  }

  static Block boilerplate(int line, String text) {
    return new Block(line, 0, text, Kind.BOILERPLATE);
  }

  Block as(Kind other) {
    return new Block(line, level, text, other);
  }

  Block with(String other) {
    return new Block(line, level, other, kind);
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }
}
