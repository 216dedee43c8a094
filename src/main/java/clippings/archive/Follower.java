package clippings.archive;

import clippings.archive.folder.FolderListing;
import clippings.archive.folder.FolderTroubleException;
import clippings.archive.folder.Reason;
import clippings.archive.pass.ArchiveSettings;
import clippings.archive.pass.Keeper;
import clippings.archive.pass.Progress;
import clippings.archive.pass.Tally;
import clippings.archive.submission.Inbox;
import clippings.archive.submission.Writing;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides when to look where: after a change, once a minute, once a day, and again after a failure.
 * Everything but the accessors is for the archive's own thread.
 */
final class Follower {

  private static final System.Logger LOG = System.getLogger(Follower.class.getName());
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_DEBOUNCES = 5;

  /** What changes is found within this time; of a pass that takes longer searches are told. */
  private static final Duration PROMPT = Duration.ofSeconds(1);

  /** What a complete look at the folder came to. */
  record Synced(Tally tally, int unchanged, Duration took) {}

  /** Where a pass stands that was begun at a point of {@link System#nanoTime()}. */
  private record Underway(Progress.Step step, long begun) {}

  private final Inbox inbox;
  private final Keeper keeper;
  private final Watching watching;
  private final Writing writing;
  private final Progress everybody;
  private final ArchiveSettings settings;
  private final InstantSource clock;

  private final Set<String> touched = new HashSet<>();
  private boolean everything;
  private Deadline walk = Deadline.now();
  private Deadline hash;
  private Deadline retry = Deadline.now();
  private Deadline again = Deadline.now();
  private Duration pause = FIRST_RETRY;

  private volatile @Nullable String failure;
  private volatile @Nullable Instant lastSync;
  private volatile @Nullable Underway underway;
  private volatile int pending;

  /**
   * @param everybody told of the progress of every pass
   */
  Follower(
      Inbox inbox,
      Keeper keeper,
      Watching watching,
      Writing writing,
      Progress everybody,
      ArchiveSettings settings,
      InstantSource clock) {
    this.inbox = inbox;
    this.keeper = keeper;
    this.watching = watching;
    this.writing = writing;
    this.everybody = everybody;
    this.settings = settings;
    this.clock = clock;
    this.hash = Deadline.in(settings.hashEvery());
  }

  /** Why nothing can be indexed at present. */
  @Nullable String failure() {
    return failure;
  }

  /** When all of the folder was last looked at. */
  @Nullable Instant lastSync() {
    return lastSync;
  }

  /** Files that are known to need something and wait for it, or for the pass to be committed. */
  int pending() {
    var now = underway;
    return now == null ? pending : Math.max(1, now.step().total() - now.step().done());
  }

  /**
   * Where indexing stands while searches may miss what is in the folder: until all of it has been
   * looked at once, and in a pass that takes longer than anybody would wait for.
   */
  Progress.@Nullable Step unfinished() {
    var now = underway;
    if (lastSync == null) return now == null ? Progress.Step.WALKING : now.step();
    if (now == null) return null;
    return System.nanoTime() - now.begun() > PROMPT.toNanos() ? now.step() : null;
  }

  /** Stores and removes the articles that wait for it; not while the index must be made anew. */
  void write() {
    if (writing.isWaiting() && keeper.isCurrent()) writing.carryOut();
  }

  /** Does what is due, or waits for it. */
  void step() {
    watching.start();
    gather();
    if (!keeper.isFolderThere()) everything = true;
    boolean due = everything || !touched.isEmpty() || walk.isOver() || hash.isOver();
    if (!due) {
      inbox.await(shortest(LONGEST_WAIT, walk.left(), hash.left(), again.left()));
    } else if (!retry.isOver()) {
      inbox.await(retry.left());
    } else {
      look(everything || walk.isOver() || hash.isOver());
    }
  }

  /**
   * Looks at everything, and again until nothing is waited for any more.
   *
   * @throws IOException if that cannot be done
   */
  Synced sync(Progress progress) throws IOException {
    var begun = Deadline.now();
    var tally = Tally.NONE;
    int unchanged = 0;
    boolean first = true;
    do {
      if (!first) await(progress, begun);
      tally =
          tally.plus(
              pass(
                  first || keeper.guard().isHolding() ? null : keeper.resting().folders(),
                  false,
                  progress));
      if (first) unchanged = keeper.unchanged();
      first = false;
    } while (isWorthWaiting(begun) && !inbox.isClosed());
    succeed(true, false);
    return new Synced(tally, unchanged, begun.left().negated());
  }

