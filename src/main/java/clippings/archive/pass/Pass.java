package clippings.archive.pass;

import clippings.archive.ledger.Change;
import clippings.archive.ledger.FirstSeen;
import clippings.archive.ledger.Ledger;
import clippings.archive.ledger.Rows;
import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import clippings.index.ArticleIndex;
import clippings.ingest.ArticleReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out changes: files are read by several threads, the index is committed by the one that
 * runs the pass.
 */
public final class Pass {

  /**
   * What passes share; {@code stopped} is asked between files, {@code committed} is told of each
   * commit. What cannot wait for the end of a pass is done by {@code urgent}, where there is such a
   * thing.
   */
  public record Tools(
      ArticleIndex index,
      ArticleReader reader,
      Ledger ledger,
      FirstSeen firstSeen,
      Executor readers,
      ArchiveSettings settings,
      BooleanSupplier stopped,
      Runnable committed,
      @Nullable Urgent urgent) {}

  /** What is done between two files of a pass, on the thread that runs it. */
  public interface Urgent {

    boolean isWaiting();

    /** Does it and commits it; the files that were written or removed. */
    Set<String> carryOut();
  }

  /** A row to put into the ledger once it is committed, or none to take it out. */
  private record Entry(String file, @Nullable LedgerRow row) {}

  private static final int AHEAD = 4;
  private static final Duration BETWEEN_URGENT = Duration.ofMillis(50);

  private final Tools tools;
  private final boolean whole;
  private final boolean unsure;
  private final Instant now;
  private final Progress progress;
  private final Map<String, String> refused;

  private final long begun = System.nanoTime();
  private final Semaphore room;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger added = new AtomicInteger();
  private final AtomicInteger updated = new AtomicInteger();
  private final AtomicInteger renamed = new AtomicInteger();
  private final AtomicInteger removed = new AtomicInteger();
  private final AtomicInteger rejected = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();
  private long lastUrgent = begun - BETWEEN_URGENT.toNanos();
  private final Set<String> overtaken = new HashSet<>();
  private final Map<String, Change.Read> disturbed = new ConcurrentHashMap<>();

  /**
   * @param whole whether everything must be committed at once
   * @param unsure whether the index may hold changes of a pass that broke off
   * @param refused files the index cannot take, with the reason
   */
  public Pass(
      Tools tools,
      boolean whole,
      boolean unsure,
      Map<String, String> refused,
      Instant now,
      Progress progress) {
    this.tools = tools;
    this.whole = whole;
    this.unsure = unsure;
    this.refused = refused;
    this.now = now;
    this.progress = progress;
    this.room = new Semaphore(tools.settings().readers() * AHEAD);
  }

  /**
   * Does everything and commits it, unless told to stop in between.
   *
   * @return files that changed while they were read
   * @throws IOException if the index cannot be written to: it is as the last commit left it
   * @throws IndexFailureException if it refused a file
   */
  public Collection<Change.Read> run(Collection<? extends Change> changes) throws IOException {
    long committed = System.nanoTime();
    int uncommitted = 0;
    for (var change : changes) {
      if (isBroken()) break;
      progress.update(step(changes.size(), change.file()));
      if (!whole) doUrgent();
      var due = due(change);
      if (due == null) continue;
      room.acquireUninterruptibly();
      tools.readers().execute(() -> work(due));
      uncommitted++;
      if (!whole && isDue(uncommitted, committed)) {
        commit();
        committed = System.nanoTime();
        uncommitted = 0;
      }
    }
    awaitReaders();
    if (!whole || !isBroken()) commit();
    throwFailure();
    progress.update(step(changes.size(), ""));
    return disturbed.values();
  }

  /** Files with articles, by what became of them. */
  Tally tally() {
    return new Tally(added.get(), updated.get(), renamed.get(), removed.get());
  }

  private boolean isBroken() {
    return failure.get() != null || tools.stopped().getAsBoolean();
  }

  /** Not so often that the pass itself gets nowhere. */
  private void doUrgent() throws IOException {
    var urgent = tools.urgent();
    if (urgent == null || System.nanoTime() - lastUrgent < BETWEEN_URGENT.toNanos()) return;
    if (!urgent.isWaiting()) return;
    commit();
    overtaken.addAll(urgent.carryOut());
    lastUrgent = System.nanoTime();
  }

