package clippings.index;

import clippings.article.ArticleId;
import clippings.article.LedgerRow;
import clippings.index.analysis.Language;
import clippings.index.analysis.QueryWord;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.document.LiveDocuments;
import clippings.index.document.ParagraphTables;
import clippings.index.document.StoredArticles;
import clippings.index.story.Stories;
import clippings.index.story.StorySummary;
import clippings.index.word.ArticleStems;
import clippings.index.word.FoundForms;
import clippings.index.word.IndexedNames;
import clippings.index.word.IndexedStem;
import clippings.index.word.LiveStatistics;
import clippings.index.word.SurfaceTerms;
import clippings.index.word.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The index as it stood at one moment. Used by one thread; closing it twice has no effect. */
public final class Snapshot implements AutoCloseable {

  /**
   * Lucene's cap, one for the process. Queries are capped at 1,024 conditions when they are read;
   * this leaves room for the filters around them and for conditions of several parts.
   */
  private static final int MAX_CLAUSES = 8_192;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  private final View view;
  private boolean open = true;

  /** Takes over one reference to the view. */
  Snapshot(View view) {
    this.view = view;
  }

  /** Which state of the index this is; grows with every commit that changed something. */
  public long generation() {
    return view.generation();
  }

  /** How many articles there are. */
  public int articles() throws IOException {
    return documentsWith(new Term(Fields.KIND, Fields.ARTICLE));
  }

  /** How many paragraphs they have. */
  public long paragraphs() throws IOException {
    return view.statistics().paragraphs();
  }

  public DirectoryReader reader() {
    return view.reader();
  }

  /**
   * A searcher that ranks by the documents that are there (see {@link LiveStatistics}) and stops at
   * {@code timeout}.
   */
  public IndexSearcher searcher(@Nullable QueryTimeout timeout) {
    return searcher(view.reader(), timeout);
  }

  /** The same over a reader that wraps this snapshot's. */
  public IndexSearcher searcher(DirectoryReader reader, @Nullable QueryTimeout timeout) {
    var searcher = new LiveSearcher(reader, view.statistics());
    if (timeout != null) searcher.setTimeout(timeout);
    return searcher;
  }

  /** The words of a query, as each language reads them that an article here is in. */
  public List<QueryWord> words(TextAnalysis analysis, String text) throws IOException {
    return view.words().of(text, analysis);
  }

  /**
   * Which words of a question only hold it together ("what", "is", "the"), in the language of those
   * here that it seems to be in; none when it has no others.
   */
  public Set<String> functionWords(TextAnalysis analysis, Collection<String> words)
      throws IOException {
    return analysis.functionWords(words, view.forms().languages());
  }

  /** The stems of an article; remembered for some thousand articles. */
  public ArticleStems stems(TextAnalysis analysis, int document) throws IOException {
    return view.stems().of(document, storedArticles(), analysis);
  }

  /** How many live articles have the stem in any form, as {@link FoundForms#documents} counts. */
  public int documents(IndexedStem stem) throws IOException {
    return stem.documents(
        bytes -> {
          var forms = forms(Fields.TEXT, bytes);
          return forms == null ? 0 : forms.documents();
        });
  }

  /** The terms of all forms of a stem that a field holds; {@code null} when it holds none. */
  public @Nullable FoundForms forms(String field, BytesRef stem) throws IOException {
    return view.forms().of(field, stem);
  }

  /** The terms of all forms of a word that a field holds. */
  public FoundForms forms(String field, QueryWord word) throws IOException {
    return view.forms().of(field, word);
  }

  /**
   * Whether a field may hold a word in the form asked for; deleted articles count. Cheaper than
   * {@link #forms} for words that are hardly there, and not remembered.
   */
  public boolean mayHold(String field, QueryWord word) throws IOException {
    return view.forms().mayHold(field, word);
  }

  /** The terms of a field of one segment by surface form. */
  public SurfaceTerms surfaceTerms(LeafReaderContext segment, String field) throws IOException {
    return view.surfaces().of(view.reader().leaves().get(segment.ord).reader(), field);
  }

  /** The words that stand in the archive as names. */
  public IndexedNames names() {
    return view.names();
  }

