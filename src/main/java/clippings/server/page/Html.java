package clippings.server.page;

import clippings.server.text.Excerpt;
import clippings.server.text.Marked;
import clippings.server.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML. All text and every attribute is escaped here, and elements close in the order they
 * were opened, so a page is well formed whatever it is made of. A template engine would do the same
 * for one more dependency and a slower start.
 */
final class Html {

  private final StringBuilder out = new StringBuilder(16 * 1024);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns; a name whose value is {@code null} is left out
   */
  Html open(String tag, @Nullable String... attributes) {
    tag(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that has no end tag. */
  Html single(String tag, @Nullable String... attributes) {
    tag(tag, attributes);
    return this;
  }

  /** An element with nothing but text in it. */
  Html element(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  Html link(String href, String text, @Nullable String... attributes) {
    out.append("<a href=\"");
    Marked.escape(Text.wellFormed(href), out);
    out.append('"');
    attributes(attributes);
    out.append('>');
    return text(text).end("a");
  }

  Html text(String text) {
    Marked.escape(Text.wellFormed(text), out);
    return this;
  }

  /** Text with what matched in it. */
  Html marked(Excerpt excerpt) {
    out.append(Marked.html(Text.wellFormed(excerpt.text()), excerpt.highlights()));
    return this;
  }

  /** The page as it is sent. */
  byte[] bytes() {
    if (!open.isEmpty()) throw new IllegalStateException("still open: " + open);
    return ("<!doctype html>\n" + out).getBytes(StandardCharsets.UTF_8);
  }

  private Html end(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  private void tag(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    attributes(attributes);
    out.append('>');
  }

  private void attributes(@Nullable String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value == null) continue;
      out.append(' ').append(attributes[i]).append("=\"");
      Marked.escape(Text.wellFormed(value), out);
      out.append('"');
    }
  }
}
