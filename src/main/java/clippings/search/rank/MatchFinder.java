package clippings.search.rank;

import clippings.index.Snapshot;
import clippings.search.match.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds all documents that match a query, without scores. Segment by segment the postings of words
 * are laid over each other as bits, which is how those of frequent words are stored, so that many
 * thousand are united or intersected without a look at each. Used once, by one thread.
 */
final class MatchFinder {

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final Query query;
  private final Deadline deadline;
  private final IdentityHashMap<Query, Weight> weights = new IdentityHashMap<>();

  /** {@code searcher} is of that snapshot, {@code query} rewritten already. */
  MatchFinder(Snapshot snapshot, IndexSearcher searcher, Query query, Deadline deadline) {
    this.snapshot = snapshot;
    this.searcher = searcher;
    this.query = query;
    this.deadline = deadline;
  }

  /** Documents of the whole index. */
  FixedBitSet documents() throws IOException {
    var all = new FixedBitSet(searcher.getIndexReader().maxDoc());
    for (var segment : searcher.getIndexReader().leaves()) {
      var condition = condition(query, segment);
      if (condition == null) continue;
      var bits = new FixedBitSet(segment.reader().maxDoc());
      condition.add(bits);
      FixedBitSet.orRange(bits, 0, all, segment.docBase, bits.length());
    }
    snapshot.keepLive(all);
    return all;
  }

  /** What a query asks of the documents of a segment; {@code null} if none can match. */
  private @Nullable Condition condition(Query query, LeafReaderContext segment) throws IOException {
    return switch (query) {
      case BoostQuery boosted -> condition(boosted.getQuery(), segment);
      case ConstantScoreQuery constant -> condition(constant.getQuery(), segment);
      case RecentQuery recent -> condition(recent.query(), segment);
      case BooleanQuery clauses when clauses.getMinimumNumberShouldMatch() <= 1 ->
          condition(clauses, segment);
      default -> postings(query, segment);
    };
  }

  private @Nullable Condition condition(BooleanQuery query, LeafReaderContext segment)
      throws IOException {
    List<Condition> required = new ArrayList<>();
    for (var clause : query) {
      if (!clause.isRequired()) continue;
      var condition = condition(clause.query(), segment);
      if (condition == null) return null;
      required.add(condition);
    }
    if (required.isEmpty() || query.getMinimumNumberShouldMatch() == 1) {
      var any = conditions(query.getClauses(Occur.SHOULD), segment);
      if (any.isEmpty()) return null;
      required.add(any.size() == 1 ? any.getFirst() : new Condition.Any(any));
    }
    var excluded = conditions(query.getClauses(Occur.MUST_NOT), segment);
    return required.size() == 1 && excluded.isEmpty()
        ? required.getFirst()
        : new Condition.All(required, excluded);
  }

  private List<Condition> conditions(Collection<Query> queries, LeafReaderContext segment)
      throws IOException {
    List<Condition> conditions = new ArrayList<>();
    for (var each : queries) {
      var condition = condition(each, segment);
      if (condition != null) conditions.add(condition);
    }
    return conditions;
  }

  private @Nullable Condition postings(Query query, LeafReaderContext segment) throws IOException {
    var weight = weights.get(query);
    if (weight == null) {
      weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      weights.put(query, weight);
    }
    var scorer = weight.scorer(segment);
    return scorer == null ? null : new PostingsCondition(scorer, deadline);
  }
}
