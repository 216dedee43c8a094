package clippings.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
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
   * What an occurrence counts towards a term's frequency. One in the form asked for has its surface
   * term and, where it is inflected, its stem's term, so it outweighs one in another form.
   */
  private static final float ASKED_FORM = 1f;

  private static final float OTHER_FORM = 0.85f;

  private TextQueries() {}

  static Query query(TextMatch match, String field) {
    return switch (match) {
      case TextMatch.Words(var positions, _) when positions.size() == 1 ->
          word(positions.getFirst(), field);
      case TextMatch.Words(var positions, int slop) -> phrase(positions, slop, field);
      case TextMatch.Pattern(var words) ->
          new AutomatonQuery(
              new Term(field), words, false, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    };
  }

  private static Query word(List<BytesRef> terms, String field) {
    if (terms.size() == 1) return new TermQuery(new Term(field, terms.getFirst()));
    var query = new SynonymQuery.Builder(field);
    for (int i = 0; i < terms.size(); i++) {
      query.addTerm(terms.get(i), weight(i, terms.size()));
    }
    return query.build();
  }

  /**
   * With three terms the first one's occurrences are counted by the third as well; see {@link
   * #ASKED_FORM}.
   */
  private static float weight(int i, int terms) {
    if (i > 0) return OTHER_FORM;
    return terms == 3 ? ASKED_FORM - OTHER_FORM : ASKED_FORM;
  }

  private static Query phrase(List<List<BytesRef>> positions, int slop, String field) {
    if (positions.stream().allMatch(terms -> terms.size() == 1)) {
      var terms = positions.stream().map(List::getFirst).toArray(BytesRef[]::new);
      return new PhraseQuery(slop, field, terms);
    }
    var query = new MultiPhraseQuery.Builder().setSlop(slop);
    for (var terms : positions)
      query.add(terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new));
    return query.build();
  }
}
