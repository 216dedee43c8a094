package clippings.search.mark;

import clippings.article.Paragraph;
import clippings.article.Span;
import clippings.index.Snapshot;
import clippings.index.document.ParagraphTable;
import clippings.index.document.ParagraphTables;
import clippings.query.Clause;
import clippings.search.mark.ParagraphMatch.Detail;
import clippings.search.match.Deadline;
import clippings.search.match.Occurrence;
import clippings.search.match.Scope;
import clippings.search.rank.HitOrder;
import clippings.search.rank.Recency;
import clippings.search.rank.SortValues;
import clippings.search.request.ScorePart;
import clippings.search.request.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs that match by themselves in articles of one segment: the postings tell where
 * the leaves of the query occur, and each paragraph is weighed by what it holds, as in BM25 with
 * every paragraph's length against a usual one. Articles are asked for in the order of documents.
 * Used by one thread.
 */
public final class ParagraphMatches {

  /**
   * UTF-16 units of a usual paragraph of news; a constant, so that scores do not depend on the
   * archive.
   */
  private static final float USUAL_LENGTH = 300;

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  /** What a word of the title counts for each paragraph below it. */
  private static final float CONTEXT = 0.2f;

  private final LeafReaderContext leaf;
  private final Marker marker;
  private final HitOrder order;
  private final Recency recency;
  private final Deadline deadline;
  private final boolean detailed;
  private final ParagraphTables tables;
  private final SortValues values;

  /** {@code detailed} is whether each match tells how it came to its score. */
  public ParagraphMatches(
      LeafReaderContext leaf,
      Marker marker,
      Snapshot snapshot,
      HitOrder order,
      Recency recency,
      Deadline deadline,
      boolean detailed)
      throws IOException {
    this.recency = recency;
    this.leaf = leaf;
    this.marker = marker;
    this.order = order;
    this.deadline = deadline;
    this.detailed = detailed;
    this.tables = snapshot.paragraphTables(leaf);
    this.values = new SortValues(leaf, order);
  }

  public LeafReaderContext leaf() {
    return leaf;
  }

  /** A clause that holds for every article with a paragraph for which {@code clause} holds. */
  public static Clause loosened(Clause clause) {
    return switch (clause) {
      case Clause.Not(var inner) -> looksIntoText(inner) ? new Clause.Everything() : clause;
      case Clause.All(var clauses) ->
          new Clause.All(clauses.stream().map(ParagraphMatches::loosened).toList());
      case Clause.Any(var clauses) ->
          new Clause.Any(clauses.stream().map(ParagraphMatches::loosened).toList());
      case Clause.In(var field, var inner) -> new Clause.In(field, loosened(inner));
      case Clause.InBoilerplate(var inner) -> new Clause.InBoilerplate(loosened(inner));
      case Clause.Word _, Clause.Phrase _, Clause.AsWritten _, Clause.Exact _ -> clause;
      case Clause.Wildcard _, Clause.Fuzzy _ -> clause;
      case Clause.Near _, Clause.NotNear _, Clause.AtLeast _, Clause.Foreign _ -> clause;
      case Clause.Metadata _,
          Clause.Dated _,
          Clause.Undated _,
          Clause.Everything _,
          Clause.Nothing _ ->
          clause;
    };
  }

