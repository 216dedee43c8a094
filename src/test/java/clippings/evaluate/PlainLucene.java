package clippings.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What rankings are compared with: BM25 as Lucene has it ({@code k1} 1.2, {@code b} 0.75) over
 * title and text in one field, English stems and stop words. Any word or quoted phrase is enough.
 */
final class PlainLucene {

  private static final int DEPTH = 10;

  /** A phrase in quotes, or what stands between. */
  private static final Pattern PART = Pattern.compile("\"(?<phrase>[^\"]*)\"|(?<words>[^\"]+)");

  private final Analyzer analyzer = new EnglishAnalyzer();

  /** The best ten documents of each topic; {@code run} is the file to write them to. */
  Run ask(Path documents, Path topics, Path run) throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        index(documents, writer);
      }
      try (var reader = DirectoryReader.open(directory)) {
        return Run.read(Files.write(run, lines(Topics.read(topics), new IndexSearcher(reader))));
      }
    }
  }

  private static void index(Path documents, IndexWriter writer) throws IOException {
    var json = new ObjectMapper();
    try (var in = new GZIPInputStream(Files.newInputStream(documents));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var article = json.readTree(line);
        var text = article.path("title").asText() + "\n\n" + article.path("text").asText();
        var document = new Document();
        document.add(new StoredField("id", article.path("id").asText()));
        document.add(new TextField("text", text, Store.NO));
        writer.addDocument(document);
      }
    }
  }

  private List<String> lines(List<Topics.Topic> topics, IndexSearcher searcher) throws IOException {
    List<String> run = new ArrayList<>();
    var stored = searcher.storedFields();
    for (var topic : topics) {
      var lines = new RunLines(topic.id(), "plain");
      for (var hit : searcher.search(query(topic.text()), DEPTH).scoreDocs)
        lines.next(stored.document(hit.doc).get("id"), hit.score).ifPresent(run::add);
    }
    return run;
  }

  private Query query(String text) {
    var builder = new QueryBuilder(analyzer);
    var query = new BooleanQuery.Builder();
    for (var part : PART.matcher(text).results().toList()) {
      var phrase = part.group("phrase");
      var parsed =
          phrase == null
              ? builder.createBooleanQuery("text", part.group("words"))
              : builder.createPhraseQuery("text", phrase);
      if (parsed instanceof BooleanQuery words) words.clauses().forEach(query::add);
      else if (parsed != null) query.add(parsed, Occur.SHOULD);
    }
    return query.build();
  }
}
