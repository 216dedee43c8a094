package clippings.search;

import clippings.query.Clause;
import java.util.List;

/**
 * What a clause costs to answer, roughly.
 *
 * @param leaves how many words and phrases are looked up
 * @param patterns whether the dictionary has to be searched for some
 */
record Effort(int leaves, boolean patterns) {

  /** So many looks at a document for a leaf take a small part of the time a search may take. */
  private static final long SMALL = 2_000_000;

  static Effort of(Clause clause) {
    return switch (clause) {
      case Clause.Wildcard _, Clause.Fuzzy _ -> new Effort(1, true);
      case Clause.All(var clauses) -> of(clauses);
      case Clause.Any(var clauses) -> of(clauses);
      case Clause.Not(var inner) -> of(inner);
      case Clause.In(_, var inner) -> of(inner);
      case Clause.InBoilerplate(var inner) -> of(inner);
      case Clause.Phrase(var words, _) -> new Effort(words.size(), false);
      case Clause.Exact(var words) -> new Effort(words.size(), false);
      case Clause.Word _, Clause.Metadata _, Clause.Dated _, Clause.Undated _ ->
          new Effort(1, false);
      case Clause.Everything _, Clause.Nothing _ -> new Effort(1, false);
    };
  }

  private static Effort of(List<Clause> clauses) {
    int leaves = 0;
    boolean patterns = false;
    for (var clause : clauses) {
      var effort = of(clause);
      leaves += effort.leaves;
      patterns |= effort.patterns;
    }
    return new Effort(leaves, patterns);
  }

  /** Whether it cannot take long over so many documents, so that nobody need watch the clock. */
  boolean isSmall(int documents) {
    return !patterns && (long) leaves * documents < SMALL;
  }
}
