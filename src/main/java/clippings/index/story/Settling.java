package clippings.index.story;

import clippings.index.copy.HashTerms;
import clippings.index.copy.Hashes;
import clippings.index.copy.Marks;
import clippings.index.copy.Outlet;
import clippings.index.copy.ParagraphKey;
import clippings.index.copy.RecurringKey;
import clippings.index.document.ArticleDocument;
import clippings.index.document.Fields;
import clippings.index.document.LiveDocuments;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * What a commit does before it: settles what articles say of each other, which are copies of one
 * story and which paragraphs are an outlet's boilerplate, and writes it into their documents. The
 * outcome depends on the articles that are there alone, not on the order in which they came: texts
 * decide which are copies, texts and copies decide what recurs, and nothing leads back.
 */
public final class Settling {

  /** Above so great a share of all articles, one run through everything is cheaper. */
  private static final int MANY = 64;

  private final IndexWriter lucene;
  private final LiveDocuments documents;
  private final LiveDocuments before;
  private final Batch batch;
  private final long generation;
  private final Set<RecurringKey> known;
  private final StorySettling stories;

  /**
   * @param now everything, with what is about to be committed
   * @param before what the last commit left
   * @param generation of the commit to come
   * @param known the boilerplate the documents were written with
   */
  public Settling(
      IndexWriter lucene,
      DirectoryReader now,
      DirectoryReader before,
      Batch batch,
      long generation,
      Set<RecurringKey> known)
      throws IOException {
    this.lucene = lucene;
    this.documents = new LiveDocuments(now);
    this.before = new LiveDocuments(before);
    this.batch = batch;
    this.generation = generation;
    this.known = known;
    this.stories = new StorySettling(documents);
  }

  /** The boilerplate of all outlets, with which all documents are written now. */
  public Set<RecurringKey> run() throws IOException {
    var added = documents.with(Fields.COMMIT, HashTerms.term(generation, Long.BYTES));
    var removed = removed();
    var broken = new HashSet<Long>();
    var left = new HashSet<Long>();
    for (int article : removed) {
      var story = before.story(article);
      if (story == null) continue;
      if (story == Hashes.of(before.id(article))) broken.add(story);
      else left.add(story);
    }
    boolean scan =
        batch.isCleared() || (added.length + removed.size()) * MANY > documents.articles();
    stories.run(added, broken, left, scan);
    var recurring = scan ? new Recurrence(documents, stories).all() : recurring(added, removed);
    var rewritten = rewrite(recurring);
    for (var change : stories.changes().entrySet()) {
      if (rewritten.contains(change.getKey())) continue;
      lucene.updateDocValues(
          id(change.getKey()), new NumericDocValuesField(Fields.STORY, change.getValue()));
    }
    return recurring;
  }

  private Term id(int document) throws IOException {
    return new Term(Fields.ID, BytesRef.deepCopyOf(documents.id(document)));
  }

  /** Articles of the last commit that are gone. */
  private Set<Integer> removed() throws IOException {
    var removed = new TreeSet<Integer>();
    for (var file : batch.removed()) {
      for (int article : before.with(Fields.PATH, new BytesRef(Fields.value(file))))
        removed.add(article);
    }
    return removed;
  }

  /** The boilerplate, where only paragraphs of articles that changed can have become so. */
  private Set<RecurringKey> recurring(int[] added, Set<Integer> removed) throws IOException {
    var recurrence = new Recurrence(documents, stories);
    var touched = new HashSet<RecurringKey>();
    for (int article : removed) touch(before, article, touched);
    for (int article : added) touch(documents, article, touched);
    for (int article : stories.changes().keySet()) touch(documents, article, touched);
    var grown = grown(touched);
    if ((long) grown.size() * MANY > documents.articles()) return recurrence.all();
    for (int article : grown) touch(documents, article, touched);
    var recurring = new HashSet<>(known);
    recurring.removeAll(touched);
    recurring.addAll(recurrence.among(touched));
    return recurring;
  }

  /** The articles of outlets that have so many more or less that another number is enough. */
  private Set<Integer> grown(Set<RecurringKey> touched) throws IOException {
    var outlets = new HashSet<Integer>();
    for (var key : touched) outlets.add(key.outlet());
    var grown = new TreeSet<Integer>();
    for (int hash : outlets) {
      var term = Outlet.of(hash).term();
      int articles = documents.count(Fields.OUTLET, term);
      if (Recurrence.isSame(articles, before.count(Fields.OUTLET, term))) continue;
      for (int article : documents.with(Fields.OUTLET, term)) grown.add(article);
    }
    return grown;
  }

  private static void touch(LiveDocuments documents, int document, Set<RecurringKey> touched)
      throws IOException {
    var article = documents.article(document).article();
    int outlet = Outlet.of(article.metadata()).hash();
    for (long key : ParagraphKey.distinct(ParagraphKey.of(article)))
      touched.add(new RecurringKey(outlet, key));
  }

  /** Writes articles again in which other paragraphs are boilerplate now. */
  private Set<Integer> rewrite(Set<RecurringKey> recurring) throws IOException {
    var outdated = new TreeSet<Integer>();
    for (var key : recurring) {
      if (known.contains(key)) continue;
      for (int article : documents.with(Fields.PARAGRAPH_KEYS, key.paragraph()))
        if (documents.outlet(article).hash() == key.outlet()) outdated.add(article);
    }
    for (var key : known) {
      if (recurring.contains(key)) continue;
      for (int article : documents.with(Fields.RECURRING, key.term())) outdated.add(article);
    }
    var document = new ArticleDocument();
    for (int article : outdated) {
      var stored = documents.article(article);
      var text = stored.article();
      var marks = new Marks(text, recurring, stories.story(article));
      lucene.updateDocument(id(article), document.of(text, stored.addedAt(), marks, generation));
    }
    return outdated;
  }

  /** The boilerplate the documents of a commit were written with. */
  public static Set<RecurringKey> recurring(DirectoryReader reader) throws IOException {
    var recurring = new HashSet<RecurringKey>();
    var documents = new LiveDocuments(reader);
    var terms = documents.terms(Fields.RECURRING);
    if (terms == null) return recurring;
    for (var term = terms.next(); term != null; term = terms.next()) {
      if (documents.with(terms).length > 0) recurring.add(RecurringKey.of(term));
    }
    return recurring;
  }
}
