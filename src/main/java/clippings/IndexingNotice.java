package clippings;

import clippings.archive.Archive;
import clippings.archive.pass.Progress;
import clippings.query.Notice;
import clippings.search.request.Hit;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Says with an answer that indexing goes on. To be made before the snapshot that answers is taken:
 * indexing may end in between.
 */
final class IndexingNotice {

  private final @Nullable Notice notice;

  private IndexingNotice(@Nullable Notice notice) {
    this.notice = notice;
  }

  /**
   * What there is to say now.
   *
   * @param archive {@code null} where nothing is followed
   */
  static IndexingNotice of(@Nullable Archive archive) {
    var step = archive == null ? null : archive.unfinished().orElse(null);
    if (step == null) return new IndexingNotice(null);
    return new IndexingNotice(new Notice(SearchPage.INDEXING, -1, 0, message(step), null));
  }

  private static String message(Progress.Step step) {
    return step.total() == 0
        ? "the articles folder has not been looked through yet; there may be more to find"
        : "%,d of %,d files that are new or changed have been read so far; there may be more to find"
            .formatted(step.done(), step.total());
  }

  SearchPage on(SearchPage page) {
    return notice == null ? page : page.with(notice);
  }

  HitListener on(HitListener listener) {
    if (notice == null) return listener;
    return new HitListener() {
      @Override
      public void begin(SearchPage summary) throws IOException {
        listener.begin(on(summary));
      }

      @Override
      public void hit(Hit hit) throws IOException {
        listener.hit(hit);
      }
    };
  }
}
