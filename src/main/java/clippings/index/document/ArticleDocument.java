package clippings.index.document;

import clippings.article.Article;
import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.article.Published;
import clippings.index.analysis.Language;
import clippings.index.analysis.TextAnalysis;
import clippings.index.copy.HashTerms;
import clippings.index.copy.Marks;
import clippings.index.copy.StoryText;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.EmptyTokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes the documents of articles; each is good until the next is made. Not thread-safe. */
public final class ArticleDocument {

  private static final FieldType TEXT =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);
  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  private final TextAnalysis analysis = new TextAnalysis();
  private final ArticleTokens text = new ArticleTokens();
  private final ArticleTokens title = new ArticleTokens();
  private final ArticleTokens boilerplate = new ArticleTokens();
  private final Map<String, ArticleTokens> valueWords = new HashMap<>();
  private final StoryText story = new StoryText();
  private final NameWords spellings = new NameWords();
  private final HashTerms spellingTerms = new HashTerms();
  private final HashTerms recurring = new HashTerms();
  private final Names names = new Names();
  private final HashTerms nameTerms = new HashTerms();

  private static FieldType type(IndexOptions options, boolean norms) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }

  /**
   * The document of an article.
   *
   * @param marks which of its paragraphs are the outlet's boilerplate, and in which story it is
   * @param generation of the commit that brings it
   */
  public Document of(Article article, Instant addedAt, Marks marks, long generation) {
    var metadata = article.metadata();
    var table = ParagraphTable.of(article, marks::isBoilerplate);
    var document = new Document();
    addMarks(document, article, marks, generation);
    document.add(new StringField(Fields.KIND, Fields.ARTICLE, Field.Store.NO));
    document.add(new StringField(Fields.PATH, Fields.value(metadata.file()), Field.Store.NO));
    document.add(new StringField(Fields.ID, Fields.value(metadata.id().value()), Field.Store.NO));
    document.add(
        new SortedDocValuesField(Fields.ID, new BytesRef(Fields.value(metadata.id().value()))));
    var written = table.write();
    document.add(new BinaryDocValuesField(Fields.PARAGRAPHS, written));
    addTexts(document, article, table);
    addMetadata(document, metadata);
    document.add(
        new StoredField(
            Fields.STORED_METADATA, StoredArticle.writeMetadata(metadata, addedAt, written)));
    document.add(new StoredField(Fields.STORED_TEXT, StoredArticle.writeText(article)));
    return document;
  }

  private void addMarks(Document document, Article article, Marks marks, long generation) {
    document.add(
        new StringField(Fields.COMMIT, HashTerms.term(generation, Long.BYTES), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.OUTLET, marks.outlet().hash()));
    document.add(new StringField(Fields.OUTLET, marks.outlet().term(), Field.Store.NO));
    for (long key : marks.keys()) document.add(Fields.PARAGRAPH_KEYS.of(key));
    recurring.clear();
    for (var key : marks.recurring()) recurring.add(key.term());
    if (!recurring.isEmpty()) document.add(recurring.field(Fields.RECURRING));
    story.read(article);
    if (story.size() > 0)
      document.add(Fields.FINGERPRINT.of(story.fingerprint(article.metadata().title())));
    for (int shingle : story.sketch()) document.add(Fields.COPIES.of(shingle));
    if (marks.story() != null) document.add(new NumericDocValuesField(Fields.STORY, marks.story()));
  }

  private void addTexts(Document document, Article article, ParagraphTable table) {
    text.clear();
    title.clear();
    boilerplate.clear();
    names.clear();
    spellings.clear();
    var language = Language.of(article.metadata().language());
    for (var paragraph : article.paragraphs()) {
      boolean isStory = table.kind(paragraph.number()) != Paragraph.Kind.BOILERPLATE;
      int first = isStory ? text.size() : 0;
      int start = table.start(paragraph.number());
      if (isStory) {
        text.add(analysis, language, paragraph.text(), start, spellings);
        names.read(paragraph.text(), text, first, start);
        text.skip(Fields.GAP);
      } else {
        boilerplate.add(analysis, language, paragraph.text(), start);
        boilerplate.skip(Fields.GAP);
      }
    }
    var heading = article.metadata().title();
    if (heading != null) {
      title.add(analysis, language, heading, table.start(ParagraphTable.TITLE), spellings);
      names.read(heading, title, 0, table.start(ParagraphTable.TITLE));
      text.add(title, Fields.TITLE_WEIGHT);
    }
    add(document, Fields.TEXT, text);
    if (text.size() == 0) document.add(noText());
    add(document, Fields.TITLE, title);
    add(document, Fields.BOILERPLATE, boilerplate);
    for (var author : article.metadata().authors()) spellings.add(analysis, author);
    spellingTerms.clear();
    spellings.addTo(spellingTerms);
    if (!spellingTerms.isEmpty()) document.add(spellingTerms.field(Fields.SPELLINGS));
    nameTerms.clear();
    names.addTo(nameTerms);
    if (!nameTerms.isEmpty()) document.add(nameTerms.field(Fields.NAMES));
    if (table.hasBoilerplate())
      document.add(new StringField(Fields.KIND, Fields.WITH_BOILERPLATE, Field.Store.NO));
  }

  /**
   * A field without words. Where every document has a length, lengths are found without searching.
   */
  static Field noText() {
    return new Field(Fields.TEXT, new EmptyTokenStream(), TEXT);
  }

  private static void add(Document document, String field, ArticleTokens tokens) {
    if (tokens.size() == 0) return;
    document.add(new Field(field, tokens, TEXT));
    document.add(new NumericDocValuesField(field + Fields.LENGTH, tokens.size()));
  }

  private void addMetadata(Document document, ArticleMetadata metadata) {
    addValues(document, Fields.AUTHOR, metadata.authors());
    addValue(document, Fields.SOURCE, metadata.source());
    addValue(document, Fields.SECTION, metadata.section());
    addLanguage(document, metadata.language());
    addDate(document, metadata.published());
  }

  private void addValue(Document document, String field, @Nullable String value) {
    if (value != null) addValues(document, field, List.of(value));
  }

  private void addValues(Document document, String field, List<String> values) {
    if (values.isEmpty()) return;
    var words = valueWords.computeIfAbsent(field, _ -> new ArticleTokens());
    words.clear();
    int base = 0; // Lucene wants offsets to run forwards, even those it does not keep
    for (var value : values) {
      var whole = Fields.value(value);
      document.add(new StringField(field, whole, Field.Store.NO));
      document.add(new SortedSetDocValuesField(field, new BytesRef(whole)));
      words.add(analysis, Language.ENGLISH, value, base);
      words.skip(Fields.GAP);
      base += value.length() + 1;
    }
    document.add(new Field(field + Fields.WORDS, words, WORDS));
  }

  private static void addLanguage(Document document, @Nullable String language) {
    if (language == null) return;
    document.add(new StringField(Fields.LANGUAGE, Fields.value(language), Field.Store.NO));
    document.add(
        new StringField(
            Fields.LANGUAGE + Fields.WORDS,
            Fields.value(language).toLowerCase(Locale.ROOT),
            Field.Store.NO));
    document.add(
        new SortedSetDocValuesField(Fields.LANGUAGE, new BytesRef(Fields.value(language))));
  }

  private static void addDate(Document document, @Nullable Published published) {
    var kind =
        published == null
            ? Fields.UNDATED
            : published.isInstant() ? Fields.MOMENT : Fields.CALENDAR;
    document.add(new StringField(Fields.DATED, kind, Field.Store.NO));
    if (published == null) return;
    long start = published.start().toEpochMilli();
    document.add(new LongPoint(Fields.PUBLISHED, start));
    document.add(new NumericDocValuesField(Fields.PUBLISHED, start));
    document.add(new LongPoint(Fields.PUBLISHED_END, published.end().toEpochMilli()));
    long days = Duration.between(published.start(), published.end()).toDays() + 1;
    if (days > 1) document.add(new NumericDocValuesField(Fields.PUBLISHED_DAYS, days));
  }
}
