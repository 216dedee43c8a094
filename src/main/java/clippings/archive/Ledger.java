package clippings.archive;

import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The ledger as the last commit left it, in memory. Changed by one thread, read by any. */
final class Ledger {

  private final ConcurrentSkipListMap<String, LedgerRow> rows = new ConcurrentSkipListMap<>();
  private final Map<Outcome, AtomicInteger> outcomes = new EnumMap<>(Outcome.class);
  private volatile int filesWithArticles;
  private volatile int stale;

  Ledger() {
    for (var outcome : Outcome.values()) outcomes.put(outcome, new AtomicInteger());
  }

  @Nullable LedgerRow get(String file) {
    return rows.get(file);
  }

  /** The rows of everything in a folder, at any depth. */
  NavigableMap<String, LedgerRow> below(String folder) {
    return folder.isEmpty()
        ? rows
        : rows.subMap(folder + "/", true, folder + "0", false); // 0 follows the slash
  }

  int count(Outcome outcome) {
    return counter(outcome).get();
  }

  int filesWithArticles() {
    return filesWithArticles;
  }

  /** Files whose articles are kept although they cannot be read any more. */
  int stale() {
    return stale;
  }

  void put(LedgerRow row) {
    count(rows.put(row.file(), row), -1);
    count(row, 1);
  }

  void remove(String file) {
    count(rows.remove(file), -1);
  }

  void clear() {
    for (var file : rows.keySet()) remove(file);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
  private void count(@Nullable LedgerRow row, int step) {
    if (row == null) return;
    counter(row.outcome()).addAndGet(step);
    if (row.articles() > 0) filesWithArticles += step;
    if (Rows.isStale(row)) stale += step;
  }

  private AtomicInteger counter(Outcome outcome) {
    return Objects.requireNonNull(outcomes.get(outcome));
  }

  LedgerPage page(LedgerRequest request) {
    var outcome = request.outcome();
    var from = request.after() == null ? rows : rows.tailMap(request.after(), false);
    var page = new ArrayList<LedgerRow>();
    for (var row : from.values()) {
      if (outcome != null && row.outcome() != outcome) continue;
      if (page.size() == request.limit())
        return new LedgerPage(total(outcome), page, page.getLast().file());
      page.add(row);
    }
    return new LedgerPage(total(outcome), page, null);
  }

  private int total(@Nullable Outcome outcome) {
    if (outcome != null) return count(outcome);
    int total = 0;
    for (var each : Outcome.values()) total += count(each);
    return total;
  }
}
