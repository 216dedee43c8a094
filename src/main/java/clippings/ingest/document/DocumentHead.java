package clippings.ingest.document;

import clippings.article.Paragraph.Kind;
import clippings.article.Published;
import clippings.ingest.text.Block;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.HeadReader;
import clippings.ingest.text.Headings;
import clippings.ingest.text.Line;
import clippings.ingest.text.Outlets;
import clippings.ingest.text.Sentences;
import clippings.ingest.text.TailReader;
import clippings.ingest.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands above the story of a PDF or office document: its title, byline and date. What
 * the page shows is believed before what the file's properties say.
 */
final class DocumentHead {
  /** A title stands among the first of so many paragraphs. */
  private static final int TITLE_WITHIN = 12;

  /** No more paragraphs of text than this stand before a title. */
  private static final int TEXT_BEFORE = 3;

  private static final int MAX_TITLE = 300;
  private static final int HEAD = 40;
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LINE = Pattern.compile("^line (?=\\d)");

  private final DateReader dates;
  private final TextReader texts;

  /** What the blocks of the document are counted by: {@code page}, {@code paragraph}. */
  private final String unit;

  DocumentHead(DateReader dates, TextReader texts, String unit) {
    this.dates = dates;
    this.texts = texts;
    this.unit = unit;
  }

  /** Finds the fields of a draft in its blocks, and sorts them into kinds. */
  void read(Draft draft, DocumentProperties properties) {
    takeTitle(draft, properties.plausibleTitle());
    boolean marked = readHead(draft);
    if (draft.title() == null) takeHeadline(draft, marked);
    draft.authors(properties.plausibleAuthors());
    draft.source(properties.plausibleSource());
    if (draft.published() == null && properties.published() != null)
      dates
          .read(properties.published())
          .ifPresent(stamp -> draft.published(stamp, "properties: " + properties.published()));
    texts.classify(draft);
    keepHeadings(draft);
    new TailReader(dates, draft).read();
    draft.dates(this::placed);
    if (draft.published() == null && draft.updated() == null && properties.created() != null)
      draft.note(
          "the file was created %s, which is not taken for the article's date"
              .formatted(properties.created()));
  }

  private void takeTitle(Draft draft, @Nullable String title) {
    int same = title == null ? -1 : same(draft.blocks(), title);
    if (same >= 0) {
      draft.title(draft.blocks().remove(same).text());
      if (title != null) TextReader.partOutlet(draft, title(draft, title));
      return;
    }
    int highest = highest(draft);
    if (highest >= 0) draft.title(draft.blocks().remove(highest).text());
    else draft.title(title);
    if (draft.title() != null) TextReader.partOutlet(draft, draft.title());
  }

  /** {@code title} may have the outlet behind it, which the page has not; the draft's stays. */
  private static String title(Draft draft, String title) {
    var shown = draft.title() == null ? title : draft.title();
    int suffix = Outlets.suffix(title, draft.source());
    if (suffix >= 0) draft.source(Outlets.name(title, suffix));
    return shown;
  }

  /** The block that shows the title; -1 if none does. */
  private static int same(List<Block> blocks, String title) {
    var wanted = key(title);
    for (int i = 0; i < Math.min(TITLE_WITHIN, blocks.size()); i++) {
      var shown = key(blocks.get(i).text());
      boolean most = shown.length() >= 15 && wanted.startsWith(shown);
      if (shown.equals(wanted) || most) return i;
    }
    return -1;
  }

  /** The first of the highest headings at the start; -1 if there is none. */
  private static int highest(Draft draft) {
    int best = -1;
    int texts = 0;
    for (int i = 0; i < Math.min(TITLE_WITHIN, draft.blocks().size()) && texts < TEXT_BEFORE; i++) {
      var block = draft.blocks().get(i);
      if (block.isText() && Headings.isProse(block.text())) texts++;
      if (block.level() == 0 || block.text().length() > MAX_TITLE) continue;
      if (Outlets.isOutlet(block.text()) && Sentences.words(block.text()) <= 5) {
        draft.source(block.text()); // a masthead
      } else if (best < 0 || block.level() < draft.blocks().get(best).level()) {
        best = i;
      }
    }
    return best;
  }

  /** Whether a byline or date follows the first text. */
  private boolean readHead(Draft draft) {
    int count = Math.min(HEAD, draft.blocks().size());
    var lines = new ArrayList<Line>(2 * count + 2);
    var title = draft.title();
    int first = title == null ? 0 : 2;
    if (title != null) lines.addAll(spaced(new Line(1, 0, title)));
    for (var block : draft.blocks().subList(0, count))
      lines.addAll(spaced(new Line(Math.max(1, block.line()), 0, block.text())));
    var head = new HeadReader(dates, draft, lines).read();
    var blocks = new ArrayList<Block>(draft.blocks().size());
    for (int i = 0; i < count; i++) {
      var rest = head.lines().get(first + 2 * i).text();
      if (!rest.isEmpty()) blocks.add(draft.blocks().get(i).with(rest));
    }
    blocks.addAll(draft.blocks().subList(count, draft.blocks().size()));
    draft.blocks(blocks);
    return head.marked();
  }

  private static List<Line> spaced(Line line) {
    return List.of(line, new Line(line.number(), 0, ""));
  }

  private static void takeHeadline(Draft draft, boolean marked) {
    if (draft.blocks().size() < 2) return;
    var first = draft.blocks().getFirst();
    boolean headline =
        first.kind() != Kind.BOILERPLATE && Headings.isHeadline(first.text(), marked);
    if (headline) draft.title(draft.blocks().removeFirst().text());
  }

  /**
   * Where the document marks its headings itself, no other line is taken for one by its shape; a
   * row of a table nowhere is.
   */
  private static void keepHeadings(Draft draft) {
    boolean marked = draft.blocks().stream().anyMatch(block -> block.level() > 0);
    draft
        .blocks()
        .replaceAll(
            block -> {
              boolean guessed = block.kind() == Kind.HEADING && block.level() == 0;
              boolean wrong = guessed && (marked || block.text().contains(OfficeText.CELL));
              return wrong ? block.as(Kind.TEXT) : block;
            });
  }

  private Published placed(Published date) {
    var readFrom = LINE.matcher(date.readFrom()).replaceFirst(unit + " ");
    return new Published(date.local(), date.offset(), date.precision(), readFrom);
  }

  private static String key(String text) {
    return PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
