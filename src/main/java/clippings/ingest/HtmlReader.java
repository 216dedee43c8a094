package clippings.ingest;

import clippings.article.Paragraph.Kind;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Reads an article saved as a web page. Nothing is ever fetched. */
final class HtmlReader {
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final IngestSettings settings;
  private final DateReader dates;
  private final TextReader texts;

  HtmlReader(IngestSettings settings, DateReader dates, TextReader texts) {
    this.settings = settings;
    this.dates = dates;
    this.texts = texts;
  }

  Draft read(String html) {
    if (html.indexOf('<') < 0) return texts.read(html, false); // a text under a page's name
    var page = Jsoup.parse(html);
    var draft = new Draft();
    new HtmlMetadata(dates, page, draft).read();
    var text = new HtmlText(settings.maxPageTime());
    draft.blocks = new ArrayList<>(text.story(page));
    if (text.isLate())
      draft.notes.add(
          "read only in part: it took longer than " + settings.maxPageTime().toSeconds() + " s");
    dropTitle(draft);
    texts.classify(draft);
    return draft;
  }

  /** The title is no paragraph, though most pages repeat it above the text. */
  private static void dropTitle(Draft draft) {
    var title = draft.title == null ? "" : key(draft.title);
    for (int i = 0; i < Math.min(8, draft.blocks.size()); i++) {
      var block = draft.blocks.get(i);
      boolean heading = block.kind() == Kind.HEADING;
      if (heading && block.level() == 1 && draft.title == null) draft.title(block.text());
      if (key(block.text()).equals(title) || (heading && block.level() == 1)) {
        draft.blocks.remove(i--);
      }
    }
  }

  private static String key(String text) {
    return PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