  private Tally pass(@Nullable Set<String> folders, boolean thorough, Progress orderer)
      throws IOException {
    try {
      return keeper.pass(folders, thorough, step -> tell(step, orderer));
    } finally {
      underway = null;
    }
  }

  private void tell(Progress.Step step, Progress orderer) {
    underway = new Underway(step, System.nanoTime() - step.elapsed().toNanos());
    orderer.update(step);
    everybody.update(step);
  }

  /** Files that are being written are not waited for for ever. */
  private boolean isWorthWaiting(Deadline begun) {
    if (keeper.guard().isHolding()) return true;
    if (!keeper.resting().isNeeded()) return false;
    var waited = begun.left().negated();
    boolean patient = waited.compareTo(settings.patience()) < 0;
    return patient
        || (!keeper.isAllAccountedFor()
            && waited.compareTo(settings.patience().multipliedBy(3)) < 0);
  }

  private void await(Progress progress, Deadline begun) {
    var guard = keeper.guard();
    var what =
        guard.isHolding()
            ? "most articles are gone; waiting %d s for them to come back"
                .formatted(guard.left().toSeconds())
            : waiting(keeper.resting().files().size());
    progress.update(new Progress.Step(0, 0, 0, "", what, begun.left().negated()));
    pause(guard.isHolding() ? shortest(FIRST_RETRY, guard.left()) : keeper.resting().pause());
  }

  private static String waiting(int files) {
    return files == 1
        ? "waiting for 1 file that is being written"
        : "waiting for %,d files that are being written".formatted(files);
  }

  /** Looks at nothing for a while, but stores what is to be stored. */
  private void pause(Duration time) {
    for (var end = Deadline.in(time); !end.isOver() && !inbox.isClosed(); write())
      inbox.pause(end.left());
  }

  /** Takes the hints, waiting until no more come in or they have been coming for long enough. */
  private void gather() {
    everything |= inbox.takeOverflow();
    for (int i = 0; i < MOST_DEBOUNCES && !inbox.isClosed(); i++) {
      if (!touched.addAll(takeTouched())) break;
      pause(settings.debounce());
    }
    if (!again.isOver()) return;
    everything |= keeper.guard().isHolding();
    touched.addAll(keeper.resting().folders());
  }

  /** The folders in which something happened that is not accounted for, as what we write is. */
  private Set<String> takeTouched() {
    var folders = new HashSet<String>();
    inbox
        .takeTouched()
        .forEach(
            (folder, names) -> {
              var prefix = FolderListing.prefix(folder);
              boolean known =
                  !names.isEmpty()
                      && names.stream().allMatch(name -> keeper.isAccountedFor(prefix + name));
              if (!known) folders.add(folder);
            });
    return folders;
  }

  private void look(boolean all) {
    boolean thorough = hash.isOver();
    try {
      pass(all ? null : Set.copyOf(touched), thorough, Progress.NONE);
      succeed(all, thorough);
    } catch (FolderTroubleException e) {
      fail(String.valueOf(e.getMessage()), FIRST_RETRY);
    } catch (IOException e) {
      fail("the index cannot be written to: " + Reason.of(e), pause);
      pause = shortest(pause.multipliedBy(2), settings.retryAtMost());
    }
    touched.clear();
  }

  private void succeed(boolean all, boolean thorough) {
    if (failure != null) LOG.log(Level.INFO, "indexing goes on");
    failure = null;
    pause = FIRST_RETRY;
    pending = keeper.resting().files().size();
    again = nextLook();
    if (thorough) hash = Deadline.in(settings.hashEvery());
    if (!all) return;
    everything = false;
    lastSync = clock.instant();
    walk = Deadline.in(watching.isComplete() ? settings.walkEvery() : settings.pollEvery());
  }

  /** When to look at what waits although nothing else may change. */
  private Deadline nextLook() {
    if (keeper.guard().isHolding()) return Deadline.in(keeper.guard().left());
    return keeper.resting().isNeeded() ? Deadline.in(keeper.resting().pause()) : Deadline.NEVER;
  }

  private void fail(String reason, Duration wait) {
    if (!reason.equals(failure)) LOG.log(Level.WARNING, reason);
    failure = reason;
    everything = true;
    retry = Deadline.in(wait);
  }

  /** Something else than a full disk or a folder that is gone: a bug. */
  void broke(Throwable cause) {
    LOG.log(Level.ERROR, "indexing broke off", cause);
    fail("indexing broke off: " + cause.getClass().getSimpleName(), FIRST_RETRY);
  }

  private static Duration shortest(Duration... times) {
    return Collections.min(List.of(times));
  }
}
