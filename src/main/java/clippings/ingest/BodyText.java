package clippings.ingest;

import clippings.article.Paragraph.Kind;
import clippings.ingest.html.HtmlText;
import clippings.ingest.text.Block;
import clippings.ingest.text.Cleaner;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of a text that came as the value of a field and is the story: that of a JSON
 * record, an entry of a feed, a mail.
 */
final class BodyText {
  /** What the note says of an article of which only the summary came. */
  static final String SUMMARY = "only a summary";

  private static final Pattern BEGINS_WITH_TAG =
      Pattern.compile(
          "\\s*<(?:p|div|article|section|figure|h[1-6]|br|span|blockquote|ul)[\\s>/]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG = Pattern.compile("<(?:/p|br ?/?)>", Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final TextReader texts;

  BodyText(TextReader texts) {
    this.texts = texts;
  }

  /** Most texts have no tags, and one look tells. */
  private static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0
        && (BEGINS_WITH_TAG.matcher(text).lookingAt() || TAG.matcher(text).find());
  }

  /** Adds a text that may be plain or markup. */
  void either(Draft draft, String text) {
    if (isMarkup(text)) html(draft, text);
    else plain(draft, text);
  }

  void plain(Draft draft, String text) {
    texts.body(draft, text);
  }

  void html(Draft draft, String html) {
    draft.blocks().addAll(HtmlText.blocks(html));
  }

  void paragraphs(Draft draft, List<String> paragraphs) {
    for (var text : paragraphs) {
      var line = Cleaner.line(text);
      if (!line.isEmpty()) draft.blocks().add(Block.text(0, line));
    }
  }

  /** Sorts what was added into text, headings and boilerplate. */
  void finish(Draft draft) {
    dropTitle(draft);
    texts.classify(draft);
    // It was said that this is the text, so it is: "******" under the headline of a flash.
    if (!draft.hasText()) draft.blocks().replaceAll(block -> block.as(Kind.TEXT));
  }

  /** A heading above the text that repeats the title says nothing new. */
  private static void dropTitle(Draft draft) {
    var title = draft.title() == null ? "" : draft.title();
    for (int i = 0; i < Math.min(4, draft.blocks().size()); i++) {
      var block = draft.blocks().get(i);
      if (block.level() == 0 || !key(block.text()).equals(key(title))) continue;
      draft.blocks().remove(i);
      return;
    }
  }

  private static String key(String text) {
    return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
