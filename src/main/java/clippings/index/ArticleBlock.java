package clippings.index;

import clippings.article.Article;
import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.article.Published;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
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

/**
 * Makes the documents of an article, paragraphs first, one at a time as Lucene asks for them: a
 * document is only good until the next is taken. Not thread-safe; meant to be used again for many
 * articles.
 */
final class ArticleBlock {

  /**
   * Lucene refuses terms of more than 32,766 bytes; of values that long only the beginning can be
   * filtered by.
   */
  private static final int MAX_VALUE_CHARS = 8_000;

  private static final FieldType TEXT =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);
  private static final FieldType COUNTS = type(IndexOptions.DOCS_AND_FREQS, true);
  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  private final TextAnalysis analysis = new TextAnalysis();
  private final Tokens tokens = new Tokens();
  private final TermCounts counts = new TermCounts();

  private static FieldType type(IndexOptions options, boolean norms) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }

  /** The documents of {@code article}, to be read once, by this thread, before the next call. */
  Iterable<Document> of(Article article, Instant addedAt) {
    counts.clear();
    return () -> documents(article, addedAt);
  }

  private Iterator<Document> documents(Article article, Instant addedAt) {
    var paragraphs = article.paragraphs().iterator();
    return new Iterator<>() {
      private boolean done;

      @Override
      public boolean hasNext() {
        return !done;
      }

      @Override
      public Document next() {
        if (paragraphs.hasNext()) return paragraph(article.metadata(), paragraphs.next());
        done = true;
        return article(article, addedAt);
      }
    };
  }

  private Document paragraph(ArticleMetadata metadata, Paragraph paragraph) {
    tokens.analyze(analysis, paragraph.text());
    var document = new Document();
    document.add(
        new StringField(
            Fields.KIND,
            paragraph.isStory() ? Fields.PARAGRAPH : Fields.BOILERPLATE,
            Field.Store.NO));
    document.add(new StringField(Fields.PATH, value(metadata.file()), Field.Store.NO));
    if (paragraph.isStory()) counts.add(tokens);
    addText(document, paragraph.isStory() ? Fields.TEXT : Fields.BOILERPLATE);
    addOrder(document, metadata);
    return document;
  }

  private Document article(Article article, Instant addedAt) {
    var metadata = article.metadata();
    var document = new Document();
    document.add(new StringField(Fields.KIND, Fields.ARTICLE, Field.Store.NO));
    document.add(new StringField(Fields.PATH, value(metadata.file()), Field.Store.NO));
    document.add(new StringField(Fields.ID, value(metadata.id().value()), Field.Store.NO));
    addOrder(document, metadata);
    document.add(new NumericDocValuesField(Fields.PARAGRAPHS, article.paragraphs().size()));
    if (metadata.title() != null) {
      tokens.analyze(analysis, metadata.title());
      counts.add(tokens);
      addText(document, Fields.TITLE);
    }
    document.add(new Field(Fields.ALL, counts, COUNTS));
    document.add(new NumericDocValuesField(Fields.ALL + Fields.LENGTH, counts.total()));
    addValues(document, Fields.AUTHOR, metadata.authors());
    addValue(document, Fields.SOURCE, metadata.source());
    addValue(document, Fields.SECTION, metadata.section());
    addLanguage(document, metadata.language());
    addDate(document, metadata.published());
    document.add(
        new StoredField(Fields.STORED_METADATA, StoredArticle.writeMetadata(article, addedAt)));
    document.add(new StoredField(Fields.STORED_TEXT, StoredArticle.writeText(article)));
    return document;
  }

  private void addText(Document document, String field) {
    document.add(new Field(field, tokens, TEXT));
    document.add(new NumericDocValuesField(field + Fields.LENGTH, tokens.size()));
  }

  /** What hits are sorted by. */
  private static void addOrder(Document document, ArticleMetadata metadata) {
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(value(metadata.id().value()))));
    var published = metadata.published();
    if (published != null) {
      document.add(new NumericDocValuesField(Fields.PUBLISHED, published.start().toEpochMilli()));
    }
  }

  private void addValue(Document document, String field, @Nullable String value) {
    if (value != null) addValues(document, field, List.of(value));
  }

  private void addValues(Document document, String field, List<String> values) {
    for (var value : values) {
      var whole = value(value);
      document.add(new StringField(field, whole, Field.Store.NO));
      document.add(new SortedSetDocValuesField(field, new BytesRef(whole)));
      var words =
          new Tokens(); // several values of one field are read after the document is complete
      words.analyze(analysis, value);
      document.add(new Field(field + Fields.WORDS, words, WORDS));
    }
  }

  private static void addLanguage(Document document, @Nullable String language) {
    if (language == null) return;
    document.add(new StringField(Fields.LANGUAGE, value(language), Field.Store.NO));
    document.add(new SortedSetDocValuesField(Fields.LANGUAGE, new BytesRef(value(language))));
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
    document.add(new LongPoint(Fields.PUBLISHED_END, published.end().toEpochMilli()));
  }

  /** The value as a term; the beginning of one that is too long. */
  static String value(String text) {
    if (text.length() <= MAX_VALUE_CHARS) return text;
    int end =
        Character.isHighSurrogate(text.charAt(MAX_VALUE_CHARS - 1))
            ? MAX_VALUE_CHARS - 1
            : MAX_VALUE_CHARS;
    return new String(
        text.substring(0, end).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
