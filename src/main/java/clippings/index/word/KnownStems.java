package clippings.index.word;

import clippings.index.analysis.TextAnalysis;
import clippings.index.document.StoredArticles;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;

/**
 * The stems of articles that were asked for lately: they are made of the stored texts, which takes
 * longer than a search. Thread-safe.
 */
public final class KnownStems {

  /** A few MB. */
  private static final int MAX_KEPT = 4_000;

  private final Map<Integer, ArticleStems> kept = new ConcurrentHashMap<>();
  private final Map<BytesRef, IndexedStem> stems = new ConcurrentHashMap<>();

  public ArticleStems of(int document, StoredArticles articles, TextAnalysis analysis)
      throws IOException {
    var known = kept.get(document);
    if (known != null) return known;
    if (kept.size() >= MAX_KEPT) {
      kept.clear();
      stems.clear();
    }
    known = ArticleStems.of(articles.read(document, true), analysis, this::stem);
    kept.put(document, known);
    return known;
  }

  private IndexedStem stem(BytesRef bytes) {
    return stems.computeIfAbsent(bytes, IndexedStem::new);
  }
}
