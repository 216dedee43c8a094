package clippings.server.page;

import clippings.article.Paragraph;
import clippings.search.request.ArticleView;
import clippings.server.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A quote with where it is from: outlet, author, date and a link to the paragraph, in the original
 * where there is one. The script makes the same text of what the reader selected, from the pattern
 * and the parts that the page holds.
 */
final class Evidence {

  private static final String QUOTE = "{quote}";
  private static final String SOURCE = "{source}";
  private static final String NUMBER = "{number}";
  private static final String LINK = "{link}";

  private Evidence() {}

  /** The text around the quote, with names in braces for what differs. */
  static String pattern() {
    return Wording.of("evidence.pattern");
  }

  /**
   * @param here the address of this article in this archive, with the server's name
   */
  static String of(ArticleView view, Paragraph paragraph, String here) {
    return pattern()
        .replace(SOURCE, new Citation(view.article()).source())
        .replace(NUMBER, Integer.toString(paragraph.number()))
        .replace(LINK, link(view.article().url(), paragraph, here))
        .replace(QUOTE, paragraph.text());
  }

  private static String link(@Nullable String url, Paragraph paragraph, String here) {
    var original = Original.url(url);
    return original == null
        ? here + "#p" + paragraph.number()
        : TextFragment.url(original, paragraph.text());
  }
}
