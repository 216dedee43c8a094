package clippings;

import clippings.archive.Archive;
import clippings.archive.ArchiveListener;
import clippings.archive.ArchiveRecord;
import clippings.archive.ArchiveStatus;
import clippings.archive.ledger.LedgerPage;
import clippings.archive.ledger.LedgerRequest;
import clippings.archive.pass.Progress;
import clippings.archive.pass.SyncSummary;
import clippings.archive.submission.Staged;
import clippings.archive.submission.StagedFile;
import clippings.archive.submission.WriteOrder;
import clippings.article.ArticleId;
import clippings.index.ArticleIndex;
import clippings.ingest.ArticleReader;
import clippings.search.ArticleSearch;
import clippings.search.request.ArticleView;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import clippings.suggest.Suggester;
import clippings.suggest.Suggestions;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The front door: one archive, its index and all that answers questions about it. All methods may
 * be called by any thread.
 *
 * <p>Opened for following the folder ({@link #open}), it answers from the index that is there at
 * once, and from what {@link #sync} and {@link #watch} make of it. Opened for reading alone, it
 * answers from the latest commit, also while another process writes.
 */
public final class Clippings implements AutoCloseable {

  /** How long an export may search for the hits that follow; nobody sits before it. */
  private static final Duration BETWEEN_HITS = Duration.ofMinutes(1);

  private final ArticleIndex index;
  private final ArticleSearch search;
  private final ArticleSearch exports;
  private final @Nullable Archive archive;
  private final ArchiveRecord record;
  private final Suggester suggester;

  private Clippings(ArticleIndex index, SearchSettings settings, @Nullable Archive archive) {
    this.index = index;
    this.search = new ArticleSearch(settings);
    this.exports = new ArticleSearch(settings.within(BETWEEN_HITS));
    this.archive = archive;
    this.record = new ArchiveRecord(index);
    this.suggester = new Suggester(index);
  }

  /**
   * Opens the archive for following its folder; makes an index where there is none.
   *
   * @throws java.nio.file.NoSuchFileException if there is no articles folder
   * @throws java.nio.file.NotDirectoryException if it is not a folder
   * @throws clippings.index.IndexInUseException if another process has the index open for writing
   * @throws clippings.index.IndexDamagedException if the index is damaged, or its folder holds
   *     something else
   * @throws clippings.index.IndexTooNewException if a newer version made it
   */
  public static Clippings open(ClippingsSettings settings) throws IOException {
    Archive.requireFolder(settings.articles());
    return follow(settings, ArticleIndex.open(settings.index()));
  }

  /**
   * Like {@link #open}, but the next look at the folder makes the whole index anew, whatever is
   * wrong with the one that is there.
   *
   * @throws clippings.index.IndexDamagedException if its folder holds something that is not an
   *     index of ours
   */
  public static Clippings rebuild(ClippingsSettings settings) throws IOException {
    Archive.requireFolder(settings.articles());
    return follow(settings, ArticleIndex.rebuild(settings.index()));
  }

  private static Clippings follow(ClippingsSettings settings, ArticleIndex index)
      throws IOException {
    try {
      var reader = new ArticleReader(settings.ingest());
      var archive =
          Archive.open(
              settings.articles(),
              settings.index(),
              index,
              reader,
              settings.archive(),
              settings.clock());
      return new Clippings(index, searching(settings), archive);
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /**
   * Opens the index alone, as it was last committed.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  public static Clippings openReadOnly(ClippingsSettings settings) throws IOException {
    var index = ArticleIndex.openReadOnly(settings.index());
    return new Clippings(index, searching(settings), null);
  }

  private static SearchSettings searching(ClippingsSettings settings) {
    return settings.search().with(new NamesFile(settings.articles()));
  }

  /** Whether the folder can be followed. */
  public boolean isReadOnly() {
    return archive == null;
  }

  /** Makes the index equal to the folder; see {@link Archive#sync}. */
  public SyncSummary sync(Progress progress) throws IOException {
    return writable().sync(progress);
  }

  /** Follows the folder from now on; see {@link Archive#watch}. */
  public void watch() {
    writable().watch();
  }

  /** Makes an article ready to be stored; see {@link Archive#stage}. */
  public Staged stage(byte[] json) throws IOException {
    return writable().stage(json);
  }

  /** Stores an article that was staged; see {@link Archive#store}. */
  public WriteOrder store(String id, Staged staged) {
    return writable().store(id, staged);
  }

  /** Why no file is kept under a name; see {@link Archive#whyNotKept}. */
  public Optional<String> whyNotKept(String name) {
    return writable().whyNotKept(name);
  }

  /** Whether files of a name are read; see {@link Archive#isRead}. */
  public boolean isRead(String name) {
    return writable().isRead(name);
  }

  /** Makes a file ready to be kept; see {@link Archive#stageFile}. */
  public StagedFile stageFile(InputStream content) throws IOException {
    return writable().stageFile(content);
  }

  /** Keeps a file that was staged; see {@link Archive#keep}. */
  public WriteOrder keep(String name, StagedFile staged) {
    return writable().keep(name, staged);
  }

  /** Takes an article out of the folder; see {@link Archive#remove}. */
  public WriteOrder remove(String id) {
    return writable().remove(id);
  }

  /**
   * Tells of passes and commits; see {@link Archive#listen}. An archive that is only read has none.
   */
  public Closeable listen(ArchiveListener listener) {
    return archive == null ? () -> {} : archive.listen(listener);
  }

  /** Gets ready for the first searches, in the background, by some of its own. */
  public void warmUp() {
    new WarmUp(this).start();
  }

  /** Where indexing stands while searches may miss something; see {@link Archive#unfinished}. */
  public Optional<Progress.Step> unfinished() {
    return archive == null ? Optional.empty() : archive.unfinished();
  }

  /**
   * Answers a request; see {@link SearchPage}. Says so while indexing goes on and there may be
   * more.
   */
  public SearchPage search(SearchRequest request) throws IOException {
    return search(request, System.nanoTime());
  }

  /**
   * Answers a request that came in at {@code start}, a point of {@link System#nanoTime()}: what it
   * has waited since counts towards the time a search may take.
   */
  public SearchPage search(SearchRequest request, long start) throws IOException {
    var indexing = IndexingNotice.of(archive);
    try (var snapshot = index.snapshot()) {
      return indexing.on(search.search(snapshot, request, start));
    }
  }

  /** Whether a request may keep a processor busy for long. */
  public boolean isHeavy(SearchRequest request) {
    return search.isHeavy(request);
  }

  /**
   * Hands over every hit of a request, from the archive as it is now, however long that takes; see
   * {@link ArticleSearch#export}.
   */
  public void export(SearchRequest request, HitListener listener) throws IOException {
    var indexing = IndexingNotice.of(archive);
    try (var snapshot = index.snapshot()) {
      exports.export(snapshot, request, indexing.on(listener));
    }
  }

  /**
   * One article; empty when there is no such article.
   *
   * @param marking whose matches are marked; {@code null} for none
   */
  public Optional<ArticleView> article(ArticleId id, @Nullable SearchRequest marking)
      throws IOException {
    return article(id, marking, System.nanoTime());
  }

  /** The same for a request that came in at {@code start}; see {@link #search}. */
  public Optional<ArticleView> article(ArticleId id, @Nullable SearchRequest marking, long start)
      throws IOException {
    try (var snapshot = index.snapshot()) {
      return search.article(snapshot, id, marking, start);
    }
  }

  /** How a text that is being typed may go on; see {@link Suggester#suggest}. */
  public Suggestions suggest(String text) throws IOException {
    return suggester.suggest(text);
  }

  /**
   * How much can be searched.
   *
   * @param generation which state of the index this is; 0 for one that was never filled
   */
  public record Holdings(long articles, long paragraphs, long generation) {}

  /** How much can be searched now; unlike {@link #status} it does not wait for the ledger. */
  public Holdings holdings() throws IOException {
    try (var snapshot = index.snapshot()) {
      return new Holdings(snapshot.articles(), snapshot.paragraphs(), snapshot.generation());
    }
  }

  /**
   * Whether what can be searched is what the folder holds, changes from before the start included.
   */
  public boolean hasLooked() {
    return archive == null || archive.hasLooked();
  }

  /** Counts and freshness. Right after opening it waits for the ledger to be read. */
  public ArchiveStatus status() {
    if (archive != null) return archive.status();
    try {
      return record.status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What became of each file. */
  public LedgerPage ledger(LedgerRequest request) throws IOException {
    return archive == null ? record.ledger(request) : archive.ledger(request);
  }

  /** Stops following the folder, with what was read by now committed, and closes the index. */
  @Override
  public void close() throws IOException {
    try (index) {
      if (archive != null) archive.close();
    }
  }

  private Archive writable() {
    if (archive == null) throw new IllegalStateException("the archive is open for reading alone");
    return archive;
  }
}
