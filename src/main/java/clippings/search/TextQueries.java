package clippings.search;

import clippings.index.FoundForms;
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
      case TextMatch.Words(var positions, int slop) ->
          phrase(positions.stream().map(FoundForms::all).toList(), slop, field);
      case TextMatch.Either(var matches) -> either(matches, field);
      case TextMatch.Pattern(var terms) ->
          new AutomatonQuery(
              new Term(field), terms, false, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
      case TextMatch.Near(var left, var right, _) ->
          new BooleanQuery.Builder()
              .add(query(left, field), Occur.MUST)
              .add(query(right, field), Occur.MUST)
              .build();
      case TextMatch.NotNear(var left, _, _) -> query(left, field);
      case TextMatch.AtLeast(_, var inner) -> query(inner, field);
    };
  }

  private static Query word(FoundForms forms, String field) {
    if (forms.asked().size() == 1 && forms.others().isEmpty())
      return new TermQuery(new Term(field, forms.asked().getFirst()));
    var query = new SynonymQuery.Builder(field);
    for (var term : forms.asked()) query.addTerm(term, 1);
    for (var term : forms.others()) query.addTerm(term, OTHER_FORM);
    return query.build();
  }

  private static Query either(List<TextMatch> matches, String field) {
    var query = new BooleanQuery.Builder();
    for (var match : matches) query.add(query(match, field), Occur.SHOULD);
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
