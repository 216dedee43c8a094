package clippings.archive;

import clippings.archive.folder.ArticleFiles;
import clippings.archive.folder.ArticlesFolder;
import clippings.archive.folder.FileStat;
import clippings.archive.folder.FolderReader;
import clippings.archive.folder.FolderWalk;
import clippings.archive.ledger.FirstSeen;
import clippings.archive.ledger.Ledger;
import clippings.archive.ledger.LedgerPage;
import clippings.archive.ledger.LedgerRequest;
import clippings.archive.pass.ArchiveSettings;
import clippings.archive.pass.Keeper;
import clippings.archive.pass.Pass;
import clippings.archive.pass.Progress;
import clippings.archive.pass.SyncSummary;
import clippings.archive.submission.Inbox;
import clippings.archive.submission.Incoming;
import clippings.archive.submission.Staged;
import clippings.archive.submission.StagedFile;
import clippings.archive.submission.Submissions;
import clippings.archive.submission.WriteOrder;
import clippings.archive.submission.Writing;
import clippings.article.LedgerRow.Outcome;
import clippings.index.ArticleIndex;
import clippings.ingest.ArticleReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The articles folder and the index that follows it. Files are read and written to the index by
 * threads of its own, which nobody interrupts; all methods may be called by any thread.
 */
public final class Archive implements AutoCloseable {

  private final ArticleIndex index;
  private final ArticleReader reader;
  private final Announcer announcer;
  private final Submissions submissions;
  private final Ledger ledger = new Ledger();
  private final Inbox inbox = new Inbox();
  private final FirstSeen firstSeen;
  private final Watching watching;
  private final Follower follower;
  private final ExecutorService readers;
  private final ArchiveThread thread;

  private Archive(
      ArticlesFolder folder,
      @Nullable Object indexFolder,
      ArticleIndex index,
      ArticleReader reader,
      ArchiveSettings settings,
      InstantSource clock)
      throws IOException {
    this.index = index;
    this.announcer = new Announcer(index);
    this.reader = reader;
    var path = folder.present().path();
    var own = ownFolder(path);
    this.firstSeen = new FirstSeen(own.resolve("first-seen"));
    var incoming = new Incoming(own);
    incoming.clean(clock.instant());
    this.submissions = new Submissions(incoming, reader, ledger, inbox);
    this.watching = new Watching(inbox, path);
    this.readers =
        Executors.newFixedThreadPool(
            settings.readers(),
            Thread.ofPlatform().name("clippings-reader-", 1).daemon().factory());
    var folders = new FolderReader(reader::reads, indexFolder, FileStat.ownUser());
    var unstoppable = tools(settings, () -> false, null);
    var files = new ArticleFiles(folder, indexFolder);
    var writing = new Writing(inbox, folder, files, folders, unstoppable, clock);
    var walk = new FolderWalk(folders, watching);
    var keeper = new Keeper(folder, walk, tools(settings, inbox::isClosed, writing), clock);
    this.follower = new Follower(inbox, keeper, watching, writing, announcer, settings, clock);
    this.thread = new ArchiveThread(index, ledger, firstSeen, inbox, follower, announcer);
  }

  private Pass.Tools tools(
      ArchiveSettings settings, BooleanSupplier stopped, Pass.@Nullable Urgent urgent) {
    return new Pass.Tools(
        index, reader, ledger, firstSeen, readers, settings, stopped, announcer::committed, urgent);
  }

  /**
   * Our own folder in an articles folder, for what is to outlive the index. It is not looked into,
   * and may not be there yet.
   */
  public static Path ownFolder(Path folder) {
    return folder.resolve(FolderReader.OWN_FOLDER);
  }

  /**
   * Says so if there is no such folder, before anything else is begun.
   *
   * @throws java.nio.file.NoSuchFileException if there is nothing
   * @throws java.nio.file.NotDirectoryException if it is not a folder
   */
  public static void requireFolder(Path folder) throws IOException {
    new ArticlesFolder(folder);
  }

