package clippings.archive;

import clippings.archive.WriteOrder.Task;
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
final class Submissions {

  /** A name files of JSON have; the article gets its own when it is stored. */
  private static final String STAGED = "staged.json";

  private final Incoming incoming;
  private final ArticleReader reader;
  private final Ledger ledger;
  private final Inbox inbox;

  Submissions(Incoming incoming, ArticleReader reader, Ledger ledger, Inbox inbox) {
    this.incoming = incoming;
    this.reader = reader;
    this.ledger = ledger;
    this.inbox = inbox;
  }

  /** See {@link Archive#stage}. */
  Staged stage(byte[] json) throws IOException {
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

  /** See {@link Archive#store}. */
  WriteOrder store(String id, Staged staged) {
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

  /** See {@link Archive#whyNotKept}. */
  Optional<String> whyNotKept(String name) {
    return FileNames.whyNot(name);
  }

  /** See {@link Archive#isRead}. */
  boolean isRead(String name) {
    return reader.reads(FileNames.tidy(name));
  }

  /** See {@link Archive#stageFile}. */
  StagedFile stageFile(InputStream content) throws IOException {
    try {
      return new StagedFile(incoming.stage(content));
    } catch (IOException e) {
      throw WritingImpossibleException.of(e);
    }
  }

  /** See {@link Archive#keep}. */
  WriteOrder keep(String name, StagedFile staged) {
    var task = new Task.Keep(FileNames.tidy(name), staged.path());
    return FileNames.whyNot(name).isPresent() || !isRead(name)
        ? WriteOrder.settled(task, new WriteResult.BadId(name, "not a name of a file that is read"))
        : ordered(task);
  }

  /** See {@link Archive#remove}. */
  WriteOrder remove(String id) {
    var task = new Task.Remove(id);
    return id.isEmpty() ? WriteOrder.settled(task, new WriteResult.Absent(id)) : ordered(task);
  }

  private WriteOrder ordered(Task task) {
    var order = new WriteOrder(task);
    inbox.write(order);
    return order;
  }
}
