package clippings.ingest;

import clippings.article.Article;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the reader made of a file, written down as JSON to be compared and read. */
record Printed(Reading reading, List<Ingested> outcomes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Printed read(Path path, String file) throws IOException {
    var outcomes = new ArrayList<Ingested>();
    var id = file.substring(0, file.lastIndexOf('.'));
    var reading = new ArticleReader(IngestSettings.defaults()).read(path, file, id, outcomes::add);
    return new Printed(reading, outcomes);
  }

  /** The only article. */
  Article article() {
    if (outcomes.size() != 1 || !(outcomes.getFirst() instanceof Ingested.Accepted(var article))) {
      throw new AssertionError("not one article but " + outcomes);
    }
    return article;
  }

  /** All articles of the file. */
  List<Article> articles() {
    var articles = new ArrayList<Article>();
    for (var outcome : outcomes)
      if (outcome instanceof Ingested.Accepted(var article)) articles.add(article);
    return articles;
  }

  String json() throws JsonProcessingException {
    var root = JSON.createObjectNode();
    root.put("outcome", reading.outcome().name().toLowerCase(Locale.ROOT));
    root.put("reason", reading.reason());
    root.put("encoding", reading.encoding());
    var articles = root.putArray("articles");
    for (var outcome : outcomes) {
      switch (outcome) {
        case Ingested.Accepted(var article) -> put(article, articles.addObject());
        case Ingested.Rejected(var origin, var reason) ->
            articles.addObject().put("rejected", origin + ": " + reason);
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void put(Article article, ObjectNode json) {
    var metadata = article.metadata();
    json.put("id", metadata.id().value());
    json.put("title", metadata.title());
    metadata.authors().forEach(json.putArray("authors")::add);
    json.put("source", metadata.source());
    json.put("section", metadata.section());
    json.put("language", metadata.language());
    json.put("url", metadata.url());
    var published = metadata.published();
    json.put("published", published == null ? null : published.text());
    json.put("publishedFrom", published == null ? null : published.readFrom());
    if (metadata.updated() != null) json.put("updated", metadata.updated().text());
    var paragraphs = json.putArray("paragraphs");
    for (var paragraph : article.paragraphs()) {
      paragraphs.add(paragraph.kind().name().toLowerCase(Locale.ROOT) + ": " + paragraph.text());
    }
  }
}
