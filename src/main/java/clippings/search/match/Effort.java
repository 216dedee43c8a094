package clippings.search.match;

import clippings.query.Clause;
import java.util.List;

/**
 * What a clause costs to answer, roughly.
 *
 * @param leaves how many words and phrases are looked up
 * @param patterns whether the dictionary has to be searched for some
 * @param hardPhrases whether a phrase is so loose or long that one article can take long
 */
public record Effort(int leaves, boolean patterns, boolean hardPhrases) {

  /** Phrases of so many words, in their order, take time in proportion to the text. */
  private static final int EASY_PHRASE = 16;

  /** Positions are read and compared; one within another multiplies. */
  private static final int PROXIMITY = 10;

  /** So many looks at a document for a leaf take a small part of the time a search may take. */
  private static final long SMALL = 2_000_000;

  /** More words than this are no longer typed by hand. */
  private static final int MANY = 64;

  public static Effort of(Clause clause) {
    return switch (clause) {
      case Clause.Wildcard _, Clause.Fuzzy _ -> new Effort(1, true, false);
      case Clause.All(var clauses) -> of(clauses);
      case Clause.Any(var clauses) -> of(clauses);
      case Clause.Not(var inner) -> of(inner);
      case Clause.AsWritten(var inner) -> of(inner);
      case Clause.In(_, var inner) -> of(inner);
      case Clause.InBoilerplate(var inner) -> of(inner);
      case Clause.Near(var left, var right, _) -> proximity(of(List.of(left, right)));
      case Clause.NotNear(var left, var right, _) -> proximity(of(List.of(left, right)));
      case Clause.AtLeast(_, var inner) -> proximity(of(inner));
      case Clause.Phrase(var words, int slop) -> phrase(words.size(), slop);
      case Clause.Exact(var words) -> phrase(words.size(), 0);
      case Clause.Foreign _ -> new Effort(MANY, true, true);
      case Clause.Word _, Clause.Metadata _, Clause.Dated _, Clause.Undated _ ->
          new Effort(1, false, false);
      case Clause.Everything _, Clause.Nothing _ -> new Effort(1, false, false);
    };
  }

  private static Effort proximity(Effort words) {
    return new Effort(PROXIMITY * words.leaves, words.patterns, words.hardPhrases);
  }

  private static Effort phrase(int words, int slop) {
    return new Effort(words, false, slop > 0 || words > EASY_PHRASE);
  }

  private static Effort of(List<Clause> clauses) {
    int leaves = 0;
    boolean patterns = false;
    boolean hardPhrases = false;
    for (var clause : clauses) {
      var effort = of(clause);
      leaves += effort.leaves;
      patterns |= effort.patterns;
      hardPhrases |= effort.hardPhrases;
    }
    return new Effort(leaves, patterns, hardPhrases);
  }

  /**
   * Whether it may keep a processor busy whatever the archive: with patterns, loose or long
   * phrases, or very many words.
   */
  public boolean isHeavy() {
    return patterns || hardPhrases || leaves > MANY;
  }

  /** Whether it cannot take long over so many documents, so that nobody need watch the clock. */
  public boolean isSmall(int documents) {
    return !patterns && !hardPhrases && (long) leaves * documents < SMALL;
  }
}
