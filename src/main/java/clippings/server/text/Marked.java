package clippings.server.text;

import clippings.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text as HTML, with what matched in {@code <mark>}: the only markup, everything else is escaped.
 */
public final class Marked {

  private Marked() {}

  /** The text with its highlights marked. Spans run forwards and do not overlap. */
  public static String html(String text, List<Span> highlights) {
    var html = new StringBuilder(text.length() + 16 + highlights.size() * 13);
    int at = 0;
    for (Span span : highlights) {
      escape(text, at, span.start(), html);
      html.append("<mark>");
      escape(text, span.start(), span.end(), html);
      html.append("</mark>");
      at = span.end();
    }
    escape(text, at, text.length(), html);
    return html.toString();
  }

  /** Appends text so that it is only text, between tags and in quoted attributes alike. */
  public static void escape(String text, StringBuilder html) {
    escape(text, 0, text.length(), html);
  }

  private static void escape(String text, int from, int to, StringBuilder html) {
    int plain = from;
    for (int i = from; i < to; i++) {
      String entity = entity(text.charAt(i));
      if (entity == null) continue;
      html.append(text, plain, i).append(entity);
      plain = i + 1;
    }
    html.append(text, plain, to);
  }

  private static @Nullable String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }
}
