package clippings.archive.pass;

import clippings.archive.folder.FolderListing;
import clippings.archive.folder.Found;
import clippings.archive.ledger.ArticleIds;
import clippings.archive.ledger.Change;
import clippings.archive.ledger.Ledger;
import clippings.archive.ledger.Rows;
import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the ledger and the folders that were listed do not agree on. */
final class Difference {

  private final Ledger ledger;
  private final boolean thorough;
  private final Instant now;

  private final List<Change.Read> reads = new ArrayList<>();
  private final List<Change.Note> notes = new ArrayList<>();
  private final List<LedgerRow> gone = new ArrayList<>();
  private int unchanged;

  private Difference(Ledger ledger, boolean thorough, Instant now) {
    this.ledger = ledger;
    this.thorough = thorough;
    this.now = now;
  }

  /**
   * @param thorough whether to compare the content of files that look unchanged too
   */
  static Difference of(List<FolderListing> listings, Ledger ledger, boolean thorough, Instant now) {
    var difference = new Difference(ledger, thorough, now);
    listings.forEach(difference::compare);
    return difference;
  }

  List<Change.Read> reads() {
    return reads;
  }

  List<Change.Note> notes() {
    return notes;
  }

  List<LedgerRow> gone() {
    return gone;
  }

  int unchanged() {
    return unchanged;
  }

  private void compare(FolderListing listing) {
    var ids =
        ArticleIds.of(
            listing.found().stream()
                .filter(Found.ToRead.class::isInstance)
                .map(Found::file)
                .toList());
    var files = new HashSet<String>();
    for (var found : listing.found()) {
      files.add(found.file());
      var id = ids.get(found.file());
      switch (found) {
        case Found.ToRead readable when id != null -> compare(readable, id);
        case Found.ToRead _ -> throw new AssertionError(found);
        case Found.PassedOver(var file, var outcome, var reason) ->
            note(Rows.passedOver(file, outcome, reason, now));
        case Found.Unreadable(var file, var reason) -> keep(file, reason);
      }
    }
    if (listing.complete()) {
      findGone(listing, files);
    } else {
      keepAll(listing.name(), listing.found().getFirst());
    }
  }

  private void compare(Found.ToRead found, ArticleIds.Assigned id) {
    var row = ledger.get(found.file());
    if (row == null || isOutdated(row, id)) {
      reads.add(new Change.Read(found, id, row, null, true));
    } else if (thorough || !row.fingerprint().looksLike(found.stamp())) {
      reads.add(new Change.Read(found, id, row, null, false));
    } else {
      unchanged++;
    }
  }

  /** Whether a row must be made anew even if the file's bytes are the same. */
  private static boolean isOutdated(LedgerRow row, ArticleIds.Assigned id) {
    return !row.id().equals(id.id()) || Rows.isStale(row) || !Rows.tells(row, id.note());
  }

  private void note(LedgerRow after) {
    var before = ledger.get(after.file());
    if (!Rows.sayTheSame(before, after))
      notes.add(new Change.Note(after, before != null && before.articles() > 0));
  }

  private void keep(String file, String reason) {
    var row = ledger.get(file);
    if (row == null || row.articles() == 0) {
      note(Rows.passedOver(file, Outcome.REJECTED, reason, now));
    } else {
      markStale(row, reason);
    }
  }

  private void keepAll(String folder, Found itself) {
    var reason = "is in a folder that cannot be read";
    for (var row : ledger.below(folder).values()) {
      if (row.articles() > 0 && !row.file().equals(itself.file())) markStale(row, reason);
    }
  }

  private void markStale(LedgerRow row, String reason) {
    var stale = Rows.stale(row, reason);
    if (!stale.equals(row)) notes.add(new Change.Note(stale, false));
  }

  private void findGone(FolderListing listing, Set<String> files) {
    int start = FolderListing.prefix(listing.name()).length();
    for (var row : ledger.below(listing.name()).values()) {
      var file = row.file();
      int slash = file.indexOf('/', start);
      boolean there =
          slash < 0
              ? files.contains(file)
              : listing.subfolders().containsKey(file.substring(0, slash));
      if (!there && !files.contains(file)) gone.add(row);
    }
  }
}
