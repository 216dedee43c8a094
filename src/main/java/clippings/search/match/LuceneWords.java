package clippings.search.match;

import clippings.index.word.FoundForms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/**
 * Lucene's own queries for words, phrases and patterns: slower than {@link TextQueries}, but they
 * tell where they match when other queries of Lucene's ask them.
 */
final class LuceneWords {

  private LuceneWords() {}

  static Query query(TextMatch match, String field) {
    return switch (match) {
      case TextMatch.Words(var positions, _) when positions.size() == 1 ->
          word(positions.getFirst());
      case TextMatch.Words(var positions, int slop) -> TextQueries.multiPhrase(positions, slop);
      case TextMatch.Pattern(var terms) -> new PatternQuery(terms, field);
      case TextMatch.Either(var matches) -> {
        var any = new BooleanQuery.Builder();
        for (var each : matches) any.add(query(each, field), Occur.SHOULD);
        yield any.build();
      }
      case TextMatch.Foreign _, TextMatch.Near _, TextMatch.NotNear _, TextMatch.AtLeast _ ->
          throw new IllegalArgumentException("no word, phrase or pattern: " + match);
    };
  }

  private static Query word(FoundForms forms) {
    var query = new SynonymQuery.Builder(forms.field());
    for (var term : forms.all())
      query.addTerm(term.bytes(), forms.asked().contains(term) ? 1 : WordQuery.OTHER_FORM);
    return query.build();
  }
}
