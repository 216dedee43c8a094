package clippings.bench;

import clippings.bench.BenchQuery.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What Lucene does by itself: whole articles, the English analyzer, BM25, the unified highlighter
 * over offsets in postings.
 */
final class PlainLucene {

  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TEXT.setTokenized(true);
    TEXT.setStored(true);
    TEXT.freeze();
  }

  private static final Set<Kind> ANY = Set.of(Kind.OR, Kind.QUESTION);

  private final Analyzer analyzer = new EnglishAnalyzer();

  /** Indexes articles given by their JSON fields. */
  void index(Path folder, Iterable<Map<String, String>> articles) throws IOException {
    var config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(32);
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, config)) {
      for (var article : articles) {
        var document = new Document();
        document.add(new StoredField("title", article.getOrDefault("title", "")));
        document.add(
            new Field(
                "text", article.getOrDefault("title", "") + "\n\n" + article.get("text"), TEXT));
        writer.addDocument(document);
      }
      writer.commit();
    }
  }

  DirectoryReader open(Path folder) throws IOException {
    return DirectoryReader.open(FSDirectory.open(folder));
  }

  Query query(BenchQuery query) {
    var parts = query.parts();
    return switch (query.kind()) {
      case NEAR ->
          new IntervalQuery(
              "text",
              Intervals.maxgaps(
                  BenchQuery.DISTANCE - 1,
                  Intervals.unordered(
                      Intervals.term(stem(parts.get(0))), Intervals.term(stem(parts.get(1))))));
      case WILDCARD -> new WildcardQuery(new Term("text", parts.getFirst()));
      case WORD, AND, OR, PHRASE, QUESTION -> words(query);
    };
  }

  private String stem(String word) {
    return ((TermQuery) new QueryBuilder(analyzer).createBooleanQuery("text", word))
        .getTerm()
        .text();
  }

  private Query words(BenchQuery query) {
    var builder = new QueryBuilder(analyzer);
    var clauses = new BooleanQuery.Builder();
    for (var part : query.parts()) {
      var parsed =
          part.contains(" ")
              ? builder.createPhraseQuery("text", part)
              : builder.createBooleanQuery("text", part);
      if (parsed != null)
        clauses.add(parsed, ANY.contains(query.kind()) ? Occur.SHOULD : Occur.MUST);
    }
    return clauses.build();
  }

  /**
   * A page as one writes it with Lucene: the top 10, their stored titles, three passages each with
   * the words marked.
   */
  int page(IndexSearcher searcher, Query query) throws IOException {
    TopDocs top = searcher.search(query, 10);
    var highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
    String[] passages = highlighter.highlight("text", query, top, 3);
    List<String> titles = new ArrayList<>();
    var stored = searcher.storedFields();
    for (var hit : top.scoreDocs)
      titles.add(stored.document(hit.doc, Set.of("title")).get("title"));
    return passages.length + titles.size();
  }
}