  /**
   * Opens the archive; nothing is looked at before {@link #sync} or {@link #watch}.
   *
   * @param folder the articles; need not be writable
   * @param indexFolder not looked into if it lies below {@code folder}
   * @param index stays open when the archive is closed
   * @throws java.nio.file.NoSuchFileException if there is no such folder
   * @throws java.nio.file.NotDirectoryException if it is not a folder
   */
  public static Archive open(
      Path folder,
      Path indexFolder,
      ArticleIndex index,
      ArticleReader reader,
      ArchiveSettings settings,
      InstantSource clock)
      throws IOException {
    var skipped =
        Files.isDirectory(indexFolder) ? FileStat.of(indexFolder.toRealPath()).key() : null;
    var archive = new Archive(new ArticlesFolder(folder), skipped, index, reader, settings, clock);
    archive.thread.start();
    return archive;
  }

  /**
   * Makes the index equal to the folder and returns when it is; waits for files that are being
   * written, but not for ever.
   *
   * @param progress called by the archive's thread
   * @throws FolderTroubleException if the folder is gone
   * @throws IOException if the index cannot be written to; it is as the last commit left it
   */
  public SyncSummary sync(Progress progress) throws IOException {
    var order = new Inbox.Order(progress, new CompletableFuture<>());
    inbox.order(order);
    try {
      return order.summary().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException cause) throw cause;
      throw e;
    }
  }

  /**
   * Writes an article to a file of its own, out of sight, and reads it as it will be read.
   *
   * @param json one article, as in a JSON file of the folder
   * @throws WritingImpossibleException if the disk does not take it
   */
  public Staged stage(byte[] json) throws IOException {
    return submissions.stage(json);
  }

  /**
   * Puts a staged article in its file, {@code {id}.json}, and into the index. Orders of one id are
   * carried out in the order in which they are given.
   */
  public WriteOrder store(String id, Staged staged) {
    thread.awaitLedger();
    return submissions.store(id, staged);
  }

  /** Why no file is kept under that name; empty when one is. */
  public Optional<String> whyNotKept(String name) {
    return submissions.whyNotKept(name);
  }

  /** Whether files of that name are read. */
  public boolean isRead(String name) {
    return submissions.isRead(name);
  }

  /**
   * Writes a file of its own, out of sight.
   *
   * @throws WritingImpossibleException if the disk does not take it
   * @throws IOException if the content cannot be read to its end
   */
  public StagedFile stageFile(InputStream content) throws IOException {
    return submissions.stageFile(content);
  }

  /**
   * Puts a staged file into the articles folder, and what it holds into the index. Nothing is
   * overwritten: a second file of that name, or one whose article would have an id that is taken,
   * gets a number. A file that is there already, byte for byte, is not kept twice.
   */
  public WriteOrder keep(String name, StagedFile staged) {
    thread.awaitLedger();
    return submissions.keep(name, staged);
  }

  /** Moves the article's file to {@code .removed/}. */
  public WriteOrder remove(String id) {
    return submissions.remove(id);
  }

  /** Tells of passes and commits from now on; close what is returned to hear no more. */
  public Closeable listen(ArchiveListener listener) {
    return announcer.listen(listener);
  }

  /** Follows the folder from now on, beginning with a look at all of it; returns at once. */
  public void watch() {
    inbox.watch();
  }

  /** Whether the folder has been walked to the end since it was opened. */
  public boolean hasLooked() {
    return follower.lastSync() != null;
  }

  /**
   * Where indexing stands while searches may miss what is in the folder: until all of it has been
   * walked once, and in any pass of more than a second. The total is 0 while it cannot be told.
   */
  public Optional<Progress.Step> unfinished() {
    return Optional.ofNullable(follower.unfinished());
  }

  /** Counts and freshness. */
  public ArchiveStatus status() {
    thread.awaitLedger();
    var now = announcer.counts();
    return new ArchiveStatus(
        now.articles(),
        now.paragraphs(),
        ledger.count(Outcome.REJECTED),
        now.generation(),
        follower.lastSync(),
        follower.pending(),
        follower.failure());
  }

  /** What became of each file. */
  public LedgerPage ledger(LedgerRequest request) {
    thread.awaitLedger();
    return ledger.page(request);
  }

  /** Stops, with what was read by now committed. */
  @Override
  public void close() {
    inbox.close();
    boolean interrupted = thread.join();
    watching.close();
    readers.shutdown();
    if (interrupted) Thread.currentThread().interrupt();
  }
}
