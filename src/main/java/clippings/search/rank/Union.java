package clippings.search.rank;

import clippings.index.story.Stories;
import clippings.index.word.FoundForms;
import clippings.search.match.WordQuery;
import clippings.search.request.Totals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LiveDocs;
import org.jspecify.annotations.Nullable;

/**
 * Counts what has any of some words. Words of a question are in most articles, so what they match
 * is laid over each other as bits, as which postings of frequent words are stored, and counted
 * without a look at each. What is dear to match, phrases above all, comes last, and is looked for
 * only where nothing else was found. Used once, by one thread.
 */
public final class Union {

  /** So many documents are laid over each other, or looked at, between two looks at the clock. */
  private static final int LAID = 1 << 16;

  private static final int LOOKED_AT = 1 << 8;

  private final List<FoundForms> words = new ArrayList<>();
  private final List<Weight> others = new ArrayList<>();
  private final IndexSearcher searcher;
  private final @Nullable QueryTimeout timeout;
  private final Stories stories;
  private final StoryCount counted;
  private long articles;

  /** {@code query} is rewritten already, and {@linkplain #isOne one}. */
  Union(IndexSearcher searcher, Query query, Stories stories) throws IOException {
    this.searcher = searcher;
    this.timeout = searcher.getTimeout();
    this.stories = stories;
    this.counted = new StoryCount(stories);
    split(query);
  }

  /** Whether any one clause of a rewritten query is enough. */
  public static boolean isOne(Query query) {
    return query instanceof WordQuery
        || (query instanceof RecentQuery recent && isOne(recent.query()))
        || (query instanceof BooleanQuery any && isAny(any));
  }

  private static boolean isAny(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() <= 1
        && query.getClauses(Occur.SHOULD).size() == query.clauses().size();
  }

  private void split(Query query) throws IOException {
    switch (query) {
      case BoostQuery boosted -> split(boosted.getQuery());
      case ConstantScoreQuery constant -> split(constant.getQuery());
      case RecentQuery recent -> split(recent.query());
      case BooleanQuery any when isAny(any) -> {
        for (var clause : any) split(clause.query());
      }
      case WordQuery word -> words.add(word.forms());
      default -> others.add(searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  /** Adds a segment; {@code false} when time ran out. */
  boolean add(LeafReaderContext segment) throws IOException {
    var bits = new FixedBitSet(segment.reader().maxDoc());
    if (!layWords(segment, bits) || !layOthers(segment, bits)) return false;
    clearDeleted(segment, bits);
    articles += bits.cardinality();
    stories.keepCopies(bits, segment.docBase, bits.length());
    bits.forEach(0, bits.length(), segment.docBase, counted::add);
    return true;
  }

  /** Lucene's own mask looks at every bit that is set; fewer documents are deleted than match. */
  private static void clearDeleted(LeafReaderContext segment, FixedBitSet bits) throws IOException {
    var live = segment.reader().getLiveDocs();
    if (live instanceof LiveDocs known) {
      var deleted = known.deletedDocsIterator();
      for (int gone = deleted.nextDoc(); gone < bits.length(); gone = deleted.nextDoc())
        bits.clear(gone);
    } else if (live != null) {
      live.applyMask(bits, 0);
    }
  }

  private boolean layWords(LeafReaderContext segment, FixedBitSet bits) throws IOException {
    PostingsEnum postings = null;
    for (var forms : words) {
      var terms = segment.reader().terms(forms.field());
      if (terms == null) continue;
      var dictionary = terms.iterator();
      for (var term : forms.all()) {
        var found = term.postings(segment, dictionary, postings, PostingsEnum.NONE);
        if (found == null) continue;
        postings = found;
        if (!lay(found, bits)) return false;
      }
    }
    return true;
  }

  private boolean layOthers(LeafReaderContext segment, FixedBitSet bits) throws IOException {
    for (var each : others) {
      var scorer = each.scorer(segment);
      if (scorer == null) continue;
      var matching = scorer.twoPhaseIterator();
      boolean inTime = matching == null ? lay(scorer.iterator(), bits) : look(matching, bits);
      if (!inTime) return false;
    }
    return true;
  }

  private boolean lay(DocIdSetIterator matches, FixedBitSet bits) throws IOException {
    for (int at = matches.nextDoc(); at < bits.length(); at = matches.docID()) {
      if (timeout != null && timeout.shouldExit()) return false;
      matches.intoBitSet((int) Math.min(bits.length(), (long) at + LAID), bits, 0);
    }
    return true;
  }

  /** Looks at what nothing else matched so far. */
  private boolean look(TwoPhaseIterator matching, FixedBitSet bits) throws IOException {
    var documents = matching.approximation();
    int looked = 0;
    for (int at = documents.nextDoc(); at < bits.length(); at = documents.nextDoc()) {
      if (bits.get(at)) continue;
      if (looked++ % LOOKED_AT == 0 && timeout != null && timeout.shouldExit()) return false;
      if (matching.matches()) bits.set(at);
    }
    return true;
  }

  /** What was counted so far. */
  Totals totals() {
    return new Totals(articles - counted.folded(), articles);
  }
}
