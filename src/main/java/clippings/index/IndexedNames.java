package clippings.index;

import clippings.names.Likeness;
import clippings.names.Spelling;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand in the articles as names, looked up by key in the dictionary of {@link
 * Fields#SPELLINGS}; what was looked up is kept, so it answers for one state of the index.
 * Thread-safe.
 */
public final class IndexedNames {

  /** More names than a busy hour of searching asks for. */
  private static final int MAX_KEPT = 20_000;

  /** Two spellings that share articles this often, as a share of the rarer one's, are two names. */
  private static final double MOST_SHARED = 0.3;

  /**
   * In so much of the articles that have it at all a name stands as one. In the others it may begin
   * sentences, or stand in titles; a word that names are made of, as Bank or Minister, stands there
   * in small letters.
   */
  private static final double LEAST_SHARE = 0.6;

  /** Two spellings that both so many articles have, of so many, are two words... */
  private static final int COMMON = 50;

  private static final int COMMON_OF = 100;

  /** ...unless they differ by no more than one habit of writing: minister and ministry do. */
  private static final float ONE_HABIT = 0.2f;

  /** A slip in a key shorter than this makes any other of it. */
  private static final int SHORTEST_SLIP = 3;

  /**
   * Another spelling of a word.
   *
   * @param word its surface form
   * @param likeness at least {@linkplain Likeness#isAlikeInContext in context}
   */
  public record Other(String word, Likeness likeness) {}

  private final IndexReader reader;
  private final LiveStatistics statistics;
  private final NameCompany company;
  private final Map<String, List<Other>> kept = new ConcurrentHashMap<>();
  private final Map<String, List<Other>> keptNear = new ConcurrentHashMap<>();

  IndexedNames(IndexReader reader, LiveStatistics statistics) {
    this.reader = reader;
    this.statistics = statistics;
    this.company = new NameCompany(reader, this);
  }

  /** In how many articles a word, given by its surface form, stands as a name. */
  public int articles(String word) throws IOException {
    return statistics.documentsWith(term(word));
  }

  /** Whether a word that {@code articles} have in any way stands in enough of them as a name. */
  public boolean isName(String word, int articles) throws IOException {
    return articles(word) >= articles * LEAST_SHARE;
  }

  /** Other spellings in which the name may stand in the archive, in alphabetical order. */
  public List<Other> like(String word) throws IOException {
    return lookUp(word, kept, false);
  }

  /** The same with those that a slip has made of it, or of one of these. */
  public List<Other> near(String word) throws IOException {
    return lookUp(word, keptNear, true);
  }

  /**
   * Whether another spelling that is alike is one of the same name, for all that is known of both;
   * names in two scripts, between which nobody has a choice, are.
   */
  public boolean areOne(String word, Other other) throws IOException {
    return script(word) != script(other.word) || company.areOne(word, other.word, other.likeness);
  }

  private static UnicodeScript script(String word) {
    return UnicodeScript.of(word.codePointAt(0));
  }

  private List<Other> lookUp(String word, Map<String, List<Other>> kept, boolean slips)
      throws IOException {
    var known = kept.get(word);
    if (known != null) return known;
    var asked = Spelling.of(word);
    var found = new TreeSet<String>();
    for (var key : asked.keys()) words(key, found);
    if (slips && asked.key().length() >= SHORTEST_SLIP) slips(asked.key(), found);
    found.remove(word);
    List<Other> others = new ArrayList<>();
    for (var each : found) {
      var other = Spelling.of(each);
      if (!asked.cased() && !other.cased()) continue; // nothing would tell that it is a name
      var likeness = Likeness.of(asked, other);
      if (likeness.isAlikeInContext(true) && !areTwo(asked, other, likeness))
        others.add(new Other(each, likeness));
    }
    if (kept.size() >= MAX_KEPT) kept.clear();
    kept.put(word, List.copyOf(others));
    return others;
  }

  /** Words under keys with one letter too many, too few, or another one. */
  private void slips(String key, Set<String> found) throws IOException {
    var terms =
        Operations.concatenate(
            List.of(
                new LevenshteinAutomata(key, true).toAutomaton(1),
                Automata.makeChar(WordForms.SEPARATOR),
                Automata.makeAnyString()));
    var compiled =
        new CompiledAutomaton(
            Operations.determinize(terms, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
            false,
            true,
            false);
    for (var leaf : reader.leaves()) {
      var names = leaf.reader().terms(Fields.SPELLINGS);
      if (names == null) continue;
      var matching = compiled.getTermsEnum(names);
      for (var term = matching.next(); term != null; term = matching.next()) {
        var text = term.utf8ToString();
        found.add(text.substring(text.indexOf(WordForms.SEPARATOR) + 1));
      }
    }
  }

  private void words(String key, Set<String> found) throws IOException {
    var prefix = new BytesRef(key + WordForms.SEPARATOR);
    for (var leaf : reader.leaves()) {
      var terms = leaf.reader().terms(Fields.SPELLINGS);
      if (terms == null) continue;
      var dictionary = terms.iterator();
      if (dictionary.seekCeil(prefix) == SeekStatus.END) continue;
      for (var term = dictionary.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = dictionary.next()) {
        int length = term.length - prefix.length;
        found.add(new BytesRef(term.bytes, term.offset + prefix.length, length).utf8ToString());
      }
    }
  }

  /** The term of a name, given by its surface form. */
  static Term term(String word) {
    return term(Spelling.of(word));
  }

  private static Term term(Spelling spelling) {
    return new Term(Fields.SPELLINGS, spelling.key() + WordForms.SEPARATOR + spelling.word());
  }

  /**
   * Whether articles have both too often: an article writes a name in one way, while Iran and Iraq
   * share articles.
   */
  private boolean areTwo(Spelling one, Spelling other, Likeness likeness) throws IOException {
    int fewer =
        Math.min(statistics.documentsWith(term(one)), statistics.documentsWith(term(other)));
    if (fewer > COMMON + reader.numDocs() / COMMON_OF && likeness.distance() > ONE_HABIT)
      return true;
    return fewer > 0 && shared(term(one), term(other)) > Math.max(1, fewer * MOST_SHARED);
  }

  private int shared(Term one, Term other) throws IOException {
    int count = 0;
    for (var leaf : reader.leaves()) {
      var a = leaf.reader().postings(one, PostingsEnum.NONE);
      var b = leaf.reader().postings(other, PostingsEnum.NONE);
      if (a == null || b == null) continue;
      count += shared(a, b, leaf.reader().getLiveDocs());
    }
    return count;
  }

  private static int shared(DocIdSetIterator a, DocIdSetIterator b, @Nullable Bits live)
      throws IOException {
    int count = 0;
    int document = a.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      int at = b.docID() < document ? b.advance(document) : b.docID();
      if (at == document) {
        if (live == null || live.get(document)) count++;
        document = a.nextDoc();
      } else {
        document = at == DocIdSetIterator.NO_MORE_DOCS ? at : a.advance(at);
      }
    }
    return count;
  }
}
