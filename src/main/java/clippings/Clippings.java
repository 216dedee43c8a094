package clippings;

import clippings.archive.ArchiveStatus;
import clippings.archive.LedgerPage;
import clippings.archive.LedgerRequest;
import clippings.article.ArticleId;
import clippings.search.ArticleView;
import clippings.search.SearchPage;
import clippings.search.SearchRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The front door: one archive, its index and all that answers questions about it. */
@SuppressWarnings("DoNotCallSuggester") // until the engine is wired in
public final class Clippings implements AutoCloseable {

  /** Answers a request; see {@link SearchPage}. */
  public SearchPage search(SearchRequest request) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** One article, with the matches of {@code query} marked; empty when there is no such article. */
  public Optional<ArticleView> article(ArticleId id, @Nullable SearchRequest marking)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Counts and freshness. */
  public ArchiveStatus status() {
    throw new UnsupportedOperationException();
  }

  /** What became of each file. */
  public LedgerPage ledger(LedgerRequest request) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {}
}
