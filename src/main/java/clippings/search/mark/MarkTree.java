package clippings.search.mark;

import clippings.article.ArticleField;
import clippings.query.Clause;
import clippings.query.ClausePrinter;
import clippings.search.match.QueryCompiler;
import clippings.search.match.Scope;
import clippings.search.match.TextMatch;
import clippings.search.match.TextMatches;
import clippings.search.request.SearchRequest.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a query can be marked in a text: its leaves, and the tree that tells which of them made
 * an article (or a paragraph) match. A part of an {@code OR} that did not match as a whole marks
 * nothing, even where some of its words occur; neither does a {@code NOT}.
 */
final class MarkTree {

  /** A leaf: what it looks for, where, and how that was asked for. */
  record Leaf(TextMatch match, Scope scope, Clause clause) {

    /** The leaf in the query language. */
    String print() {
      return ClausePrinter.print(
          scope == Scope.TITLE ? new Clause.In(ArticleField.TITLE, clause) : clause);
    }
  }

  private sealed interface Node {}

  private record Found(int leaf) implements Node {}

  private record Narrowing(int clause) implements Node {}

  private record Every(List<Node> nodes) implements Node {}

  private record Some(List<Node> nodes) implements Node {}

  private record None(Node node) implements Node {}

  /**
   * What an article or paragraph fulfils: leaves by their occurrences, other clauses by the index.
   */
  interface Facts {
    boolean found(int leaf);

    boolean fulfils(int narrowing);
  }

  private final TextMatches matches;
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Clause> narrowing = new ArrayList<>();
  private final Map<Integer, Integer> terms = new HashMap<>();
  private final Node root;

  MarkTree(Clause clause, Match match, TextMatches matches) throws IOException {
    this.matches = matches;
    if (match == Match.ANY && clause instanceof Clause.All(var clauses)) {
      List<Node> required = new ArrayList<>();
      List<Node> optional = new ArrayList<>();
      for (var inner : clauses)
        (QueryCompiler.isNarrowing(inner) ? required : optional).add(node(inner, Scope.ANYWHERE));
      if (!optional.isEmpty()) required.add(new Some(optional));
      root = new Every(required);
      optional.forEach(this::addTerms);
    } else {
      root = node(clause, Scope.ANYWHERE);
      if (root instanceof Some(var nodes) && nodes.stream().allMatch(Found.class::isInstance))
        nodes.forEach(this::addTerms);
      else addTerms(root);
    }
  }

  List<Leaf> leaves() {
    return leaves;
  }

  /** Whether a leaf is looked for, and not excluded. */
  boolean isWanted(int leaf) {
    return term(leaf) >= 0;
  }

  /**
   * Which of the things the reader asked for a leaf belongs to, from 0: a word or phrase by itself,
   * and alternatives together, as the spellings of a name are. -1 if it is excluded.
   */
  int term(int leaf) {
    return terms.getOrDefault(leaf, -1);
  }

  /** How many things the reader asked for. */
  int terms() {
    return (int) terms.values().stream().distinct().count();
  }

  private void addTerms(Node node) {
    switch (node) {
      case Every(var nodes) -> nodes.forEach(this::addTerms);
      case Found _, Some _ -> addLeaves(node, terms());
      case None _, Narrowing _ -> {}
    }
  }

  private void addLeaves(Node node, int term) {
    switch (node) {
      case Found(int leaf) -> terms.put(leaf, term);
      case Every(var nodes) -> nodes.forEach(inner -> addLeaves(inner, term));
      case Some(var nodes) -> nodes.forEach(inner -> addLeaves(inner, term));
      case None _, Narrowing _ -> {}
    }
  }

  /** Clauses whose truth the index has to tell, numbered as {@link Facts#fulfils} asks for them. */
  List<Clause> narrowing() {
    return narrowing;
  }

  boolean holds(Facts facts) {
    return holds(root, facts);
  }

  /** Which leaves made something match that is known to match. */
  boolean[] marking(Facts facts) {
    var marking = new boolean[leaves.size()];
    mark(root, facts, marking);
    return marking;
  }

  /** Whether something that is known to match does so by what was to be in boilerplate. */
  boolean asksForBoilerplate(Facts facts) {
    return asksForBoilerplate(root, facts);
  }

  private boolean asksForBoilerplate(Node node, Facts facts) {
    return switch (node) {
      case Narrowing(int clause) -> isBoilerplate(clause);
      case Every(var nodes) -> nodes.stream().anyMatch(inner -> asksForBoilerplate(inner, facts));
      case Some(var nodes) ->
          nodes.stream().anyMatch(inner -> holds(inner, facts) && asksForBoilerplate(inner, facts));
      case Found _, None _ -> false;
    };
  }

  /** Whether a narrowing clause asks for boilerplate. */
  boolean isBoilerplate(int clause) {
    return narrowing.get(clause) instanceof Clause.InBoilerplate;
  }

  private Node node(Clause clause, Scope scope) throws IOException {
    return switch (clause) {
      case Clause.All(var clauses) -> new Every(nodes(clauses, scope));
      case Clause.Any(var clauses) -> new Some(nodes(clauses, scope));
      case Clause.Not(var inner) -> new None(node(inner, scope));
      case Clause.In(var field, var inner) ->
          node(inner, field == ArticleField.TITLE ? Scope.TITLE : Scope.STORY);
      case Clause.InBoilerplate(Clause.Everything _) -> narrowing(clause);
      case Clause.InBoilerplate(var inner) ->
          new Every(
              List.of(
                  narrowing(new Clause.InBoilerplate(new Clause.Everything())),
                  node(inner, Scope.BOILERPLATE)));
      case Clause.Word _, Clause.Phrase _, Clause.AsWritten _, Clause.Exact _ ->
          leaf(clause, scope);
      case Clause.Wildcard _, Clause.Fuzzy _ -> leaf(clause, scope);
      case Clause.Near _, Clause.NotNear _, Clause.AtLeast _, Clause.Foreign _ ->
          leaf(clause, scope);
      case Clause.Everything _ -> new Every(List.of());
      case Clause.Nothing _ -> new Some(List.of());
      case Clause.Metadata _, Clause.Dated _, Clause.Undated _ -> narrowing(clause);
    };
  }

  private List<Node> nodes(List<Clause> clauses, Scope scope) throws IOException {
    List<Node> nodes = new ArrayList<>();
    for (var clause : clauses) nodes.add(node(clause, scope));
    return nodes;
  }

  private Node leaf(Clause clause, Scope scope) throws IOException {
    var match = matches.of(clause, scope.field());
    if (match == null) return new Some(List.of());
    leaves.add(new Leaf(match, scope, clause));
    return new Found(leaves.size() - 1);
  }

  private Node narrowing(Clause clause) {
    narrowing.add(clause);
    return new Narrowing(narrowing.size() - 1);
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
