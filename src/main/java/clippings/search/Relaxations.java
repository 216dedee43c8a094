package clippings.search;

import clippings.query.Clause;
import clippings.query.Clause.Reach;
import clippings.query.ClausePrinter;
import java.util.ArrayList;
import java.util.List;

/** What a clause that matches nothing may be replaced by, the least different first. */
final class Relaxations {

  /** Distances in words that people ask for. */
  private static final List<Integer> DISTANCES = List.of(5, 10, 25, 50);

  /** How much looser a phrase may be. */
  private static final List<Integer> SLOPS = List.of(2, 5);

  private Relaxations() {}

  static List<Clause> of(Clause clause) {
    return switch (clause) {
      case Clause.Near(var left, var right, var reach) -> near(left, right, reach);
      case Clause.NotNear(var left, _, _) -> List.of(left);
      case Clause.AtLeast(int times, var inner) -> atLeast(times, inner);
      case Clause.Phrase(var words, int slop) -> phrase(words, slop);
      case Clause.Exact(var words) ->
          List.of(
              words.size() == 1 ? new Clause.Word(words.getFirst()) : new Clause.Phrase(words, 0));
      case Clause.AsWritten(var inner) -> List.of(inner);
      case Clause.In(_, var inner) -> List.of(inner);
      case Clause.Word _, Clause.Wildcard _, Clause.Fuzzy _, Clause.InBoilerplate _ -> List.of();
      case Clause.Metadata _, Clause.Dated _, Clause.Undated _ -> List.of();
      case Clause.Everything _, Clause.Nothing _, Clause.Not _, Clause.Foreign _ -> List.of();
      case Clause.All _, Clause.Any _ -> List.of();
    };
  }

  /** What tells a clause from its relaxations: {@code NEAR/5}; else the clause. */
  static String label(Clause clause) {
    return switch (clause) {
      case Clause.Near(_, _, var reach) -> ClausePrinter.print(reach);
      case Clause.AtLeast(int times, _) -> "ATLEAST/" + times;
      default -> ClausePrinter.print(clause);
    };
  }

  private static List<Clause> near(Clause left, Clause right, Reach reach) {
    List<Clause> relaxed = new ArrayList<>();
    if (reach instanceof Reach.Words(int distance, boolean ordered)) {
      if (ordered) relaxed.add(new Clause.Near(left, right, new Reach.Words(distance, false)));
      for (int wider : DISTANCES) {
        if (wider > distance)
          relaxed.add(new Clause.Near(left, right, new Reach.Words(wider, false)));
      }
    }
    var paragraph = new Reach.SameParagraph();
    if (!reach.equals(paragraph)) relaxed.add(new Clause.Near(left, right, paragraph));
    relaxed.add(new Clause.All(List.of(left, right)));
    return relaxed;
  }

  private static List<Clause> atLeast(int times, Clause inner) {
    List<Clause> relaxed = new ArrayList<>();
    for (int fewer = times / 2; fewer > 1; fewer /= 2)
      relaxed.add(new Clause.AtLeast(fewer, inner));
    if (times > 1) relaxed.add(inner);
    return relaxed;
  }

  private static List<Clause> phrase(List<String> words, int slop) {
    List<Clause> relaxed = new ArrayList<>();
    for (int looser : SLOPS) {
      if (looser > slop) relaxed.add(new Clause.Phrase(words, looser));
    }
    relaxed.add(new Clause.All(words.stream().<Clause>map(Clause.Word::new).toList()));
    return relaxed;
  }
}
