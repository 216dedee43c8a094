package clippings.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Lucene queries for {@link TextMatch}es in one field. */
final class TextQueries {

  /**
   * What an occurrence in another form than the one asked for counts towards a word's frequency. A
   * sum of eighths is exact, so that scores do not depend on the order in which forms are added up.
   */
  private static final float OTHER_FORM = 0.875f;

  private TextQueries() {}

  /**
   * What finds and ranks the words of a match. Of a proximity it is no more than its words: where
   * they stand, {@link ProximityQuery} tells.
   */
  static Query query(TextMatch match, String field) {
    return switch (match) {
      case TextMatch.Words(var positions, _) when positions.size() == 1 ->
          word(positions.getFirst(), field);
      case TextMatch.Words(var positions, int slop) -> phrase(positions, slop, field);
      case TextMatch.Pattern(var terms) ->
          new AutomatonQuery(
              new Term(field), terms, false, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
      case TextMatch.Either(var any) -> {
        var query = new BooleanQuery.Builder();
        for (var each : any) query.add(query(each, field), Occur.SHOULD);
        yield query.build();
      }
      case TextMatch.Near(var left, var right, _) ->
          new BooleanQuery.Builder()
              .add(query(left, field), Occur.MUST)
              .add(query(right, field), Occur.MUST)
              .build();
      case TextMatch.NotNear(var left, _, _) -> query(left, field);
      case TextMatch.AtLeast(_, var inner) -> query(inner, field);
    };
  }

  private static Query word(List<BytesRef> terms, String field) {
    if (terms.size() == 1) return new TermQuery(new Term(field, terms.getFirst()));
    var query = new SynonymQuery.Builder(field);
    for (int i = 0; i < terms.size(); i++) query.addTerm(terms.get(i), i == 0 ? 1 : OTHER_FORM);
    return query.build();
  }

  private static Query phrase(List<List<BytesRef>> positions, int slop, String field) {
    if (positions.stream().allMatch(terms -> terms.size() == 1)) {
      return new PhraseQuery(
          slop, field, positions.stream().map(List::getFirst).toArray(BytesRef[]::new));
    }
    return slop == 0 ? new FormsPhraseQuery(field, positions) : multiPhrase(positions, slop, field);
  }

  static MultiPhraseQuery multiPhrase(List<List<BytesRef>> positions, int slop, String field) {
    var query = new MultiPhraseQuery.Builder().setSlop(slop);
    for (var terms : positions)
      query.add(terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new));
    return query.build();
  }
}
