package clippings.server.page;

import clippings.server.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The address of a place in a page of others: browsers scroll to the text and mark it. Where the
 * page has changed it opens at its top.
 *
 * @see <a href="https://wicg.github.io/scroll-to-text-fragment/">Text Fragments</a>
 */
final class TextFragment {

  /** A longer text is named by its first and last words, which may stand in one element each. */
  private static final int WHOLE = 10;

  private static final int END = 5;

  private TextFragment() {}

  /** The address of the page with the place of that text. */
  static String url(String page, String text) {
    List<String> words =
        Arrays.stream(text.strip().split("[\\s\\p{Z}]+", -1)).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty()) return page;
    var directive =
        words.size() <= WHOLE
            ? encoded(words)
            : encoded(words.subList(0, END))
                + ","
                + encoded(words.subList(words.size() - END, words.size()));
    return page + (page.indexOf('#') < 0 ? "#" : "") + ":~:text=" + directive;
  }

  private static String encoded(List<String> words) {
    return words.stream().map(TextFragment::encoded).collect(Collectors.joining("%20"));
  }

  /** Hyphens, commas and ampersands part the directive, so they are encoded too. */
  private static String encoded(String word) {
    var encoded = new StringBuilder();
    for (byte b : Text.wellFormed(word).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.';
      if (plain) encoded.append(c);
      else encoded.append("%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }
}
