package clippings.search.rank;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What of a query ranks. Words that only hold a question together ("what is the") find most
 * articles and score nothing: the best hits are found much sooner without looking at those.
 */
final class RankedPart {

  private RankedPart() {}

  /**
   * A query that finds, with the same scores, all hits of a rewritten one that score anything;
   * {@code null} when that is the query itself, as far as is known.
   */
  static @Nullable Query of(Query query) {
    return switch (query) {
      case RecentQuery recent -> {
        var part = of(recent.query());
        yield part == null ? null : recent.of(part);
      }
      case BooleanQuery clauses -> of(clauses);
      default -> null;
    };
  }

  private static @Nullable Query of(BooleanQuery query) {
    int required = query.getClauses(Occur.MUST).size();
    int optional = query.getClauses(Occur.SHOULD).size();
    if (required == 1 && optional == 0) return withRankedPart(query);
    boolean oneIsEnough = required == 0 && query.getMinimumNumberShouldMatch() <= 1;
    return oneIsEnough ? withoutUnscored(query, optional) : null;
  }

  /** The one clause that scores is a query of its own beside filters. */
  private static @Nullable Query withRankedPart(BooleanQuery query) {
    var part = of(query.getClauses(Occur.MUST).iterator().next());
    if (part == null) return null;
    var ranked = new BooleanQuery.Builder();
    for (var clause : query)
      ranked.add(clause.occur() == Occur.MUST ? part : clause.query(), clause.occur());
    return ranked.build();
  }

  private static @Nullable Query withoutUnscored(BooleanQuery query, int optional) {
    var ranked = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    int left = 0;
    for (var clause : query) {
      boolean isOptional = clause.occur() == Occur.SHOULD;
      if (isOptional && isUnscored(clause.query())) continue;
      ranked.add(clause);
      if (isOptional) left++;
    }
    return left == 0 || left == optional ? null : ranked.build();
  }

  private static boolean isUnscored(Query query) {
    return query instanceof BoostQuery boosted && boosted.getBoost() == 0;
  }
}
