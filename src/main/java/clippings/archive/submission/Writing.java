package clippings.archive.submission;

import clippings.archive.folder.ArticleFiles;
import clippings.archive.folder.ArticlesFolder;
import clippings.archive.folder.FileNames;
import clippings.archive.folder.FileStat;
import clippings.archive.folder.FolderListing;
import clippings.archive.folder.FolderReader;
import clippings.archive.folder.Found;
import clippings.archive.ledger.ArticleIds;
import clippings.archive.ledger.Change;
import clippings.archive.ledger.WritableIds;
import clippings.archive.pass.Pass;
import clippings.archive.pass.Progress;
import clippings.archive.submission.WriteOrder.Task;
import clippings.archive.submission.WritingImpossibleException.Obstacle;
import clippings.article.ArticleId;
import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Outcome;
import clippings.ingest.FileType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores and removes single articles: files first, then the index, with one commit for all orders
 * that wait at the time. Folders are not walked for it: the rows it leaves in the ledger are those
 * the next walk would write. For the archive's own thread.
 */
public final class Writing implements Pass.Urgent {

  /** Orders carried out with one commit. */
  private static final int MOST_AT_ONCE = 256;

  private static final int TRIES = 3;

  /** An order whose file is where it should be, and what is left to do in the index. */
  private record Underway(WriteOrder order, Change change, boolean isNew) {}

  private final Inbox inbox;
  private final ArticlesFolder folder;
  private final ArticleFiles files;
  private final FolderReader reader;
  private final Pass.Tools tools;
  private final InstantSource clock;

  /**
   * @param tools must not stop it half-way
   */
  public Writing(
      Inbox inbox,
      ArticlesFolder folder,
      ArticleFiles files,
      FolderReader reader,
      Pass.Tools tools,
      InstantSource clock) {
    this.inbox = inbox;
    this.folder = folder;
    this.files = files;
    this.reader = reader;
    this.tools = tools;
    this.clock = clock;
  }

  @Override
  public boolean isWaiting() {
    return inbox.hasWrites();
  }

  @Override
  public Set<String> carryOut() {
    var written = new HashSet<String>();
    carryOut(inbox.takeWrites(MOST_AT_ONCE), written);
    return written;
  }

  private void carryOut(List<WriteOrder> orders, Set<String> written) {
    try {
      requireFolder();
      var underway = new ArrayList<Underway>();
      for (var order : orders) begin(order).ifPresent(underway::add);
      files.flush();
      underway.forEach(each -> written.add(each.change().file()));
      finish(underway);
    } catch (IOException | RuntimeException e) {
      var cause = e instanceof IOException io ? io : new IOException(e);
      orders.stream().filter(WriteOrder::isOpen).forEach(order -> order.fail(cause));
      inbox.overflow(); // whatever is on the disk now, a look at the folder sets the index right
    }
  }

  private void requireFolder() throws IOException {
    var trouble = folder.trouble(tools.ledger().filesWithArticles() > 0);
    if (trouble.isPresent()) throw new WritingImpossibleException(Obstacle.FAILED, trouble.get());
  }

  private Optional<Underway> begin(WriteOrder order) {
    try {
      return switch (order.task()) {
        case Task.Store(var id, var staged) -> store(order, id, staged);
        case Task.Keep(var name, var staged) -> Optional.of(keep(order, name, staged));
        case Task.Remove(var id) -> remove(order, id);
      };
    } catch (ArticleFiles.InTheWayException e) {
      order.complete(new WriteResult.PartOfFile(order.task().id(), e.file(), reason(e)));
    } catch (IOException e) {
      order.fail(e);
    }
    return Optional.empty();
  }

  private static String reason(ArticleFiles.InTheWayException e) {
    return "\"%s\" is in the way: %s".formatted(e.file(), e.getMessage());
  }

  private Optional<Underway> store(WriteOrder order, String id, Path staged) throws IOException {
    var file = WritableIds.file(id);
    var other = otherOwner(id, file);
    if (other.isEmpty() && refresh(id, file)) other = otherOwner(id, file);
    if (other.isPresent()) {
      order.complete(WriteResult.PartOfFile.of(id, other.get()));
      return Optional.empty();
    }
    var before = tools.ledger().get(file);
    var path = files.place(staged, file);
    boolean isNew = before == null || before.articles() == 0;
    return Optional.of(new Underway(order, read(id, file, path), isNew));
  }

  /** Tries one number after the other, until a name is free or the file turns out to be there. */
  private Underway keep(WriteOrder order, String given, Path staged) throws IOException {
    var stem = FileType.of(given).map(FileType::stem).orElse(given);
    for (int copy = 1; ; copy++) {
      var file = FileNames.numbered(given, stem, copy);
      var id = FileType.of(file).map(FileType::stem).orElse(file);
      var there = files.fileNamed(file);
      if (there.isPresent()) {
        if (Files.mismatch(staged, there.get()) < 0)
          return new Underway(order, again(file, id, there.get()), false);
        continue;
      }
      if (otherOwner(id, file).isPresent()) continue;
      var path = files.placeNew(staged, file);
      if (path.isPresent()) return new Underway(order, read(id, file, path.get()), true);
    }
  }

