package clippings.index;

import clippings.article.Article;
import clippings.article.LedgerRow;
import clippings.index.copy.Marks;
import clippings.index.copy.RecurringKey;
import clippings.index.document.ArticleCodec;
import clippings.index.document.ArticleDocument;
import clippings.index.document.Fields;
import clippings.index.document.StoredRow;
import clippings.index.story.Batch;
import clippings.index.story.Settling;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's writer, kept alive: a full disk or a failed fsync leaves a Lucene writer dead or
 * untrustworthy, so after any failure it is rolled back to the last commit and opened anew.
 */
final class Writer implements Closeable {

  /**
   * What changes may take in memory before they are written: a small part of the heap. Each time
   * makes a segment, which every search has to look through until it is merged.
   */
  private static final double BUFFER_MEGABYTES =
      Math.clamp(Runtime.getRuntime().maxMemory() >> 23, 16, 128);

  private final Directory directory;
  private final ConcurrentLinkedQueue<ArticleDocument> documents = new ConcurrentLinkedQueue<>();
  private IndexWriter lucene;
  private Commit committed;
  private Batch batch = new Batch();

  /** The boilerplate the documents are written with. */
  private Set<RecurringKey> recurring = Set.of();

  /** What everything that is there was written with. */
  private int schema;

  private volatile @Nullable Throwable failure;

  /** Opens the index that is there, or, with {@code create}, begins an empty one. */
  Writer(Directory directory, boolean create) throws IOException {
    this.directory = directory;
    if (create) {
      committed = new Commit(Commit.SCHEMA, 0);
      lucene = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
      try {
        commitLucene(committed);
      } catch (IOException | RuntimeException e) {
        IOUtils.closeWhileHandlingException(lucene::rollback);
        throw e;
      }
    } else {
      committed = LatestCommit.read(directory);
      lucene = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.APPEND));
      recurring = readRecurring();
    }
    schema = committed.schema();
  }

  private Set<RecurringKey> readRecurring() throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      return Settling.recurring(reader);
    }
  }

  private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
    var config = new IndexWriterConfig(new Gaps());
    config.setSimilarity(Fields.SIMILARITY);
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    config.setCodec(new ArticleCodec());
    config.setMergeScheduler(new QuietMerges());
    return config;
  }

  void add(Article article, Instant addedAt) throws IOException {
    var document = documents.poll();
    if (document == null) document = new ArticleDocument();
    var marks = new Marks(article, recurring, null);
    var fields = document.of(article, addedAt, marks, committed.generation() + 1);
    change(writer -> writer.addDocument(fields));
    batch.added();
    documents.add(document);
  }

  void remove(String file) throws IOException {
    change(
        writer -> writer.deleteDocuments(new Term(Fields.PATH, Fields.value(file)), ledger(file)));
    batch.removed(file);
  }

  void record(LedgerRow row) throws IOException {
    change(writer -> writer.updateDocument(ledger(row.file()), StoredRow.document(row)));
  }

  void clear() throws IOException {
    change(IndexWriter::deleteAll);
    batch.cleared();
    schema = Commit.SCHEMA;
  }

  private static Term ledger(String file) {
    return new Term(Fields.LEDGER, Fields.value(file));
  }

  /** The generation that is committed. */
  long generation() {
    return committed.generation();
  }

  /** Whether there is anything to commit. */
  boolean isChanged() {
    return failure != null || lucene.hasUncommittedChanges();
  }

  /**
   * Commits; on any exception the index is as the last commit left it, and this writer can be used
   * on.
   *
   * @param before what the last commit left
   */
  void commit(DirectoryReader before) throws IOException {
    var next = committed.next(schema);
    try {
      var failed = failure;
      if (failed != null)
        throw new IOException("an earlier change failed: " + failed.getMessage(), failed);
      var settled = settle(before, next.generation());
      commitLucene(next);
      committed = next;
      recurring = settled;
      batch = new Batch();
    } catch (IllegalStateException e) {
      // What Lucene throws when a merge in the background broke it.
      reopen(e);
      if (!isCommitted(next)) throw unusable(e);
    } catch (IOException | RuntimeException | Error e) {
      reopen(e);
      if (!isCommitted(next)) throw e;
    }
  }

  private Set<RecurringKey> settle(DirectoryReader before, long generation) throws IOException {
    if (!batch.isOfArticles()) return recurring;
    try (var now = DirectoryReader.open(lucene)) {
      return new Settling(lucene, now, before, batch, generation, recurring).run();
    }
  }

  /**
   * A merge may fail, and Lucene's commit with it, after the commit was made durable: that is no
   * failure of the commit.
   */
  private boolean isCommitted(Commit next) {
    return failure == null && committed.generation() == next.generation();
  }

  private void commitLucene(Commit data) throws IOException {
    lucene.setLiveCommitData(data.write().entrySet());
    lucene.commit();
  }

  /**
   * Drops all changes since the last commit. A failure to open is kept, so that the next commit
   * tries again.
   */
  private void reopen(Throwable cause) {
    try {
      lucene.rollback();
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
    try {
      lucene = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.APPEND));
      committed = LatestCommit.read(directory);
      schema = committed.schema();
      recurring = readRecurring();
      batch = new Batch();
      failure = null;
    } catch (IOException | RuntimeException e) {
      failure = e;
      cause.addSuppressed(e);
    }
  }

  private interface Change {
    void apply(IndexWriter writer) throws IOException;
  }

  private void change(Change change) throws IOException {
    try {
      change.apply(lucene);
    } catch (AlreadyClosedException e) {
      failure = e;
      throw unusable(e);
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }

  private static IOException unusable(IllegalStateException e) {
    var cause = e.getCause() == null ? e : e.getCause();
    return new IOException("the index cannot be written to: " + cause.getMessage(), e);
  }

  @Override
  public void close() throws IOException {
    lucene.rollback();
  }

  /**
   * A merge that failed has broken the writer, which says so at the next change: no need to print.
   */
  private static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {}
  }

  /**
   * Analysis is done before Lucene sees a field; this only keeps several values of one field apart.
   */
  private static final class Gaps extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      throw new IllegalStateException("field \"" + field + "\" was not analysed");
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return 100;
    }
  }
}
