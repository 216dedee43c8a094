package clippings.search.match;

import clippings.article.ArticleField;
import clippings.index.analysis.TextAnalysis;
import clippings.index.analysis.WordForms;
import clippings.index.document.Fields;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lucene queries for what narrows a search without a say in the ranking. Used by one thread. */
public final class MetadataQueries {

  /** What finds the words of an author, in other spellings too. */
  public interface Authors {
    Query of(String value) throws IOException;
  }

  private final TextAnalysis analysis;
  private final ZoneId zone;
  private final @Nullable Authors authors;

  /** {@code authors} finds authors in other spellings; {@code null} finds them as written. */
  public MetadataQueries(TextAnalysis analysis, ZoneId zone, @Nullable Authors authors) {
    this.analysis = analysis;
    this.zone = zone;
    this.authors = authors;
  }

  /** Every article. */
  static Query everything() {
    return kind(Fields.ARTICLE);
  }

  static Query kind(String kind) {
    return unscored(new TermQuery(new Term(Fields.KIND, kind)));
  }

  /** Published between two days; {@code null} is open. */
  Query dated(@Nullable LocalDate from, @Nullable LocalDate to) {
    return unscored(DateQueries.between(from, to, zone));
  }

  Query undated() {
    return unscored(new TermQuery(new Term(Fields.DATED, Fields.UNDATED)));
  }

  /** A value of a field of metadata. */
  Query of(ArticleField field, String value) throws IOException {
    return unscored(
        switch (field) {
          case ID -> new TermQuery(new Term(Fields.ID, Fields.value(value)));
          case LANGUAGE ->
              new TermQuery(
                  new Term(
                      Fields.LANGUAGE + Fields.WORDS,
                      Fields.value(value).toLowerCase(Locale.ROOT)));
          case AUTHOR -> authors == null ? words(Fields.AUTHOR, value) : authors.of(value);
          case SOURCE -> words(Fields.SOURCE, value);
          case SECTION -> words(Fields.SECTION, value);
          case TITLE, TEXT ->
              throw new IllegalArgumentException(field.label() + " is not metadata");
        });
  }

  private Query words(String field, String value) {
    var terms = analysis.words(value).stream().map(WordForms::term).toArray(BytesRef[]::new);
    return terms.length == 0
        ? new MatchNoDocsQuery("no words in the value")
        : new PhraseQuery(field + Fields.WORDS, terms);
  }

  /** Narrows without a say in the ranking. */
  static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
