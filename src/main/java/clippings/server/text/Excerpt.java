package clippings.server.text;

import clippings.article.Span;
import clippings.search.request.Snippet;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with what matched in it, as a list of results shows it: a long paragraph is cut to the
 * part around its first match, and says so with an ellipsis.
 */
public record Excerpt(String text, List<Span> highlights) {

  private static final int LONGEST = 360;
  private static final int BEFORE = 120;
  private static final String ELLIPSIS = "\u2026";

  public Excerpt {
    highlights = List.copyOf(highlights);
  }

  /** The whole paragraph. */
  public static Excerpt whole(Snippet snippet) {
    return new Excerpt(snippet.paragraph().text(), snippet.highlights());
  }

  /** The paragraph, or the part of it that tells why it was found. */
  public static Excerpt of(Snippet snippet) {
    String text = snippet.paragraph().text();
    if (text.length() <= LONGEST) return whole(snippet);
    int first = snippet.highlights().isEmpty() ? 0 : snippet.highlights().getFirst().start();
    int from = wordStart(text, Math.max(0, Math.min(first - BEFORE, text.length() - LONGEST)));
    int to = wordEnd(text, Math.min(text.length(), from + LONGEST));
    return cut(text, snippet.highlights(), from, to);
  }

  private static Excerpt cut(String text, List<Span> highlights, int from, int to) {
    String head = from > 0 ? ELLIPSIS : "";
    String tail = to < text.length() ? ELLIPSIS : "";
    int shift = head.length() - from;
    var spans = new ArrayList<Span>();
    for (Span span : highlights) {
      int start = Math.max(span.start(), from);
      int end = Math.min(span.end(), to);
      if (start < end) spans.add(new Span(start + shift, end + shift));
    }
    return new Excerpt(head + text.substring(from, to) + tail, spans);
  }

  /** The start of the first word at or after a place; the place itself in text without spaces. */
  private static int wordStart(String text, int at) {
    if (at == 0) return 0;
    int space = text.indexOf(' ', at - 1);
    return space >= 0 && space < at + BEFORE / 2 ? space + 1 : whole(text, at);
  }

  private static int wordEnd(String text, int at) {
    if (at == text.length()) return at;
    int space = text.lastIndexOf(' ', at);
    return space > at - BEFORE / 2 ? space : whole(text, at);
  }

  /** The place, moved off the middle of a surrogate pair. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
