package clippings.search.rank;

import clippings.query.Clause;
import clippings.query.ClausePrinter;
import clippings.search.match.QueryCompiler;
import clippings.search.rank.BestHits.Best;
import clippings.search.rank.Refinement.Additions;
import clippings.search.request.ScorePart;
import clippings.search.request.SearchRequest.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** Tells what the scores of article hits are made of. Used by one thread. */
public final class Explainer {

  /** The name of the whole. */
  public static final String SCORE = "score";

  private final Clause clause;
  private final Match match;
  private final QueryCompiler compiler;
  private final IndexSearcher searcher;
  private final Recency recency;

  public Explainer(
      Clause clause, Match match, QueryCompiler compiler, IndexSearcher searcher, Recency recency) {
    this.clause = clause;
    this.match = match;
    this.compiler = compiler;
    this.searcher = searcher;
    this.recency = recency;
  }

  /** A hit's score; {@code additions} are those of its close look. */
  public ScorePart explain(Best hit, Additions additions) throws IOException {
    double left = recency.left(hit.published());
    List<ScorePart> parts = new ArrayList<>();
    for (var scored : compiler.scored(clause, match)) {
      double value = score(scored.query(), hit.document());
      if (value > 0) parts.add(ScorePart.of(ClausePrinter.print(scored.clause()), value));
    }
    parts.addAll(additions.parts(left));
    return new ScorePart(SCORE, hit.score(), recency.parts(parts, hit.published()));
  }

  private double score(Query query, int document) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    var scorer = weight.scorer(leaf);
    int local = document - leaf.docBase;
    return scorer == null || scorer.iterator().advance(local) != local ? 0 : scorer.score();
  }
}
