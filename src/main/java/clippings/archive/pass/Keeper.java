package clippings.archive.pass;

import clippings.archive.folder.ArticlesFolder;
import clippings.archive.folder.FileStat;
import clippings.archive.folder.FolderListing;
import clippings.archive.folder.FolderTroubleException;
import clippings.archive.folder.FolderWalk;
import clippings.archive.folder.OpenFiles;
import clippings.archive.ledger.Change;
import clippings.archive.ledger.Ledger;
import clippings.archive.ledger.Rows;
import clippings.article.LedgerRow.Outcome;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the index equal to the folder, a pass at a time: walks, compares with the ledger, leaves
 * what is still being written or may only be unplugged, and has the rest done. Used by one thread.
 */
public final class Keeper {

  private static final System.Logger LOG = System.getLogger(Keeper.class.getName());

  private final ArticlesFolder folder;
  private final FolderWalk walk;
  private final Pass.Tools tools;
  private final InstantSource clock;
  private final Resting resting;
  private final RemovalGuard guard;
  private final Map<String, String> refused = new HashMap<>();

  private Object walkedKey;
  private boolean walked;
  private boolean settled;
  private boolean allAccountedFor;
  private boolean unsure;
  private boolean rebuilt;
  private int unchanged;

  public Keeper(ArticlesFolder folder, FolderWalk walk, Pass.Tools tools, InstantSource clock) {
    this.folder = folder;
    this.walk = walk;
    this.tools = tools;
    this.clock = clock;
    this.resting = new Resting(tools.settings(), clock, folder.isLocal());
    this.guard = new RemovalGuard(tools.settings().grace());
    this.walkedKey = folder.present().key();
  }

  /** What is waited for before it is read or removed. */
  public Resting resting() {
    return resting;
  }

  public RemovalGuard guard() {
    return guard;
  }

  /** Whether the ledger has a word for every file that is waited for. */
  public boolean isAllAccountedFor() {
    return allAccountedFor;
  }

  /** Whether the articles folder is still the one last walked. */
  public boolean isFolderThere() {
    return folder.isStillThere();
  }

  /** Whether the index is one that single changes can be made to: of our version, or made anew. */
  public boolean isCurrent() {
    return !tools.index().isOutdated() || rebuilt;
  }

