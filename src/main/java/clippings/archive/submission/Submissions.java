package clippings.archive.submission;

import clippings.archive.folder.FileNames;
import clippings.archive.ledger.Ledger;
import clippings.archive.ledger.WritableIds;
import clippings.archive.submission.WriteOrder.Task;
import clippings.article.Article;
import clippings.ingest.ArticleReader;
import clippings.ingest.Ingested;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes articles that are to be stored or removed, as far as that can be done by the threads of
 * those who ask. Safe for use by many threads.
 */
public final class Submissions {

  /** A name files of JSON have; the article gets its own when it is stored. */
  private static final String STAGED = "staged.json";

  private final Incoming incoming;
  private final ArticleReader reader;
  private final Ledger ledger;
  private final Inbox inbox;

  public Submissions(Incoming incoming, ArticleReader reader, Ledger ledger, Inbox inbox) {
    this.incoming = incoming;
    this.reader = reader;
    this.ledger = ledger;
    this.inbox = inbox;
  }

  /** Writes an article to a file of its own, out of sight, and reads it as it will be read. */
  public Staged stage(byte[] json) throws IOException {
    Path path;
    try {
      path = incoming.stage(json);
    } catch (IOException e) {
      throw WritingImpossibleException.of(e);
    }
    var articles = new ArrayList<Article>(1);
    try {
      var reading = reader.read(path, STAGED, STAGED, ingested -> take(ingested, articles));
      return new Staged(path, reading, articles.size() == 1 ? articles.getFirst() : null);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private static void take(Ingested ingested, List<Article> articles) {
    if (ingested instanceof Ingested.Accepted(var article)) articles.add(article);
  }

  /** Orders a staged article to be put in its file and into the index. */
  public WriteOrder store(String id, Staged staged) {
    var task = new Task.Store(id, staged.path());
    int hash = id.indexOf('#');
    var holder = hash <= 0 ? null : ledger.get(id.substring(0, hash));
    if (holder != null)
      return WriteOrder.settled(task, WriteResult.PartOfFile.of(id, holder.file()));
    var reason = WritableIds.whyNot(id);
    return reason.isPresent()
        ? WriteOrder.settled(task, new WriteResult.BadId(id, reason.get()))
        : ordered(task);
  }

  /** Why no file is kept under that name; empty when one is. */
  public Optional<String> whyNotKept(String name) {
    return FileNames.whyNot(name);
  }

  /** Whether files of that name are read. */
  public boolean isRead(String name) {
    return reader.reads(FileNames.tidy(name));
  }

  /** Writes a file of its own, out of sight. */
  public StagedFile stageFile(InputStream content) throws IOException {
    try {
      return new StagedFile(incoming.stage(content));
    } catch (IOException e) {
      throw WritingImpossibleException.of(e);
    }
  }

  /** Orders a staged file to be put into the articles folder, and what it holds into the index. */
  public WriteOrder keep(String name, StagedFile staged) {
    var task = new Task.Keep(FileNames.tidy(name), staged.path());
    return FileNames.whyNot(name).isPresent() || !isRead(name)
        ? WriteOrder.settled(task, new WriteResult.BadId(name, "not a name of a file that is read"))
        : ordered(task);
  }

  /** Orders the article's file to be moved away. */
  public WriteOrder remove(String id) {
    var task = new Task.Remove(id);
    return id.isEmpty() ? WriteOrder.settled(task, new WriteResult.Absent(id)) : ordered(task);
  }

  private WriteOrder ordered(Task task) {
    var order = new WriteOrder(task);
    inbox.write(order);
    return order;
  }
}
