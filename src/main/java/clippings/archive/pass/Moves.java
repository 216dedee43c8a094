package clippings.archive.pass;

import clippings.archive.folder.ContentHash;
import clippings.archive.ledger.Change;
import clippings.article.LedgerRow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds files that were renamed: new ones with the bytes of one that is gone. */
final class Moves {

  private final Map<String, Deque<LedgerRow>> goneByHash = new HashMap<>();
  private final List<Change.Read> reads = new ArrayList<>();

  private Moves() {}

  /** Pairs in path order. Only new files of the size of one that is gone are read for it. */
  static Moves among(Collection<Change.Read> reads, Collection<LedgerRow> gone) {
    var moves = new Moves();
    var sizes = new HashSet<Long>();
    for (var row : gone) {
      if (!row.fingerprint().hash().isEmpty()) sizes.add(row.fingerprint().size());
      moves
          .goneByHash
          .computeIfAbsent(row.fingerprint().hash(), hash -> new ArrayDeque<>())
          .add(row);
    }
    for (var read : reads) {
      boolean candidate = read.before() == null && sizes.contains(read.found().stamp().size());
      moves.reads.add(candidate ? moves.paired(read) : read);
    }
    return moves;
  }

  /** All reads, those of renamed files paired with what they were. */
  List<Change.Read> reads() {
    return reads;
  }

  /** What is gone and not elsewhere. */
  List<LedgerRow> gone() {
    return goneByHash.values().stream().flatMap(Collection::stream).toList();
  }

  private Change.Read paired(Change.Read read) {
    try {
      var rows = goneByHash.get(ContentHash.of(read.found().path()));
      return rows == null || rows.isEmpty() ? read : read.movedFrom(rows.pop());
    } catch (IOException e) {
      return read; // the reading will say what is wrong
    }
  }
}
