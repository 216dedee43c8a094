package clippings.suggest;

import clippings.index.ArticleIndex;
import clippings.index.analysis.TextAnalysis;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Suggests how a text that is being typed may go on. What it needs is read from the index in the
 * background when somebody first asks, and again after the index has changed; until then the answer
 * is of the state before. Thread-safe.
 */
public final class Suggester {

  /** How many completions there are at most. */
  public static final int LIMIT = 10;

  /** Nothing is suggested for texts that are longer, in UTF-16 units. */
  public static final int LONGEST = 500;

  /** How long the first to ask waits: nothing is known before. */
  private static final Duration FIRST = Duration.ofSeconds(2);

  /** How long others wait for a new state, while the old one could answer. */
  private static final Duration NEXT = Duration.ofMillis(100);

  private final ArticleIndex index;
  private final ConcurrentLinkedQueue<TextAnalysis> analyses = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Known known;
  private @Nullable CompletableFuture<Known> reading;

  public Suggester(ArticleIndex index) {
    this.index = index;
  }

  /**
   * What there is to suggest for a text with the cursor at its end.
   *
   * @return nothing, while nothing was read from the index yet
   */
  public Suggestions suggest(String text) throws IOException {
    if (text.isBlank() || text.length() > LONGEST) return Suggestions.NONE;
    try (var snapshot = index.snapshot()) {
      var now = known(snapshot.generation());
      if (now == null) return Suggestions.NONE;
      var analysis = analyses.poll();
      if (analysis == null) analysis = new TextAnalysis();
      try {
        var typed = Typed.of(text);
        var completions =
            typed.isEmpty()
                ? Suggestions.NONE.completions()
                : new Completer(now, snapshot, analysis, typed.get(), LIMIT).completions();
        return new Suggestions(
            completions, new Corrector(now, snapshot, analysis, text).corrections());
      } finally {
        analyses.add(analysis);
      }
    }
  }

  private @Nullable Known known(long generation) throws IOException {
    var now = known;
    if (now != null && now.generation() >= generation) return now;
    var patience = now == null ? FIRST : NEXT;
    try {
      return reading().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return now;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return now;
    } catch (ExecutionException e) {
      throw new IOException("suggestions cannot be read from the index", e.getCause());
    }
  }

  private synchronized CompletableFuture<Known> reading() {
    var running = reading;
    if (running != null && !running.isDone()) return running;
    var next = new CompletableFuture<Known>();
    reading = next;
    Thread.ofPlatform().daemon().name("suggestions").start(() -> read(next));
    return next;
  }

  private void read(CompletableFuture<Known> next) {
    try (var snapshot = index.snapshot()) {
      var read = Known.read(snapshot);
      known = read;
      next.complete(read);
    } catch (IOException | RuntimeException | Error e) {
      next.completeExceptionally(e);
    }
  }
}
