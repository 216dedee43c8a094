package clippings.search;

import clippings.article.ArticleId;
import clippings.index.Snapshot;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers requests from snapshots of the index. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester") // until the engine is in
public final class ArticleSearch {

  public ArticleSearch(SearchSettings settings) {
    if (settings.timeout().isNegative()) throw new IllegalArgumentException();
  }

  /** Answers a request; see {@link SearchPage}. */
  public SearchPage search(Snapshot snapshot, SearchRequest request) throws IOException {
    throw new UnsupportedOperationException(snapshot.toString() + request);
  }

  /**
   * One article; empty when there is no such article.
   *
   * @param marking whose matches are marked; {@code null} for none
   */
  public Optional<ArticleView> article(
      Snapshot snapshot, ArticleId id, @Nullable SearchRequest marking) throws IOException {
    throw new UnsupportedOperationException(snapshot.toString() + id + marking);
  }
}
