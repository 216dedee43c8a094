package clippings.search.match;

import clippings.index.word.FoundForms;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** Lucene queries for {@link TextMatch}es in one field. */
public final class TextQueries {

  /** What a phrase in another spelling counts. A sum of eighths is exact. */
  private static final float OTHER_SPELLING = 0.375f;

  private TextQueries() {}

  /**
   * What finds and ranks the words of a match. Of a proximity it is no more than its words: where
   * they stand, {@link PlacesQuery} tells.
   */
  public static Query query(TextMatch match, String field) {
    return switch (match) {
      case TextMatch.Words(var positions, _) when positions.size() == 1 ->
          new WordQuery(positions.getFirst());
      case TextMatch.Words(var positions, int slop) when slop == 0 -> phrase(positions);
      case TextMatch.Words(var positions, int slop) -> multiPhrase(positions, slop);
      case TextMatch.Either(var matches) -> either(matches, field);
      case TextMatch.Pattern(var terms) -> new PatternQuery(terms, field);
      case TextMatch.Foreign(var query) -> query;
      case TextMatch.Near(var left, var right, _) ->
          new BooleanQuery.Builder()
              .add(query(left, field), Occur.MUST)
              .add(query(right, field), Occur.MUST)
              .build();
      case TextMatch.NotNear(var left, _, _) -> query(left, field);
      case TextMatch.AtLeast(_, var inner) -> query(inner, field);
    };
  }

  /** What is written as asked is found twice, and so comes before other spellings. */
  private static Query phrase(List<FoundForms> positions) {
    var all = new FormsPhraseQuery(positions);
    if (positions.stream().allMatch(forms -> forms.variants().isEmpty())) return all;
    var asked = new FormsPhraseQuery(positions.stream().map(FoundForms::asWritten).toList());
    return new BooleanQuery.Builder()
        .add(asked, Occur.SHOULD)
        .add(new BoostQuery(all, OTHER_SPELLING), Occur.SHOULD)
        .build();
  }

  private static Query either(List<TextMatch> matches, String field) {
    var query = new BooleanQuery.Builder();
    for (var match : matches) query.add(query(match, field), Occur.SHOULD);
    return query.build();
  }

  static MultiPhraseQuery multiPhrase(List<FoundForms> words, int slop) {
    var query = new MultiPhraseQuery.Builder().setSlop(slop);
    for (var forms : words)
      query.add(
          forms.all().stream()
              .map(term -> new Term(forms.field(), term.bytes()))
              .toArray(Term[]::new));
    return query.build();
  }

  /**
   * Whether finding out what matches a query takes about as long as ranking it: positions are read
   * of each document that it may match.
   */
  public static boolean areDear(Query query) {
    return switch (query) {
      case BoostQuery boosted -> areDear(boosted.getQuery());
      case BooleanQuery clauses -> areDear(clauses);
      case FormsPhraseQuery _, PlacesQuery _, MultiPhraseQuery _, PhraseQuery _ -> true;
      default -> false;
    };
  }

  private static boolean areDear(BooleanQuery query) {
    var required = query.getClauses(Occur.MUST);
    var optional = query.getClauses(Occur.SHOULD);
    return required.isEmpty()
        ? !optional.isEmpty() && optional.stream().allMatch(TextQueries::areDear)
        : required.stream().anyMatch(TextQueries::areDear);
  }
}
