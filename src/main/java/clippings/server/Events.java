package clippings.server;

import clippings.Clippings;
import clippings.archive.ArchiveListener;
import clippings.archive.pass.Progress;
import clippings.server.http.Exchange;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.json.Json;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who listen how indexing goes on and that the archive changed, as server-sent events.
 * Only the latest of each kind is kept: a listener that reads slowly misses what was in between,
 * and holds nobody up. One that does not read at all is dropped when its connection has been silent
 * for too long.
 */
final class Events implements ArchiveListener, AutoCloseable {

  /** Each has a thread of its own. */
  static final int MOST_LISTENERS = 32;

  /** Four times a second is as much as anybody can read. */
  private static final Duration BETWEEN = Duration.ofMillis(250);

  /** Well below the time after which a silent connection is closed. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final String CONTENT_TYPE = "text/event-stream; charset=utf-8";
  private static final byte[] STILL_HERE = ": still here\n\n".getBytes(StandardCharsets.US_ASCII);

  /** A state of the archive that searches see; {@code number} orders all that happens. */
  private record Change(long number, long generation, long articles) {}

  private record Advance(long number, Progress.Step step) {}

  /** What a listener has not heard of yet; nothing is later than {@code number}. */
  private record News(long number, @Nullable Advance advance, @Nullable Change change) {}

  private final Closeable listening;
  private final Semaphore free = new Semaphore(MOST_LISTENERS);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition happened = lock.newCondition();
  private @Nullable Advance advance;
  private Change change;
  private long number = 1;
  private boolean closed;

  Events(Clippings clippings) throws IOException {
    var now = clippings.holdings();
    this.change = new Change(number, now.generation(), now.articles());
    this.listening = clippings.listen(this);
  }

  @Override
  public void progressed(Progress.Step step) {
    boolean walking = step.total() == 0;
    if (!walking) tell(() -> advance = new Advance(++number, step));
  }

  @Override
  public void changed(long generation, long articles) {
    tell(() -> change = new Change(++number, generation, articles));
  }

  private void tell(Runnable what) {
    lock.lock();
    try {
      what.run();
      happened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Answers {@code /api/events} until the listener goes or the server stops. */
  void send(Exchange exchange) throws IOException {
    exchange.arguments();
    if (!free.tryAcquire()) {
      throw new ProblemException(
          Problem.of(Problem.Code.BUSY, "%d listen already".formatted(MOST_LISTENERS)));
    }
    try {
      stream(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server ends, and so does the stream
    } finally {
      free.release();
    }
  }

  private void stream(Exchange exchange) throws IOException, InterruptedException {
    var response = exchange.response();
    response.setContentType(CONTENT_TYPE);
    if (exchange.isHead()) return;
    var out = response.getOutputStream();
    long heard = 0;
    for (var news = next(heard); news != null; news = next(heard)) {
      if (news.change() != null) out.write(written("changed", json(news.change())));
      if (news.advance() != null) out.write(written("progress", json(news.advance().step())));
      if (news.change() == null && news.advance() == null) out.write(STILL_HERE);
      heard = news.number();
      response.flushBuffer();
      pause();
    }
  }

  /** What happened since; nothing at the time of a heartbeat, {@code null} at the end. */
  private @Nullable News next(long heard) throws InterruptedException {
    lock.lock();
    try {
      long left = HEARTBEAT.toNanos();
      while (!closed && number <= heard && left > 0) left = happened.awaitNanos(left);
      if (closed) return null;
      var newest = advance;
      boolean told = newest == null || newest.number() <= heard;
      boolean past = heard == 0 && newest != null && newest.step().isOver();
      return new News(
          number, told || past ? null : newest, change.number() <= heard ? null : change);
    } finally {
      lock.unlock();
    }
  }

  private void pause() throws InterruptedException {
    lock.lock();
    try {
      long left = BETWEEN.toNanos();
      while (!closed && left > 0) left = happened.awaitNanos(left);
    } finally {
      lock.unlock();
    }
  }

  private static byte[] json(Change change) {
    return Json.object(
        json ->
            json.number("generation", change.generation()).number("articles", change.articles()));
  }

  private static byte[] json(Progress.Step step) {
    return Json.object(
        json -> {
          json.number("done", step.done())
              .number("total", step.total())
              .number("rejected", step.rejected())
              .text("file", step.file());
          if (step.done() == 0) json.text("secondsLeft", null);
          else json.number("secondsLeft", step.secondsLeft());
        });
  }

  private static byte[] written(String name, byte[] json) {
    return "event: %s\ndata: %s\n\n"
        .formatted(name, new String(json, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Ends all streams. */
  @Override
  public void close() throws IOException {
    listening.close();
    tell(() -> closed = true);
  }
}
