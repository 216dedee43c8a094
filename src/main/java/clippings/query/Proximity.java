package clippings.query;

import clippings.query.Clause.All;
import clippings.query.Clause.AtLeast;
import clippings.query.Clause.In;
import clippings.query.Clause.Near;
import clippings.query.Clause.Not;
import clippings.query.Clause.NotNear;
import clippings.query.Clause.Reach;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Puts together what proximity operators and {@code ATLEAST} stand between or before. What has no
 * place in a text is read as the nearest thing that makes sense, with a notice.
 */
final class Proximity {

  private final QueryText text;
  private final Notices notices;

  Proximity(QueryText text, Notices notices) {
    this.text = text;
    this.notices = notices;
  }

  /** {@code left NEAR/5 right}; a missing side leaves the other. */
  Optional<Clause> join(Optional<Clause> left, Token.Near near, Optional<Clause> right) {
    if (left.isEmpty() || right.isEmpty()) return left.isEmpty() ? right : left;
    var reach = reach(near);
    if (reach.isEmpty()) {
      boolean part = near.name().equals("seg");
      replace(
          near,
          part ? Problem.OTHER_SYNTAX : Problem.PROXIMITY_WITHOUT_NUMBER,
          near.negated() ? "NOT" : "AND",
          part
              ? "has no meaning here; read as AND"
              : "needs a distance, as in NEAR/5; read as AND");
      return Junction.all(
          List.of(left.get(), near.negated() ? Junction.not(right.get()) : right.get()));
    }
    if (written(near).endsWith("SAME"))
      replace(
          near,
          Problem.OTHER_SYNTAX,
          near.negated() ? "NOT /p" : "/p",
          "is read as in the same paragraph; the word is \"same\", in quotes");
    return Optional.of(join(left.get(), near, reach.get(), right.get()));
  }

  private void replace(Token.Near near, Problem problem, String replacement, String message) {
    notices.replaced(
        problem,
        near.start(),
        near.end(),
        replacement,
        "%s at %d %s".formatted(written(near), near.start(), message));
  }

  private Clause join(Clause left, Token.Near near, Reach reach, Clause right) {
    if (left.isPlace() && right.isPlace())
      return near.negated() ? new NotNear(left, right, reach) : new Near(left, right, reach);
    // What is close to a word of the title stands in the title too.
    if (left instanceof In(var field, var inner) && inner.isPlace() && right.isPlace())
      return new In(field, join(inner, near, reach, right));
    if (right instanceof In(var field, var inner)
        && inner.isPlace()
        && left.isPlace()
        && !near.negated()) return new In(field, join(left, near, reach, inner));
    if (left instanceof In(var field, var inner)
        && right instanceof In(var other, var beside)
        && field == other
        && inner.isPlace()
        && beside.isPlace()) return new In(field, join(inner, near, reach, beside));
    if (right instanceof Not(var inner) && left.isPlace() && inner.isPlace() && !near.negated()) {
      report(near, "a NOT belongs before it: read as NOT " + written(near));
      return new NotNear(left, inner, reach);
    }
    return spread(left, near, reach, right);
  }

  /** {@code (a b) NEAR/5 c}: each of them near it. */
  private Clause spread(Clause left, Token.Near near, Reach reach, Clause right) {
    if (isPlaces(left) && right.isPlace()) {
      report(near, "the words before it are taken one by one");
      return each(left, inner -> join(inner, near, reach, right));
    }
    if (left.isPlace() && right instanceof All(var clauses) && isPlaces(right)) {
      report(near, "the words after it are taken one by one");
      return near.negated()
          ? new NotNear(left, Junction.any(clauses).orElseThrow(), reach)
          : each(right, inner -> join(left, near, reach, inner));
    }
    report(near, "it needs words on both sides; read as AND");
    return Junction.all(List.of(left, near.negated() ? Junction.not(right) : right)).orElseThrow();
  }

  /** {@code ATLEAST/3(inner)}. */
  Optional<Clause> atLeast(Token.AtLeast atLeast, Optional<Clause> inner) {
    return inner.map(clause -> atLeast(atLeast, clause));
  }

  private Clause atLeast(Token.AtLeast atLeast, Clause clause) {
    int times = Math.max(1, atLeast.times());
    if (clause.isPlace()) return new AtLeast(times, clause);
    if (clause instanceof In(var field, var inner) && inner.isPlace())
      return new In(field, new AtLeast(times, inner));
    if (isPlaces(clause)) {
      report(atLeast, "the words after it are counted one by one");
      return each(clause, inner -> new AtLeast(times, inner));
    }
    report(atLeast, "it needs words to count; left out");
    return clause;
  }

  private static boolean isPlaces(Clause clause) {
    return clause instanceof All(var clauses) && clauses.stream().allMatch(Clause::isPlace);
  }

  private static Clause each(Clause all, UnaryOperator<Clause> change) {
    return all instanceof All(var clauses)
        ? new All(clauses.stream().map(change).toList())
        : change.apply(all);
  }

  private static Optional<Reach> reach(Token.Near near) {
    return switch (near.name()) {
      case "s" -> Optional.of(new Reach.Sentence());
      case "p" -> Optional.of(new Reach.SameParagraph());
      default ->
          near.distance().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Reach.Words(
                      Math.max(1, near.distance().getAsInt()), near.name().equals("PRE")));
    };
  }

  private void report(Token token, String message) {
    notices.add(
        Problem.PROXIMITY_OPERAND,
        token.start(),
        token.end(),
        "%s at %d: %s".formatted(written(token), token.start(), message));
  }

  private String written(Token token) {
    return text.text(token.start(), token.end());
  }
}
