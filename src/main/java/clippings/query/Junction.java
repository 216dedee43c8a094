package clippings.query;

import clippings.query.Clause.All;
import clippings.query.Clause.Any;
import clippings.query.Clause.Everything;
import clippings.query.Clause.InBoilerplate;
import clippings.query.Clause.Not;
import clippings.query.Clause.Nothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts clauses together, in one form for one meaning: no {@code All} in an {@code All}, nothing
 * negated twice.
 */
final class Junction {

  private Junction() {}

  static Optional<Clause> all(List<Clause> clauses) {
    var flat = flatAll(clauses);
    if (flat.size() > 1) return Optional.of(new All(flat));
    return flat.stream().findFirst();
  }

  static Optional<Clause> any(List<Clause> clauses) {
    var flat = new ArrayList<Clause>();
    for (var clause : clauses) {
      if (clause instanceof Any(var inner)) flat.addAll(inner);
      else flat.add(clause);
    }
    if (flat.size() > 1) return Optional.of(new Any(flat));
    return flat.stream().findFirst();
  }

  static Clause not(Clause clause) {
    return switch (clause) {
      case Not(var inner) -> inner;
      case Everything() -> new Nothing();
      case Nothing() -> new Everything();
      default -> new Not(clause);
    };
  }

  /**
   * Reads {@code in:boilerplate} among the clauses of an AND group: the words beside it are looked
   * up in boilerplate, the rest stays.
   *
   * @param mark where among the clauses it stands
   */
  static Optional<Clause> inBoilerplate(List<Clause> clauses, int mark) {
    boolean positive = clauses.stream().anyMatch(each -> hasWords(each) && !(each instanceof Not));
    return all(positive ? withWordsTurned(clauses) : withNegativesTurned(clauses, mark));
  }

  private static List<Clause> withWordsTurned(List<Clause> clauses) {
    var words = clauses.stream().filter(Junction::hasWords).toList();
    var turned = new ArrayList<Clause>();
    boolean placed = false;
    for (var clause : clauses) {
      if (!hasWords(clause)) {
        turned.add(clause);
      } else if (!placed) {
        all(words).map(InBoilerplate::new).ifPresent(turned::add);
        placed = true;
      }
    }
    return turned;
  }

  /** Only negatives, or nothing: what has boilerplate, and not those words in it. */
  private static List<Clause> withNegativesTurned(List<Clause> clauses, int mark) {
    var turned = new ArrayList<Clause>();
    for (var clause : clauses) {
      if (turned.size() == mark) turned.add(new InBoilerplate(new Everything()));
      if (clause instanceof Not(var inner) && hasWords(inner)) {
        inBoilerplateAlone(inner).map(Junction::not).ifPresent(turned::add);
      } else {
        turned.add(clause);
      }
    }
    if (turned.size() == mark) turned.add(new InBoilerplate(new Everything()));
    return turned;
  }

  private static Optional<Clause> inBoilerplateAlone(Clause clause) {
    var clauses = clause instanceof All(var inner) ? inner : List.of(clause);
    return inBoilerplate(clauses, 0);
  }

  static List<Clause> flatAll(List<Clause> clauses) {
    var flat = new ArrayList<Clause>();
    for (var clause : clauses) {
      if (clause instanceof All(var inner)) flat.addAll(inner);
      else flat.add(clause);
    }
    return flat;
  }

  /** Whether words without a field of their own are looked up in it. */
  private static boolean hasWords(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Phrase _, Clause.AsWritten _, Clause.Exact _ -> true;
      case Clause.Wildcard _, Clause.Fuzzy _ -> true;
      case Clause.Near _, Clause.NotNear _, Clause.AtLeast _ -> true;
      case Not(var inner) -> hasWords(inner);
      case All(var clauses) -> clauses.stream().anyMatch(Junction::hasWords);
      case Any(var clauses) -> clauses.stream().anyMatch(Junction::hasWords);
      case Everything _,
          Nothing _,
          Clause.In _,
          Clause.Foreign _,
          InBoilerplate _,
          Clause.Metadata _,
          Clause.Dated _,
          Clause.Undated _ ->
          false;
    };
  }
}
