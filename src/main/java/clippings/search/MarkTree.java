package clippings.search;

import clippings.article.ArticleField;
import clippings.index.Fields;
import clippings.index.TextAnalysis;
import clippings.query.Clause;
import clippings.search.SearchRequest.Match;
import clippings.search.SearchRequest.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a query can be marked in a text: its leaves, and the tree that tells which of them made
 * an article match. A part of an {@code OR} that did not match as a whole marks nothing, even where
 * some of its words occur; neither does a {@code NOT}.
 */
final class MarkTree {

  /** A leaf: what it looks for, in which fields. */
  record Leaf(TextMatch match, List<String> fields) {}

  private sealed interface Node {}

  private record Found(int leaf) implements Node {}

  private record Narrowing(int clause) implements Node {}

  private record Every(List<Node> nodes) implements Node {}

  private record Some(List<Node> nodes) implements Node {}

  private record None(Node node) implements Node {}

  /** What an article fulfils: its leaves by their occurrences, the other clauses by the index. */
  interface Facts {
    boolean found(int leaf);

    boolean fulfils(int narrowing);
  }

  private final Unit unit;
  private final TextAnalysis analysis;
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Clause> narrowing = new ArrayList<>();
  private final Node root;

  MarkTree(Clause clause, Match match, Unit unit, TextAnalysis analysis) {
    this.unit = unit;
    this.analysis = analysis;
    if (match == Match.ANY && clause instanceof Clause.All(var clauses)) {
      root =
          new Some(
              clauses.stream()
                  .filter(c -> !QueryCompiler.isNarrowing(c))
                  .map(c -> node(c, Scope.ANYWHERE))
                  .toList());
    } else {
      root = node(clause, Scope.ANYWHERE);
    }
  }

  List<Leaf> leaves() {
    return leaves;
  }

  /** Clauses whose truth the index has to tell, numbered as {@link Facts#fulfils} asks for them. */
  List<Clause> narrowing() {
    return narrowing;
  }

  /** Which leaves made an article match that is known to match. */
  boolean[] marking(Facts facts) {
    var marking = new boolean[leaves.size()];
    mark(root, facts, marking);
    return marking;
  }

  private Node node(Clause clause, Scope scope) {
    return switch (clause) {
      case Clause.All(var clauses) -> new Every(clauses.stream().map(c -> node(c, scope)).toList());
      case Clause.Any(var clauses) -> new Some(clauses.stream().map(c -> node(c, scope)).toList());
      case Clause.Not(var inner) -> new None(node(inner, scope));
      case Clause.In(var field, var inner) ->
          node(inner, field == ArticleField.TITLE ? Scope.TITLE : Scope.STORY);
      case Clause.InBoilerplate(var inner) -> node(inner, Scope.BOILERPLATE);
      case Clause.Word _, Clause.Phrase _, Clause.Exact _, Clause.Wildcard _, Clause.Fuzzy _ ->
          leaf(clause, scope);
      case Clause.Everything _,
          Clause.Nothing _,
          Clause.Metadata _,
          Clause.Dated _,
          Clause.Undated _ ->
          narrowing(clause);
    };
  }

  private Node leaf(Clause clause, Scope scope) {
    var match = TextMatch.of(clause, analysis);
    if (match == null) return new Some(List.of());
    leaves.add(new Leaf(match, fields(scope)));
    return new Found(leaves.size() - 1);
  }

  private Node narrowing(Clause clause) {
    narrowing.add(clause);
    return new Narrowing(narrowing.size() - 1);
  }

  private List<String> fields(Scope scope) {
    return switch (scope) {
      case ANYWHERE ->
          unit == Unit.ARTICLE ? List.of(Fields.TEXT, Fields.TITLE) : List.of(Fields.TEXT);
      case TITLE -> List.of(Fields.TITLE);
      case STORY -> List.of(Fields.TEXT);
      case BOILERPLATE -> List.of(Fields.BOILERPLATE);
    };
  }

  /** Marks what made {@code node}, which holds, hold. */
  private static void mark(Node node, Facts facts, boolean[] marking) {
    switch (node) {
      case Found(int leaf) -> marking[leaf] = true;
      case Every(var nodes) -> nodes.forEach(inner -> mark(inner, facts, marking));
      case Some(var nodes) -> {
        for (var inner : nodes) {
          if (holds(inner, facts)) mark(inner, facts, marking);
        }
      }
      case None _, Narrowing _ -> {}
    }
  }

  private static boolean holds(Node node, Facts facts) {
    return switch (node) {
      case Found(int leaf) -> facts.found(leaf);
      case Narrowing(int clause) -> facts.fulfils(clause);
      case Every(var nodes) -> nodes.stream().allMatch(inner -> holds(inner, facts));
      case Some(var nodes) -> nodes.stream().anyMatch(inner -> holds(inner, facts));
      case None(var inner) -> !holds(inner, facts);
    };
  }
}
