package clippings.ingest;

import clippings.article.Article;

/** What came of one article in a file. */
public sealed interface Ingested {

  /** It was read. */
  record Accepted(Article article) implements Ingested {}

  /**
   * It could not be read as an article.
   *
   * @param origin where it stood: {@code line 14}
   */
  record Rejected(String origin, String reason) implements Ingested {}
}
