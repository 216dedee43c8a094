package clippings.ingest;

import clippings.ingest.text.Draft;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON Feed says of itself and so of its entries, whose fields are those of any other list
 * of articles.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
record JsonFeed(@Nullable String title, @Nullable String language, List<String> authors) {
  private static final String VERSION = "jsonfeed.org/version/";

  JsonFeed {
    authors = List.copyOf(authors);
  }

  /**
   * The feed a file is, told by its version. The other fields may stand before or behind the
   * entries.
   *
   * @param head the beginning of the file, as far as one looks; what stands behind is not known of
   */
  static Optional<JsonFeed> of(byte[] head) {
    if (!contains(head)) return Optional.empty();
    var feed = new Fields();
    try (var parser = new JsonFactory().createParser(head)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) feed.read(parser);
    } catch (JsonProcessingException | CharConversionException e) {
      // Cut off, or broken, which is said where its articles are read.
    } catch (IOException e) {
      throw new IllegalStateException("bytes cannot fail to be read", e);
    }
    if (!feed.isFeed) return Optional.empty();
    return Optional.of(new JsonFeed(feed.title, feed.language, feed.authors));
  }

  /** What the entry does not say of itself. */
  void complete(Draft draft) {
    draft.source(title);
    draft.language(language);
    draft.authors(authors);
  }

  private static boolean contains(byte[] head) {
    outer:
    for (int i = 0; i + VERSION.length() <= head.length; i++) {
      for (int k = 0; k < VERSION.length(); k++)
        if (head[i + k] != VERSION.charAt(k)) continue outer;
      return true;
    }
    return false;
  }

  private static final class Fields {
    private boolean isFeed;
    private @Nullable String title;
    private @Nullable String language;
    private final List<String> authors = new ArrayList<>();

    void read(JsonParser parser) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        var token = parser.nextToken();
        if (name.startsWith("author")) {
          authors(parser);
        } else if (token == JsonToken.VALUE_STRING) {
          value(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }

    private void value(String name, String value) {
      switch (name) {
        case "version" -> isFeed |= value.matches("https?://(?:www\\.)?jsonfeed\\.org/version/.*");
        case "title" -> title = value;
        case "language" -> language = value;
        default -> {}
      }
    }

    /** The names in {@code author}, an object in version 1, and {@code authors}, an array. */
    private void authors(JsonParser parser) throws IOException {
      int depth = 0;
      for (var token = parser.currentToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) depth++;
        if (token.isStructEnd()) depth--;
        if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName()))
          authors.add(parser.getText());
        if (depth == 0) return;
      }
    }
  }
}
