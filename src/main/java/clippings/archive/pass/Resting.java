package clippings.archive.pass;

import clippings.archive.folder.FolderListing;
import clippings.archive.folder.Found;
import clippings.archive.folder.OpenFiles;
import clippings.archive.ledger.Change;
import clippings.article.LedgerRow.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells files that are done being written from those that are not. Where the system shows who has a
 * file open for writing, a file is done when nobody has; elsewhere, when it has been left alone for
 * a while. Used by one thread.
 */
public final class Resting {

  /**
   * Two changes within one tick of the file system's clock cannot be told apart, so such fresh
   * files wait a moment.
   */
  private static final Duration TICK = Duration.ofMillis(30);

  private record Seen(Fingerprint stamp, long since, long first) {}

  private final ArchiveSettings settings;
  private final InstantSource clock;
  private final boolean local;
  private final Map<String, Map<String, Seen>> restless = new HashMap<>();

  /**
   * @param local whether all who write to the folder run on this machine
   */
  Resting(ArchiveSettings settings, InstantSource clock, boolean local) {
    this.settings = settings;
    this.clock = clock;
    this.local = local && OpenFiles.areTold();
  }

  /**
   * Those of a folder's new and changed files that can be read; the others are remembered, and
   * whatever was before is forgotten.
   */
  List<Change.Read> atRest(String folder, List<Change.Read> reads, OpenFiles open) {
    var before = restless.remove(folder);
    var still = new HashMap<String, Seen>();
    var rested = new ArrayList<Change.Read>();
    for (var read : reads) {
      var seen = seen(before == null ? null : before.get(read.file()), read.found().stamp());
      if (isAtRest(read.found(), seen, open)) {
        rested.add(read);
      } else {
        still.put(read.file(), seen);
      }
    }
    if (!still.isEmpty()) restless.put(folder, still);
    return rested;
  }

  /** A file changed while it was read. */
  void disturbed(Change.Read read) {
    var stamp = read.found().stamp();
    restless
        .computeIfAbsent(FolderListing.folderOf(read.file()), folder -> new HashMap<>())
        .computeIfAbsent(read.file(), file -> seen(null, stamp));
  }

  /** Folders with files that are waited for. */
  public Set<String> folders() {
    return Set.copyOf(restless.keySet());
  }

  /** Whether any file is waited for. */
  public boolean isNeeded() {
    return !restless.isEmpty();
  }

  /** The files that are waited for. */
  public Set<String> files() {
    return restless.values().stream()
        .flatMap(files -> files.keySet().stream())
        .collect(Collectors.toSet());
  }

  /** Files that have been waited for longer than the settings' patience. */
  Set<String> overdue() {
    long now = System.nanoTime();
    return restless.values().stream()
        .flatMap(files -> files.entrySet().stream())
        .filter(entry -> now - entry.getValue().first() >= settings.patience().toNanos())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** How long to wait before looking again: a moment at first, longer for files that stay open. */
  public Duration pause() {
    long now = System.nanoTime();
    long youngest =
        restless.values().stream()
            .flatMap(files -> files.values().stream())
            .mapToLong(seen -> now - seen.since())
            .min()
            .orElse(0);
    return Duration.ofNanos(
        Math.clamp(youngest / 4, TICK.toNanos(), Duration.ofSeconds(5).toNanos()));
  }

  private static Seen seen(@Nullable Seen before, Fingerprint stamp) {
    long now = System.nanoTime();
    if (before == null) return new Seen(stamp, now, now);
    return before.stamp().equals(stamp) ? before : new Seen(stamp, now, before.first());
  }

  private boolean isAtRest(Found.ToRead file, Seen seen, OpenFiles open) {
    if (open.isWritten(file.path())) return false;
    var age = age(file.stamp());
    if (local && file.owned()) return age.isNegative() || age.compareTo(TICK) >= 0;
    return age.compareTo(settings.rest()) >= 0
        || System.nanoTime() - seen.since() >= settings.rest().toNanos();
  }

  /** Since the last change, by the clock on the wall; negative for a time that is yet to come. */
  private Duration age(Fingerprint stamp) {
    long changed = Math.max(stamp.modified(), stamp.changed());
    return Duration.between(Instant.EPOCH.plusNanos(changed), clock.instant());
  }
}
