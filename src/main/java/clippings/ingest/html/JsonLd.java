package clippings.ingest.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in schema.org's terms, as JSON-LD. What cannot be read is as if
 * it were not there.
 */
final class JsonLd {
  private static final int MAX_NODES = 20_000;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
              .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
              .build());

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final @Nullable JsonNode article;

  private JsonLd(List<JsonNode> objects) {
    JsonNode best = null;
    for (var object : objects) {
      var id = object.path("@id").asText("");
      if (!id.isEmpty() && object.size() > 1) byId.putIfAbsent(id, object);
      if (isArticle(object)
          && (best == null || (!best.hasNonNull("headline") && object.hasNonNull("headline"))))
        best = object;
    }
    article = best;
  }

  static JsonLd of(Document page) {
    var objects = new ArrayList<JsonNode>();
    for (var script : page.select("script[type=application/ld+json]")) {
      var data =
          script
              .data()
              .strip()
              .replaceFirst("^<!\\[CDATA\\[|^//<!\\[CDATA\\[", "")
              .replaceFirst("(?://)?]]>$", "")
              .replaceFirst(";$", "");
      if (data.isEmpty() || data.length() > 5_000_000) continue;
      try {
        collect(JSON.readTree(data), objects);
      } catch (IOException broken) {
        // As much of it is; the page has other ways to say the same.
      }
    }
    return new JsonLd(objects);
  }

  private static void collect(JsonNode root, List<JsonNode> objects) {
    var open = new ArrayDeque<JsonNode>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      var node = open.poll();
      if (node.isObject()) objects.add(node);
      if (node.isContainerNode())
        node.forEach(
            child -> {
              if (child.isContainerNode()) open.add(child);
            });
    }
  }

  private static boolean isArticle(JsonNode object) {
    var type = object.path("@type");
    if (type.isArray()) {
      for (var one : type) if (isArticleType(one.asText(""))) return true;
      return false;
    }
    return isArticleType(type.asText(""));
  }

  private static boolean isArticleType(String type) {
    return type.endsWith("Article")
        || type.endsWith("BlogPosting")
        || type.endsWith("Report")
        || type.endsWith("Review");
  }

  boolean isPresent() {
    return article != null;
  }

  /** A field of the article that is a string; of several, the first. */
  Optional<String> text(String field) {
    if (article == null) return Optional.empty();
    var value = article.path(field);
    if (value.isArray() && !value.isEmpty()) value = value.get(0);
    if (value.isObject()) value = resolved(value).path("name");
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(plain(value.asText()))
        : Optional.empty();
  }

  /** What a field points to: its {@code @id}, or the string it is. */
  Optional<String> id(String field) {
    if (article == null) return Optional.empty();
    var value = article.path(field);
    if (value.isObject()) value = value.path("@id");
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  /** The names of the people or organisations in a field. */
  List<String> names(String field) {
    if (article == null) return List.of();
    var value = article.path(field);
    var names = new ArrayList<String>();
    if (value.isArray()) value.forEach(one -> name(one, names));
    else name(value, names);
    return names;
  }

  private void name(JsonNode value, List<String> names) {
    var name = value.isObject() ? resolved(value).path("name") : value;
    if (name.isArray()) {
      name.forEach(one -> name(one, names));
      return;
    }
    if (name.isTextual() && !name.asText().isBlank() && !name.asText().startsWith("http"))
      names.add(plain(name.asText()));
  }

  private JsonNode resolved(JsonNode object) {
    if (object.has("name")) return object;
    return byId.getOrDefault(object.path("@id").asText(""), object);
  }

  /** Titles in JSON-LD are often escaped as if they stood in HTML. */
  private static String plain(String text) {
    return text.indexOf('&') < 0 || text.length() > 10_000
        ? text
        : org.jsoup.parser.Parser.unescapeEntities(text, false);
  }
}