  /**
   * Whether something that happened to an entry is already accounted for, so that its folder needs
   * no look: it is a file and as the ledger has it, or gone and not in the ledger.
   */
  public boolean isAccountedFor(String file) {
    var row = tools.ledger().get(file);
    try {
      var stat = FileStat.of(folder.present().path().resolve(file));
      return stat.kind() == FileStat.Kind.FILE
          && row != null
          && row.fingerprint().looksLike(stat.fingerprint());
    } catch (NoSuchFileException e) {
      return row == null && tools.ledger().below(file).isEmpty();
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** Files that the last pass found as the ledger has them. */
  public int unchanged() {
    return unchanged;
  }

  /**
   * Looks at some folders, or at all of them where part of the folder would not tell enough.
   *
   * @param folders {@code null} for all
   * @param thorough whether to compare the content of files that look unchanged too
   * @throws FolderTroubleException if nothing can be said of the articles at present
   * @throws IOException if the index cannot be written to; then, and after any other exception, the
   *     next pass looks at everything
   */
  public Tally pass(@Nullable Set<String> folders, boolean thorough, Progress progress)
      throws IOException {
    while (true) {
      try {
        return tryPass(folders, thorough, progress);
      } catch (IndexFailureException e) {
        var reason = "could not be indexed (%s): please report this".formatted(e.reason());
        if (!e.isOfFile() || refused.put(e.file(), reason) != null) throw e;
        LOG.log(Level.ERROR, "the index refuses an article of \"" + e.file() + "\"", e.getCause());
      }
    }
  }

  private Tally tryPass(@Nullable Set<String> folders, boolean thorough, Progress progress)
      throws IOException {
    boolean wasWalked = walked;
    walked = false;
    var trouble = folder.trouble(tools.ledger().filesWithArticles() > 0);
    if (trouble.isPresent()) throw new FolderTroubleException(trouble.get());
    var present = folder.present();
    boolean rebuild = tools.index().isOutdated() && !rebuilt;
    boolean same = wasWalked && present.key().equals(walkedKey);
    var listings =
        folders == null || !same || rebuild || guard.isHolding()
            ? walk.everything(present)
            : walk.of(folders);
    walkedKey = present.key();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var difference =
        Difference.of(listings, rebuild ? new Ledger() : tools.ledger(), thorough, now);
    var changes = changes(listings, difference, now);
    if (!folder.isStillThere())
      throw new FolderTroubleException("the articles folder went away while it was walked");
    if (rebuild) {
      requireMost(difference);
      tools.index().clear();
    }
    var tally = carryOut(changes, rebuild, now, progress);
    rebuilt |= rebuild && !tools.stopped().getAsBoolean();
    unchanged = difference.unchanged();
    walked = true;
    settled = true;
    return tally;
  }

  private Tally carryOut(List<Change> changes, boolean rebuild, Instant now, Progress progress)
      throws IOException {
    boolean wasUnsure = unsure;
    unsure = true;
    var pass = new Pass(tools, rebuild, wasUnsure, refused, now, progress);
    if (!changes.isEmpty() || wasUnsure || rebuild) pass.run(changes).forEach(resting::disturbed);
    unsure = false;
    refused.clear();
    return pass.tally();
  }

  private List<Change> changes(List<FolderListing> listings, Difference difference, Instant now) {
    var rested = rested(listings, difference.reads());
    var moves = Moves.among(rested, difference.gone());
    var gone = moves.gone();
    int lost = (int) gone.stream().filter(row -> row.articles() > 0).count();
    boolean believed =
        isAnotherFolder(lost, difference) || guard.allows(lost, tools.ledger().filesWithArticles());
    var changes = new ArrayList<Change>();
    gone.stream()
        .filter(row -> believed || row.articles() == 0)
        .map(Change.Remove::new)
        .forEach(changes::add);
    changes.addAll(difference.notes());
    changes.addAll(overdue(now));
    changes.addAll(moves.reads());
    return changes;
  }

  /**
   * At the start, an index all of whose articles are gone and a folder of others: it was made from
   * another folder.
   */
  private boolean isAnotherFolder(int lost, Difference difference) {
    return !settled && lost == tools.ledger().filesWithArticles() && !difference.reads().isEmpty();
  }

  private List<Change.Read> rested(List<FolderListing> listings, List<Change.Read> reads) {
    var open = reads.isEmpty() ? OpenFiles.none() : OpenFiles.below(folder.present().path());
    var byFolder =
        reads.stream().collect(Collectors.groupingBy(read -> FolderListing.folderOf(read.file())));
    return listings.stream()
        .map(FolderListing::name)
        .flatMap(
            name -> resting.atRest(name, byFolder.getOrDefault(name, List.of()), open).stream())
        .toList();
  }

  /** Files that never seem to be finished are accounted for as well. */
  private List<Change> overdue(Instant now) {
    var reason = "is still being written by another program; it is read when that is done";
    var notes = new ArrayList<Change>();
    var overdue = resting.overdue();
    allAccountedFor = overdue.containsAll(resting.files());
    for (var file : overdue) {
      var before = tools.ledger().get(file);
      var row =
          before != null && before.articles() > 0
              ? Rows.stale(before, reason)
              : Rows.passedOver(file, Outcome.REJECTED, reason, now);
      if (!Rows.sayTheSame(before, row)) notes.add(new Change.Note(row, false));
    }
    return notes;
  }

  /** An outdated index is not given up for a folder that may have been unplugged. */
  private void requireMost(Difference difference) throws FolderTroubleException {
    int before = tools.ledger().filesWithArticles();
    if (guard.allows(before - difference.reads().size(), before)) return;
    throw new FolderTroubleException(
        "most articles are gone; waiting for them before the index is made again");
  }
}
