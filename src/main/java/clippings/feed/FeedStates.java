package clippings.feed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The states of feeds on the disk: a small JSON file each, written whole. */
final class FeedStates {

  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;

  FeedStates(Path folder) {
    this.folder = folder;
  }

  /** What is remembered of a feed; a file that cannot be understood is nothing. */
  FeedState read(WebAddress feed) throws IOException {
    try {
      var node = json.readTree(Files.readAllBytes(file(feed)));
      var validators = new Validators(text(node, "etag"), text(node, "lastModified"));
      return new FeedState(
          validators, instant(node, "due"), instant(node, "restUntil"), instant(node, "gone"));
    } catch (NoSuchFileException | JacksonException | DateTimeException e) {
      return FeedState.NEW;
    }
  }

  void write(WebAddress feed, FeedState state) throws IOException {
    var node = json.createObjectNode().put("feed", feed.toString());
    node.put("etag", state.validators().tag());
    node.put("lastModified", state.validators().modified());
    node.put("due", text(state.due()));
    node.put("restUntil", text(state.restUntil()));
    node.put("gone", text(state.gone()));
    WholeFile.write(file(feed), json.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
  }

  private Path file(WebAddress feed) {
    return folder.resolve(Key.of(feed) + ".json");
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static @Nullable String text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isTextual() ? value.textValue() : null;
  }

  private static @Nullable Instant instant(JsonNode node, String field) {
    var text = text(node, field);
    return text == null ? null : Instant.parse(text);
  }
}
