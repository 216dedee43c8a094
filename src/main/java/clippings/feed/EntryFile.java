package clippings.feed;

import clippings.ingest.FeedEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An entry's own content as an article in JSON, for where its page cannot be had. */
final class EntryFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PARTS = Pattern.compile("\\n\\s*\\n");

  private EntryFile() {}

  static byte[] bytes(WebAddress feed, FeedEntry entry, @Nullable WebAddress link) {
    var article = JSON.createObjectNode();
    if (entry.title() != null) article.put("title", entry.title());
    var authors = article.putArray("authors");
    entry.authors().forEach(authors::add);
    article.put("source", feed.host());
    if (entry.published() != null) article.put("published", entry.published().text());
    if (link != null) article.put("url", link.toString());
    if (entry.section() != null) article.put("section", entry.section());
    if (entry.language() != null) article.put("language", entry.language());
    var paragraphs = article.putArray("paragraphs");
    PARTS.splitAsStream(entry.content()).map(String::strip).forEach(paragraphs::add);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(article);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e); // a tree of strings can always be written
    }
  }
}
