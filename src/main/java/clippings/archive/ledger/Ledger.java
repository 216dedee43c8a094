package clippings.archive.ledger;

import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as the last commit left it, in memory. Changed by one thread, read by any. Its rows
 * are those of the files by themselves; that a file has the bytes of another is found out when rows
 * are shown.
 */
public final class Ledger {

  private final ConcurrentSkipListMap<String, LedgerRow> rows = new ConcurrentSkipListMap<>();
  private final Map<Outcome, AtomicInteger> outcomes = new EnumMap<>(Outcome.class);
  private final Twins twins = new Twins();
  private volatile int filesWithArticles;
  private volatile int stale;

  public Ledger() {
    for (var outcome : Outcome.values()) outcomes.put(outcome, new AtomicInteger());
  }

  public @Nullable LedgerRow get(String file) {
    return rows.get(file);
  }

  /** The rows of everything in a folder, at any depth. */
  public NavigableMap<String, LedgerRow> below(String folder) {
    return folder.isEmpty()
        ? rows
        : rows.subMap(folder + "/", true, folder + "0", false); // 0 follows the slash
  }

  /** The rows that have that article id. */
  public List<LedgerRow> withId(String id) {
    return Stream.concat(Stream.ofNullable(rows.get(id)), namesakes(id).values().stream())
        .filter(row -> row.id().equals(id))
        .toList();
  }

  /** Whether there are files of that name, whatever their extension. */
  public boolean hasNamesakes(String name) {
    return !namesakes(name).isEmpty();
  }

  private NavigableMap<String, LedgerRow> namesakes(String name) {
    return rows.subMap(name + ".", true, name + "/", false); // the slash follows the dot
  }

  public int count(Outcome outcome) {
    return counter(outcome).get();
  }

  public int filesWithArticles() {
    return filesWithArticles;
  }

  /** Files whose articles are kept although they cannot be read any more. */
  public int stale() {
    return stale;
  }

  public synchronized void put(LedgerRow row) {
    count(rows.put(row.file(), row), -1);
    count(row, 1);
  }

  public synchronized void remove(String file) {
    count(rows.remove(file), -1);
  }

  public void clear() {
    for (var file : rows.keySet()) remove(file);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // under the lock
  private void count(@Nullable LedgerRow row, int step) {
    if (row == null) return;
    counter(row.outcome()).addAndGet(step);
    if (row.articles() > 0) filesWithArticles += step;
    if (Rows.isStale(row)) stale += step;
    if (!mayBeTwin(row)) return;
    if (step > 0) twins.add(row.fingerprint().hash(), row.file());
    else twins.remove(row.fingerprint().hash(), row.file());
  }

  private static boolean mayBeTwin(LedgerRow row) {
    return row.outcome() == Outcome.INDEXED
        && row.articles() > 0
        && !row.fingerprint().hash().isEmpty();
  }

  private AtomicInteger counter(Outcome outcome) {
    return Objects.requireNonNull(outcomes.get(outcome));
  }

  /** The row of a file as it is shown; {@code null} when there is none. */
  public synchronized @Nullable LedgerRow shown(String file) {
    var row = rows.get(file);
    return row == null ? null : shown(row);
  }

  /** A row as it is shown: which files are duplicates is told by all rows together. */
  private LedgerRow shown(LedgerRow row) {
    if (!mayBeTwin(row)) return row;
    var original = twins.original(row.fingerprint().hash());
    return original == null || original.equals(row.file()) ? row : Rows.duplicate(row, original);
  }

  /** Exact also while the ledger changes: a page is of one moment. */
  public synchronized LedgerPage page(LedgerRequest request) {
    var counts = request.text().isEmpty() ? counts() : counts(request);
    var page = new ArrayList<LedgerRow>();
    var from = request.after() == null ? rows : rows.tailMap(request.after(), false);
    String next = null;
    for (var row : from.values()) {
      var shown = shown(row);
      boolean asked = request.outcome() == null || shown.outcome() == request.outcome();
      if (!asked || !request.asksFor(shown)) continue;
      if (page.size() == request.limit()) {
        next = page.getLast().file();
        break;
      }
      page.add(shown);
    }
    int total =
        request.outcome() == null
            ? counts.values().stream().mapToInt(Integer::intValue).sum()
            : counts.getOrDefault(request.outcome(), 0);
    return new LedgerPage(counts, total, page, next);
  }

  private Map<Outcome, Integer> counts() {
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    outcomes.forEach((outcome, count) -> counts.put(outcome, count.get()));
    counts.merge(Outcome.INDEXED, -twins.duplicates(), Integer::sum);
    counts.merge(Outcome.DUPLICATE, twins.duplicates(), Integer::sum);
    return counts;
  }

  private Map<Outcome, Integer> counts(LedgerRequest request) {
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    for (var outcome : Outcome.values()) counts.put(outcome, 0);
    for (var row : rows.values()) {
      var shown = shown(row);
      if (request.asksFor(shown)) counts.merge(shown.outcome(), 1, Integer::sum);
    }
    return counts;
  }
}