  /** The change, if it is still to be made; what was found before an urgent change is outdated. */
  private @Nullable Change due(Change change) {
    if (overtaken.isEmpty()) return change;
    if (overtaken.contains(change.file())) {
      done.incrementAndGet();
      return null;
    }
    if (!(change instanceof Change.Read read) || read.movedFrom() == null) return change;
    return overtaken.contains(read.movedFrom().file()) ? read.notMoved() : change;
  }

  private boolean isDue(int files, long since) {
    return files >= tools.settings().commitFiles()
        || System.nanoTime() - since >= tools.settings().commitEvery().toNanos();
  }

  private Progress.Step step(int total, String file) {
    return new Progress.Step(
        done.get(), total, rejected.get(), file, "", Duration.ofNanos(System.nanoTime() - begun));
  }

  @SuppressWarnings(
      "CatchingUnchecked") // whatever it is, the thread that runs the pass must hear of it
  private void work(Change change) {
    try {
      switch (change) {
        case Change.Read read -> read(read);
        case Change.Note(var row, var dropsArticles) -> {
          if (dropsArticles) tools.index().remove(row.file());
          record(row);
        }
        case Change.Remove(var row) -> {
          remove(row.file());
          if (row.articles() > 0) removed.incrementAndGet();
        }
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    } finally {
      done.incrementAndGet();
      room.release();
    }
  }

  private void read(Change.Read read) throws IOException {
    var before = read.before();
    boolean removesFirst = unsure || (before != null && before.articles() > 0);
    var refusal = refused.get(read.file());
    if (refusal != null) {
      if (removesFirst) tools.index().remove(read.file());
      record(Rows.rejected(read, refusal, now));
      return;
    }
    var adding = new Adding(tools.index(), addedAt(read), tools.readers());
    var result =
        new FileReading(tools.index(), adding, read, removesFirst, now).run(tools.reader());
    switch (result) {
      case FileReading.Result.Disturbed(var dropped) -> {
        disturbed.put(read.file(), read);
        if (dropped) entries.add(new Entry(read.file(), null));
      }
      case FileReading.Result.Read(var row, var changed) -> {
        if (changed || !Rows.sayTheSame(before, row)) record(row);
        if (read.movedFrom() != null) remove(read.movedFrom().file());
        if (changed && row.articles() > 0) counterOf(read).incrementAndGet();
      }
    }
  }

  private AtomicInteger counterOf(Change.Read read) {
    if (read.movedFrom() != null) return renamed;
    return read.before() == null ? added : updated;
  }

  private Instant addedAt(Change.Read read) {
    var before = read.movedFrom() == null ? read.before() : read.movedFrom();
    var otherwise = before == null ? now : before.checkedAt();
    if (before == null || before.file().equals(read.file()))
      return tools.firstSeen().of(read.file(), otherwise);
    return tools.firstSeen().moved(before.file(), read.file(), otherwise);
  }

  private void record(LedgerRow row) throws IOException {
    tools.index().record(row);
    entries.add(new Entry(row.file(), row));
    if (row.outcome() == Outcome.REJECTED) rejected.incrementAndGet();
  }

  private void remove(String file) throws IOException {
    tools.index().remove(file);
    tools.firstSeen().forget(file);
    entries.add(new Entry(file, null));
  }

  /** Memory follows the index, so it moves on only after the commit. */
  private void commit() throws IOException {
    awaitReaders();
    tools.firstSeen().write();
    try {
      tools.index().commit();
    } catch (IOException | RuntimeException e) {
      throwFailure(); // says more
      throw e;
    }
    if (whole) tools.ledger().clear();
    for (var entry = entries.poll(); entry != null; entry = entries.poll()) {
      if (entry.row() == null) {
        tools.ledger().remove(entry.file());
      } else {
        tools.ledger().put(entry.row());
      }
    }
    tools.committed().run();
  }

  private void awaitReaders() {
    int all = tools.settings().readers() * AHEAD;
    room.acquireUninterruptibly(all);
    room.release(all);
  }

  private void throwFailure() throws IOException {
    switch (failure.get()) {
      case null -> {}
      case IndexFailureException e when e.isOfFile() -> throw e;
      case IndexFailureException e when e.getCause() instanceof IOException cause -> throw cause;
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new AssertionError(e);
    }
  }
}
