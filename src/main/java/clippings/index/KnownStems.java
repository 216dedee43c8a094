package clippings.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stems of articles that were asked for lately: they are made of the stored texts, which takes
 * longer than a search. Thread-safe.
 */
final class KnownStems {

  /** A few MB. */
  private static final int MAX_KEPT = 4_000;

  private final Map<Integer, ArticleStems> kept = new ConcurrentHashMap<>();

  ArticleStems of(int document, StoredArticles articles, TextAnalysis analysis) throws IOException {
    var known = kept.get(document);
    if (known != null) return known;
    known = ArticleStems.of(articles.read(document, true), analysis);
    if (kept.size() >= MAX_KEPT) kept.clear();
    kept.put(document, known);
    return known;
  }
}
