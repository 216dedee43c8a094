package clippings.ingest.html;

import clippings.ingest.text.Block;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * The text of a page that is empty until a script fills it: the longest string among the data of
 * its scripts that is HTML with paragraphs. Code is not text, so only string literals are looked
 * at, and scripts inside of them are left out as everywhere.
 */
final class ScriptText {
  private static final int LEAST = 400;
  private static final int MOST = 5_000_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(MOST).build())
          .build();

  private ScriptText() {}

  /** The blocks of that string; none if there is no such string. */
  static List<Block> blocks(Document page) {
    String longest = "";
    for (var script : page.select("script:not([src])")) {
      var code = script.data();
      if (code.length() < LEAST || code.length() > MOST) continue;
      var html = longestHtml(code);
      if (html.length() > longest.length()) longest = html;
    }
    return longest.isEmpty() ? List.of() : HtmlText.blocks(longest);
  }

  private static String longestHtml(String code) {
    String longest = "";
    for (int start = code.indexOf('"'); start >= 0; ) {
      int end = end(code, start + 1);
      if (end < 0) return longest;
      if (end - start >= Math.max(LEAST, longest.length())) {
        var text = unescaped(code.substring(start, end + 1));
        if (text.length() > longest.length() && hasParagraphs(text)) longest = text;
      }
      start = code.indexOf('"', end + 1);
    }
    return longest;
  }

  /** Where the literal ends that starts before {@code i}; -1 if it does not. */
  private static int end(String code, int i) {
    for (; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '\\') i++;
      else if (c == '"') return i;
    }
    return -1;
  }

  private static String unescaped(String literal) {
    try (JsonParser parser = JSON.createParser(literal)) {
      return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
    } catch (IOException code) {
      return "";
    }
  }

  private static boolean hasParagraphs(String text) {
    int first = text.indexOf("<p");
    return first >= 0 && text.indexOf("</p>", first) > 0;
  }
}
