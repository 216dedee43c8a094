package clippings.ingest.html;

import clippings.article.Paragraph.Kind;
import clippings.ingest.text.Block;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextReader;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads an article saved as a web page. Nothing is ever fetched. */
public final class HtmlReader {
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Less text than this, in characters, is no article if there is a longer one for machines. */
  private static final int LEAST = 200;

  private static final int LEAST_TOLD = 100;

  private final Duration maxTime;
  private final DateReader dates;
  private final TextReader texts;

  /** Creates a reader that gives up the rest of a page after {@code maxTime}. */
  public HtmlReader(Duration maxTime, DateReader dates, TextReader texts) {
    this.maxTime = maxTime;
    this.dates = dates;
    this.texts = texts;
  }

  /** Reads a page. What could not be read of it is among the notes. */
  public Draft read(String html) {
    if (html.indexOf('<') < 0) return texts.read(html, false); // a text under a page's name
    var page = Jsoup.parse(html);
    var draft = new Draft();
    var metadata = new HtmlMetadata(dates, page, draft);
    metadata.read();
    var told = metadata.body();
    var text = new HtmlText(maxTime, metadata.heading(), new ToldText(told));
    draft.blocks(text.story(page));
    if (text.isLate())
      draft.note("read only in part: it took longer than " + maxTime.toSeconds() + " s");
    takeUnseen(draft, told, page);
    dropTitle(draft);
    texts.classify(draft);
    new StoryEdges(dates, draft).mark();
    return draft;
  }

  /** Takes the text that the page has only for machines, where it shows less than half as much. */
  private void takeUnseen(Draft draft, String told, Document page) {
    int seen =
        draft.blocks().stream()
            .filter(Block::isText)
            .mapToInt(block -> block.text().length())
            .sum();
    if (told.length() >= LEAST_TOLD && told.length() > 2 * seen) {
      draft.blocks().clear();
      if (told.contains("<p")) draft.blocks().addAll(HtmlText.blocks(told));
      else texts.body(draft, told);
      draft.note("text read from the page's JSON-LD, it shows less");
    } else if (seen < LEAST) {
      var hidden = ScriptText.blocks(page);
      if (hidden.isEmpty()) return;
      draft.blocks(hidden);
      draft.note("text read from the data of a script, the page shows none");
    }
  }

  /** The title is no paragraph, though most pages repeat it above the text. */
  private static void dropTitle(Draft draft) {
    var title = draft.title() == null ? "" : key(draft.title());
    for (int i = 0; i < Math.min(8, draft.blocks().size()); i++) {
      var block = draft.blocks().get(i);
      boolean heading = block.kind() == Kind.HEADING;
      if (heading && block.level() == 1 && draft.title() == null) draft.title(block.text());
      if (key(block.text()).equals(title) || (heading && block.level() == 1)) {
        draft.blocks().remove(i--);
      }
    }
  }

  private static String key(String text) {
    return PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
