package clippings.archive.pass;

import clippings.article.Article;
import clippings.index.ArticleIndex;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Adds the articles of one file to the index while the file is read on: most of the work is done by
 * threads that have no file to read, if there are any, so that one file of many articles keeps all
 * processors busy. Used by one thread.
 */
final class Adding {

  /** So many articles are handed over together. */
  static final int TOGETHER = 50;

  /** So many times as many may wait; then the thread that reads does the work itself. */
  private static final int AHEAD = 4;

  private final ArticleIndex index;
  private final Instant addedAt;
  private final Executor others;
  private final Queue<Work> begun = new ArrayDeque<>();

  /**
   * @param addedAt when the file was first seen
   * @param others may do the work, later or never
   */
  Adding(ArticleIndex index, Instant addedAt, Executor others) {
    this.index = index;
    this.addedAt = addedAt;
    this.others = others;
  }

  /** Adds articles some time before {@link #finish} returns. */
  void begin(List<Article> articles) throws IOException {
    for (int start = 0; start < articles.size(); start += TOGETHER) {
      int end = Math.min(start + TOGETHER, articles.size());
      var work = new Work(List.copyOf(articles.subList(start, end)));
      begun.add(work);
      others.execute(work);
      while (begun.size() > AHEAD) begun.remove().finish();
    }
  }

  /**
   * Adds the last articles; all are in the index when it returns.
   *
   * @throws IOException if the index could not take one
   */
  void finish(List<Article> articles) throws IOException {
    for (var article : articles) index.add(article, addedAt);
    while (!begun.isEmpty()) begun.remove().finish();
  }

  /** Waits until nothing is added any more; whether it could be is of no interest. */
  void abandon() {
    List<Work> all = new ArrayList<>(begun);
    begun.clear();
    for (var work : all) work.abandon();
  }

  /** Done once, by whoever comes first. */
  private final class Work implements Runnable {
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private List<Article> articles;

    Work(List<Article> articles) {
      this.articles = articles;
    }

    @Override
    @SuppressWarnings(
        "CatchingUnchecked") // whatever it is, the thread that reads the file must hear of it
    public void run() {
      if (taken.getAndSet(true)) return;
      try {
        for (var article : articles) index.add(article, addedAt);
        done.complete(null);
      } catch (Throwable e) {
        done.completeExceptionally(e);
      } finally {
        articles = List.of(); // it may be waited for, done, in a long queue
      }
    }

    void finish() throws IOException {
      run();
      try {
        done.join();
      } catch (CompletionException e) {
        switch (e.getCause()) {
          case IOException cause -> throw cause;
          case RuntimeException cause -> throw cause;
          case Error cause -> throw cause;
          case null, default -> throw e;
        }
      }
    }

    void abandon() {
      if (taken.getAndSet(true)) done.handle((_, _) -> true).join();
    }
  }
}