  private static boolean looksIntoText(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Phrase _, Clause.AsWritten _, Clause.Exact _ -> true;
      case Clause.Wildcard _, Clause.Fuzzy _ -> true;
      case Clause.Near _, Clause.NotNear _, Clause.AtLeast _, Clause.Foreign _ -> true;
      case Clause.In _, Clause.InBoilerplate _ -> true;
      case Clause.Not(var inner) -> looksIntoText(inner);
      case Clause.All(var clauses) -> clauses.stream().anyMatch(ParagraphMatches::looksIntoText);
      case Clause.Any(var clauses) -> clauses.stream().anyMatch(ParagraphMatches::looksIntoText);
      case Clause.Metadata _,
          Clause.Dated _,
          Clause.Undated _,
          Clause.Everything _,
          Clause.Nothing _ ->
          false;
    };
  }

  /** The paragraphs of an article that match, in order. */
  public List<ParagraphMatch> in(int doc) throws IOException {
    var table = tables.read(doc);
    var leaves = marker.tree().leaves();
    var inTitle = new boolean[leaves.size()];
    var heading = new boolean[leaves.size()];
    Map<Integer, List<Occurrence>> byParagraph = new HashMap<>();
    for (var occurrence : marker.occurrences(leaf, doc, table, deadline)) {
      int paragraph = table.paragraphAt(occurrence.start());
      if (paragraph > 0)
        byParagraph.computeIfAbsent(paragraph, _ -> new ArrayList<>()).add(occurrence);
      else if (marker.tree().isWanted(occurrence.leaf())) heading[occurrence.leaf()] = true;
      if (paragraph == 0 && leaves.get(occurrence.leaf()).scope() == Scope.TITLE)
        inTitle[occurrence.leaf()] = true;
    }
    boolean story = holds(facts(doc, inTitle, true), true);
    boolean boilerplate = holds(facts(doc, inTitle, false), false);
    List<ParagraphMatch> matching = new ArrayList<>();
    for (int paragraph = 1; paragraph <= table.size(); paragraph++) {
      boolean isStory = table.kind(paragraph) != Paragraph.Kind.BOILERPLATE;
      var occurrences = byParagraph.get(paragraph);
      if (occurrences != null) {
        var match = match(doc, table, paragraph, occurrences, inTitle.clone(), heading);
        if (match != null) matching.add(match);
      } else if (isStory ? story : boilerplate) {
        matching.add(match(doc, paragraph, 0, List.of(), nothing(doc)));
      }
    }
    return matching;
  }

  /** {@code found} is what was found in the title; it is changed. */
  private @Nullable ParagraphMatch match(
      int doc,
      ParagraphTable table,
      int paragraph,
      List<Occurrence> occurrences,
      boolean[] found,
      boolean[] heading)
      throws IOException {
    boolean isStory = table.kind(paragraph) != Paragraph.Kind.BOILERPLATE;
    for (var occurrence : occurrences) found[occurrence.leaf()] = true;
    var facts = facts(doc, found, isStory);
    if (!holds(facts, isStory)) return null;
    var marking = marker.tree().marking(facts);
    occurrences.removeIf(occurrence -> !marking[occurrence.leaf()]);
    occurrences.sort(Comparator.comparingInt(Occurrence::start));
    var spans =
        occurrences.isEmpty() ? List.<Span>of() : Marks.spans(occurrences, table.start(paragraph));
    var scores = scores(occurrences, marker.weights(), table.length(paragraph));
    float score = context(heading);
    for (float each : scores) score += each;
    var detail = detailed ? detail(doc, occurrences, scores, heading) : null;
    return match(doc, paragraph, score, spans, detail);
  }

  private ParagraphMatch match(
      int doc, int paragraph, float score, List<Span> spans, @Nullable Detail detail)
      throws IOException {
    long published = values.published(doc);
    return new ParagraphMatch(
        order.sort() == SearchRequest.Sort.RELEVANCE
            ? (float) (score * recency.left(published))
            : 0,
        published,
        values.id(doc),
        paragraph,
        leaf.docBase + doc,
        spans,
        detail);
  }

  /** The detail of a paragraph that holds nothing of the query. */
  private @Nullable Detail nothing(int doc) throws IOException {
    var none = new float[marker.weights().length];
    return detailed ? detail(doc, List.of(), none, new boolean[none.length]) : null;
  }

  private Detail detail(int doc, List<Occurrence> occurrences, float[] scores, boolean[] heading)
      throws IOException {
    List<ScorePart> words = new ArrayList<>();
    List<ScorePart> title = new ArrayList<>();
    Set<Integer> inTitle = new HashSet<>();
    for (int i = 0; i < scores.length; i++) {
      var name = marker.tree().leaves().get(i).print();
      if (scores[i] > 0) words.add(ScorePart.of(name, scores[i]));
      if (!heading[i]) continue;
      inTitle.add(marker.tree().term(i));
      title.add(ScorePart.of(name, CONTEXT * marker.weights()[i]));
    }
    if (!title.isEmpty()) words.add(ScorePart.sum("title", title));
    var parts =
        order.sort() == SearchRequest.Sort.RELEVANCE
            ? recency.parts(words, values.published(doc))
            : List.<ScorePart>of();
    return new Detail(List.copyOf(occurrences), inTitle.size(), parts);
  }

  /** Paragraphs that are not part of the story are found only by who asks for them. */
  private boolean holds(MarkTree.Facts facts, boolean isStory) {
    return marker.tree().holds(facts) && (isStory || marker.tree().asksForBoilerplate(facts));
  }

  /** What is true of a paragraph. */
  private MarkTree.Facts facts(int doc, boolean[] found, boolean isStory) throws IOException {
    var article = marker.facts(leaf, doc, found);
    return new MarkTree.Facts() {
      @Override
      public boolean found(int part) {
        return article.found(part);
      }

      @Override
      public boolean fulfils(int clause) {
        return marker.tree().isBoilerplate(clause) ? !isStory : article.fulfils(clause);
      }
    };
  }

  /** What the title above a paragraph adds: it often says whom the paragraph only calls "he". */
  private float context(boolean[] heading) {
    float sum = 0;
    for (int i = 0; i < heading.length; i++) if (heading[i]) sum += marker.weights()[i];
    return CONTEXT * sum;
  }

  /** What each leaf scores. */
  private static float[] scores(List<Occurrence> occurrences, float[] weights, int length) {
    var counts = new int[weights.length];
    for (var occurrence : occurrences) counts[occurrence.leaf()]++;
    float norm = K1 * (1 - B + B * length / USUAL_LENGTH);
    var scores = new float[weights.length];
    for (int i = 0; i < counts.length; i++) scores[i] = weights[i] * counts[i] / (counts[i] + norm);
    return scores;
  }
}