  /**
   * What finds a Japanese verb or adjective in forms other than the dictionary's; {@code null} when
   * {@code text} is none, or no article here is Japanese.
   */
  public @Nullable FoundForms inflections(TextAnalysis analysis, String field, String text)
      throws IOException {
    if (!view.forms().languages().contains(Language.JAPANESE)) return null;
    var form = analysis.dictionaryForm(text);
    return form == null ? null : FoundForms.only(field, view.forms().term(field, form.term()));
  }

  /** How many live documents have the term. */
  public int documentsWith(Term term) throws IOException {
    return view.statistics().documentsWith(term);
  }

  /** Where the paragraphs of the articles of one segment lie. */
  public ParagraphTables paragraphTables(LeafReaderContext segment) throws IOException {
    return new ParagraphTables(segment.reader());
  }

  /** Clears the bits of deleted documents; the first bit is that of the first document. */
  public void keepLive(FixedBitSet documents) throws IOException {
    if (view.reader().hasDeletions()) documents.and(view.live().get());
  }

  /** Which articles are copies of each other; looked up the first time it is asked for. */
  public Stories stories() throws IOException {
    return view.stories().get();
  }

  /** What there is to tell of one of {@link #stories}, by its number. */
  public StorySummary story(int story) throws IOException {
    return view.summaries().of(story);
  }

  /** The words of all articles; looked up the first time it is asked for. */
  public Vocabulary vocabulary() throws IOException {
    return view.vocabulary().get();
  }

  /** Takes terms with how many articles have them. */
  public interface Counts {
    void count(BytesRef term, int articles);
  }

  /** All terms of a field that live documents have, in the order of their letters. */
  public void terms(String field, Counts counts) throws IOException {
    var live = new LiveDocuments(view.reader());
    var terms = live.terms(field);
    if (terms == null) return;
    for (var term = terms.next(); term != null; term = terms.next()) {
      int articles = live.count(terms);
      if (articles > 0) counts.count(term, articles);
    }
  }

  /** The articles as they are stored. */
  public StoredArticles storedArticles() throws IOException {
    return new StoredArticles(view.reader().storedFields());
  }

  /** The document of an article; empty when there is no such article. */
  public OptionalInt document(ArticleId id) throws IOException {
    var query = new TermQuery(new Term(Fields.ID, Fields.value(id.value())));
    var found = searcher(null).search(query, 1).scoreDocs;
    return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
  }

  /** The file an article came from; empty when there is no such article. */
  public Optional<String> fileOf(ArticleId id) throws IOException {
    var found = document(id);
    if (found.isEmpty()) return Optional.empty();
    return Optional.of(storedArticles().read(found.getAsInt(), false).metadata().file());
  }

  /** The ids of so many articles of a file, in no particular order. */
  public List<ArticleId> articlesOf(String file, int most) throws IOException {
    var query = new TermQuery(new Term(Fields.PATH, Fields.value(file)));
    var found = searcher(null).search(query, most, Sort.INDEXORDER).scoreDocs;
    var stored = storedArticles();
    List<ArticleId> ids = new ArrayList<>();
    for (var each : found) ids.add(stored.read(each.doc, false).metadata().id());
    return ids;
  }

  /** Every row of the ledger, in no order. */
  public void ledger(Consumer<LedgerRow> rows) throws IOException {
    StoredArticles.rows(view.reader(), rows);
  }

  @Override
  public void close() throws IOException {
    if (open) view.reader().decRef();
    open = false;
  }

  private static final class LiveSearcher extends IndexSearcher {
    private final LiveStatistics statistics;

    LiveSearcher(DirectoryReader reader, LiveStatistics statistics) {
      super(reader);
      setSimilarity(Fields.SIMILARITY);
      this.statistics = statistics;
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
        throws IOException {
      var live = statistics.of(term, docFreq, totalTermFreq);
      // Only deleted documents have the term: nothing will be scored with what is returned.
      return live == null ? new TermStatistics(term.bytes(), 1, 1) : live;
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
      return statistics.of(field, super.collectionStatistics(field));
    }
  }
}