  /** A file that is there already keeps the id it has. */
  private Change.Read again(String file, String id, Path path) throws IOException {
    var row = tools.ledger().get(file);
    return read(row == null ? id : row.id(), file, path);
  }

  private Optional<Underway> remove(WriteOrder order, String id) throws IOException {
    var file = fileOf(id);
    var row = file.map(tools.ledger()::get).orElse(null);
    if (row != null && row.id().equals(id)) {
      try {
        files.remove(row.file(), files.find(row.file(), reader));
      } catch (NoSuchFileException e) {
        // Somebody else was quicker; the index does not know yet.
      }
      return Optional.of(new Underway(order, new Change.Remove(row), false));
    }
    var holder = row != null ? Optional.of(row.file()) : otherOwner(id, "");
    order.complete(
        holder.isPresent()
            ? WriteResult.PartOfFile.of(id, holder.get())
            : new WriteResult.Absent(id));
    return Optional.empty();
  }

  /**
   * Reads a file that changed since the ledger heard of it: it may have become one of many
   * articles.
   */
  private boolean refresh(String id, String file) throws IOException {
    var row = tools.ledger().get(file);
    try {
      var path = folder.present().path().resolve(file);
      var stat = FileStat.of(path);
      if (stat.kind() != FileStat.Kind.FILE) return false;
      if (row != null && row.fingerprint().looksLike(stat.fingerprint())) return false;
      apply(List.of(read(id, file, path)));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * The file that has the id, or holds many articles under it, and is not {@code own} with that one
   * article alone.
   */
  private Optional<String> otherOwner(String id, String own) throws IOException {
    var file = fileOf(id);
    if (file.isPresent()) return file.filter(each -> !each.equals(own));
    return tools.ledger().withId(id).stream()
        .filter(row -> row.outcome() != Outcome.IGNORED)
        .filter(row -> !row.file().equals(own) || row.articles() > 0)
        .map(LedgerRow::file)
        .findFirst();
  }

  private Optional<String> fileOf(String id) throws IOException {
    try (var snapshot = tools.index().snapshot()) {
      return snapshot.fileOf(new ArticleId(id));
    }
  }

  private Change.Read read(String id, String file, Path path) throws IOException {
    var found = new Found.ToRead(file, path, FileStat.of(path).fingerprint(), true);
    var row = tools.ledger().get(file);
    return new Change.Read(found, new ArticleIds.Assigned(id, ""), row, null, true);
  }

  private void finish(List<Underway> underway) throws IOException {
    if (underway.isEmpty()) return;
    apply(underway.stream().<Change>map(Underway::change).toList());
    for (var each : underway) settle(each);
  }

  private WriteResult kept(LedgerRow row, boolean isNew) throws IOException {
    try (var snapshot = tools.index().snapshot()) {
      var ids = snapshot.articlesOf(row.file(), WriteResult.Kept.MOST_IDS);
      return new WriteResult.Kept(row, ids, isNew);
    }
  }

  private void settle(Underway underway) throws IOException {
    var id = underway.order().task().id();
    switch (underway.change()) {
      case Change.Read read when underway.order().task() instanceof Task.Keep -> {
        var row = tools.ledger().shown(read.file());
        if (row == null) underway.order().fail(unread(null));
        else underway.order().complete(kept(row, underway.isNew()));
      }
      case Change.Read read -> {
        var row = tools.ledger().get(read.file());
        if (row != null && row.outcome() == Outcome.INDEXED && row.id().equals(id)) {
          underway.order().complete(new WriteResult.Stored(id, underway.isNew()));
        } else {
          underway.order().fail(unread(row));
        }
      }
      case Change.Remove _, Change.Note _ -> {
        underway.order().complete(new WriteResult.Removed(id));
        revisitNamesakes(underway.change().file());
      }
    }
  }

  private static IOException unread(@Nullable LedgerRow row) {
    var reason = row == null || row.reason() == null ? "it is gone again" : row.reason();
    return new WritingImpossibleException(
        Obstacle.FAILED, "the article was stored, but is not found: " + reason);
  }

  /** Another file of that name may have the shorter id now. */
  private void revisitNamesakes(String file) {
    int dot = file.lastIndexOf('.');
    if (dot > file.lastIndexOf('/') && tools.ledger().hasNamesakes(file.substring(0, dot)))
      inbox.touch(FolderListing.folderOf(file));
  }

  /** Has the index take changes; a file that changes under way is read again. */
  private void apply(List<Change> changes) throws IOException {
    List<? extends Change> left = changes;
    for (int tries = 0; tries < TRIES && !left.isEmpty(); tries++) {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var pass = new Pass(tools, false, true, Map.of(), now, Progress.NONE);
      left = again(pass.run(left));
    }
  }

  /** What was taken away meanwhile is left to the next look at the folder. */
  private List<Change.Read> again(Iterable<Change.Read> disturbed) throws IOException {
    var reads = new ArrayList<Change.Read>();
    for (var read : disturbed) {
      var path = read.found().path();
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS))
        reads.add(read(read.id().id(), read.file(), path));
    }
    return reads;
  }
}
