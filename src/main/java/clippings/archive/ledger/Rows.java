package clippings.archive.ledger;

import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Fingerprint;
import clippings.article.LedgerRow.Outcome;
import clippings.ingest.Reading;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes and compares rows of the ledger. */
public final class Rows {

  /** Of what was not read; differs from every file's. */
  private static final Fingerprint UNREAD = new Fingerprint(0, 0, 0, "");

  private Rows() {}

  public static LedgerRow passedOver(String file, Outcome outcome, String reason, Instant now) {
    return new LedgerRow(file, file, outcome, 0, reason, null, now, UNREAD);
  }

  public static LedgerRow read(Change.Read change, Reading reading, Instant now) {
    var stamp = change.found().stamp();
    return new LedgerRow(
        change.file(),
        change.id().id(),
        reading.outcome(),
        reading.articles(),
        reasons(change.id().note(), reading.reason()),
        reading.encoding(),
        now,
        new Fingerprint(stamp.size(), stamp.modified(), stamp.changed(), reading.hash()));
  }

  /** A file with the bytes of one that comes before it in path order. */
  static LedgerRow duplicate(LedgerRow row, String original) {
    return new LedgerRow(
        row.file(),
        row.id(),
        Outcome.DUPLICATE,
        row.articles(),
        reasons("the same bytes as \"%s\"".formatted(original), row.reason()),
        row.encoding(),
        row.checkedAt(),
        row.fingerprint());
  }

  /** A file that could not be read, for a reason that lies in its content. */
  public static LedgerRow rejected(Change.Read change, String reason, Instant now) {
    return read(change, new Reading(Outcome.REJECTED, 0, reason, null, ""), now);
  }

  /** The same content with another time stamp. */
  public static LedgerRow stamped(LedgerRow row, Fingerprint stamp) {
    return with(
        row,
        row.reason(),
        new Fingerprint(stamp.size(), stamp.modified(), stamp.changed(), row.fingerprint().hash()));
  }

  /**
   * The articles are kept although their file cannot be looked at; it is read again as soon as it
   * can.
   */
  public static LedgerRow stale(LedgerRow row, String reason) {
    var unread = new Fingerprint(0, 0, 0, row.fingerprint().hash());
    return with(row, "stale: it " + reason + "; its articles are those last read", unread);
  }

  public static boolean isStale(LedgerRow row) {
    return row.articles() > 0 && row.fingerprint().looksLike(UNREAD);
  }

  /** Whether a row needs no rewriting. */
  public static boolean sayTheSame(@Nullable LedgerRow before, LedgerRow after) {
    return before != null && with(before, after.checkedAt()).equals(after);
  }

  /** Whether a row tells why its id is not the shorter one. */
  public static boolean tells(LedgerRow row, String note) {
    return note.isEmpty() || (row.reason() != null && row.reason().contains(note));
  }

  private static @Nullable String reasons(@Nullable String... reasons) {
    var all =
        Stream.of(reasons)
            .filter(Objects::nonNull)
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? null : all;
  }

  private static LedgerRow with(LedgerRow row, @Nullable String reason, Fingerprint fingerprint) {
    return new LedgerRow(
        row.file(),
        row.id(),
        row.outcome(),
        row.articles(),
        reason,
        row.encoding(),
        row.checkedAt(),
        fingerprint);
  }

  private static LedgerRow with(LedgerRow row, Instant checkedAt) {
    return new LedgerRow(
        row.file(),
        row.id(),
        row.outcome(),
        row.articles(),
        row.reason(),
        row.encoding(),
        checkedAt,
        row.fingerprint());
  }
}
