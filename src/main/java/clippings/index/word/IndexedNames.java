package clippings.index.word;

import clippings.index.analysis.WordForms;
import clippings.index.document.Fields;
import clippings.names.Likeness;
import clippings.names.Spelling;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
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

  /** So many words are kept by their keys: some 10 MB. */
  private static final int MAX_FILED = 30_000;

  private static final int TERMS_BETWEEN_LOOKS = 256;

  /** Two spellings that share articles this often, as a share of the rarer one's, are two names. */
  private static final double MOST_SHARED = 0.3;

  /**
   * In so much of the articles that have it at all a name stands as one. In the others it may begin
   * sentences, or stand in titles; a word that names are made of, as Bank or Minister, stands there
   * in small letters.
   */
  private static final double LEAST_SHARE = 0.6;

  /** From so many articles on there is some name that is like any other. */
  private static final int MANY = 5_000;

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

  private record Like(String word, boolean slips) {}

  private record Pair(String word, String other) {}

  private final IndexReader reader;
  private final LiveStatistics statistics;
  private final NameCompany company;
  private final Map<String, List<Other>> keptAlike = new ConcurrentHashMap<>();
  private final Map<Like, List<Other>> keptLike = new ConcurrentHashMap<>();
  private final Map<Pair, Boolean> keptPairs = new ConcurrentHashMap<>();

  /** The words under keys that were asked for. */
  private final Map<String, List<Spelling>> filed = new ConcurrentHashMap<>();

  private final AtomicInteger filedWords = new AtomicInteger();

  public IndexedNames(IndexReader reader, LiveStatistics statistics) {
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

  /**
   * Whether another spelling that is alike is one of the same name, for all that is known of both;
   * names in two scripts, between which nobody has a choice, are.
   */
  public boolean areOne(String word, Other other) throws IOException {
    if (script(word) != script(other.word)) return true;
    var key = new Pair(word, other.word);
    var known = keptPairs.get(key);
    if (known != null) return known;
    boolean one = company.areOne(word, other.word, other.likeness);
    if (keptPairs.size() >= MAX_KEPT) keptPairs.clear();
    keptPairs.put(key, one);
    return one;
  }

  private static UnicodeScript script(String word) {
    return UnicodeScript.of(word.codePointAt(0));
  }

  /**
   * Other spellings that may be taken for a word wherever it stands, in alphabetical order.
   *
   * @throws ExitingReaderException when time is over
   */
  public List<Other> alike(String word, QueryTimeout timeout) throws IOException {
    var known = keptAlike.get(word);
    if (known != null) return known;
    var asked = Spelling.of(word);
    List<Other> alike = new ArrayList<>();
    for (var other : candidates(asked, timeout).values()) {
      if (!Likeness.areAlike(asked, other)) continue;
      var likeness = Likeness.of(asked, other);
      if (!areTwo(asked, other, likeness)) alike.add(new Other(other.word(), likeness));
    }
    return keep(keptAlike, word, alike);
  }

  /**
   * Other spellings that may be taken for a word beside others, in alphabetical order, unless
   * {@link #areTwo}.
   *
   * @param slips whether with those that a slip has made of it, or of one of these
   * @throws ExitingReaderException when time is over
   */
  public List<Other> like(String word, boolean slips, QueryTimeout timeout) throws IOException {
    var key = new Like(word, slips);
    var known = keptLike.get(key);
    if (known != null) return known;
    var asked = Spelling.of(word);
    var found = candidates(asked, timeout);
    if (slips && asked.key().length() >= SHORTEST_SLIP) slips(asked.key(), found, timeout);
    found.remove(word);
    List<Other> others = new ArrayList<>();
    for (var other : found.values()) {
      if (!asked.cased() && !other.cased()) continue; // nothing would tell that it is a name
      var likeness = Likeness.of(asked, other);
      if (likeness.isAlikeInContext(true)) others.add(new Other(other.word(), likeness));
    }
    return keep(keptLike, key, others);
  }

  private static <K, V> List<V> keep(Map<K, List<V>> kept, K key, List<V> found) {
    var list = List.copyOf(found);
    if (kept.size() >= MAX_KEPT) kept.clear();
    kept.put(key, list);
    return list;
  }

  /** The words under any key of another one, by their letters. */
  private SortedMap<String, Spelling> candidates(Spelling asked, QueryTimeout timeout)
      throws IOException {
    var found = new TreeMap<String, Spelling>();
    for (var key : asked.keys()) {
      for (var each : filed(key, timeout)) {
        if (asked.cased() || each.cased()) // else nothing would tell that it is a name
        found.put(each.word(), each);
      }
    }
    found.remove(asked.word());
    return found;
  }

  /** Words under keys with one letter too many, too few, or another one. */
  private void slips(String key, Map<String, Spelling> found, QueryTimeout timeout)
      throws IOException {
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
    int read = 0;
    for (var leaf : reader.leaves()) {
      var names = leaf.reader().terms(Fields.SPELLINGS);
      if (names == null) continue;
      var matching = compiled.getTermsEnum(names);
      for (var term = matching.next(); term != null; term = matching.next()) {
        requireTime(read++, timeout);
        var text = term.utf8ToString();
        var word = text.substring(text.indexOf(WordForms.SEPARATOR) + 1);
        if (!found.containsKey(word)) found.put(word, Spelling.of(word));
      }
    }
  }

  /** The words under a key, each once. */
  private List<Spelling> filed(String key, QueryTimeout timeout) throws IOException {
    var known = filed.get(key);
    if (known != null) return known;
    Map<String, Spelling> words = new LinkedHashMap<>();
    var prefix = new BytesRef(key + WordForms.SEPARATOR);
    int read = 0;
    for (var leaf : reader.leaves()) {
      var terms = leaf.reader().terms(Fields.SPELLINGS);
      if (terms == null) continue;
      var dictionary = terms.iterator();
      if (dictionary.seekCeil(prefix) == SeekStatus.END) continue;
      for (var term = dictionary.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = dictionary.next()) {
        requireTime(read++, timeout);
        int length = term.length - prefix.length;
        var word = new BytesRef(term.bytes, term.offset + prefix.length, length).utf8ToString();
        if (!words.containsKey(word)) words.put(word, Spelling.of(word));
      }
    }
    var spellings = List.copyOf(words.values());
    if (filedWords.addAndGet(spellings.size() + 1) > MAX_FILED) {
      filed.clear();
      filedWords.set(spellings.size() + 1);
    }
    filed.put(key, spellings);
    return spellings;
  }

  private static void requireTime(int read, QueryTimeout timeout) {
    if (read % TERMS_BETWEEN_LOOKS == 0 && timeout.shouldExit())
      throw new ExitingReaderException("spellings took too long to look up");
  }

  /** The term of a name, given by its surface form. */
  static Term term(String word) {
    return term(Spelling.of(word));
  }

  private static Term term(Spelling spelling) {
    return new Term(Fields.SPELLINGS, spelling.key() + WordForms.SEPARATOR + spelling.word());
  }

  /** Whether two words that sound alike are two names. */
  public boolean areTwo(String word, Other other) throws IOException {
    return areTwo(Spelling.of(word), Spelling.of(other.word()), other.likeness());
  }

  /**
   * Whether articles have both too often: an article writes a name in one way, while Iran and Iraq
   * share articles.
   */
  private boolean areTwo(Spelling one, Spelling other, Likeness likeness) throws IOException {
    int articles = statistics.documentsWith(term(one));
    int others = statistics.documentsWith(term(other));
    int fewer = Math.min(articles, others);
    if (isCommon(fewer) && likeness.distance() > ONE_HABIT) return true;
    if (isMany() && likeness.mayBeChance(isCommon(Math.max(articles, others)))) return true;
    return fewer > 0 && shared(term(one), term(other)) > Math.max(1, fewer * MOST_SHARED);
  }

  /** Whether so many articles speak of it that it stands beside any name. */
  boolean isCommon(String word) throws IOException {
    return isCommon(articles(word));
  }

  private boolean isCommon(int articles) {
    return articles > COMMON + reader.numDocs() / COMMON_OF;
  }

  /** Whether there are so many names that some are alike by chance. */
  public boolean isMany() {
    return reader.numDocs() >= MANY;
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
