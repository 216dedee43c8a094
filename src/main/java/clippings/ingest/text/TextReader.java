package clippings.ingest.text;

import clippings.article.Paragraph.Kind;
import clippings.ingest.text.Labels.Field;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an article saved as plain text or Markdown. */
public final class TextReader {
  private static final Set<Field> LISTED = Set.of(Field.AUTHOR);
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’-]{1,20}(?:["
              + " /,]{1,2}\\p{Lu}[\\p{L}.'’-]{1,20}){0,3}(?:\\s?\\(\\p{L}[\\p{L}"
              + " .-]{1,30}\\))?\\s?[:—–-]{1,2}$");
  private static final Pattern AGENCY_LINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.'’ /-]{1,40})?(?:,? [\\p{L}]{3,9}\\.? \\d{1,2}(?:,"
              + " \\d{4})?)?[:,]?\\s?\\(([\\p{L} .-]{2,40})\\)\\s?[:—–-]");
  private static final Pattern GLUED_STOP =
      Pattern.compile("(?<=\\p{Ll}{3}[.?!])(?=\\p{Lu}(?:\\p{Ll}|\\s))(?!Com\\b|Org\\b|Net\\b)");

  private final DateReader dates;

  public TextReader(DateReader dates) {
    this.dates = dates;
  }

  /** Reads an article saved as text. */
  public Draft read(String text, boolean markdown) {
    var draft = new Draft();
    var cleaned = Cleaner.lines(text);
    if (cleaned.controls() > 0)
      draft.note("%,d control characters left out".formatted(cleaned.controls()));
    var lines = cleaned.lines();
    var front = FrontMatter.read(lines);
    takeFields(draft, front);
    lines = lines.subList(front.end(), lines.size());
    if (markdown) lines = Markdown.plain(lines);

    var head = new HeadReader(dates, draft, lines).read();
    var made = Paragraphs.of(head.lines(), head.end());
    if (made.count() > 0) draft.note("torn sentences put together: " + made.count());
    draft.blocks(made.blocks());
    standfirst(draft, front);
    finish(draft, head.marked());
    return draft;
  }

  /** Makes paragraphs of a text that comes without a head: the text field of a JSON article. */
  public void body(Draft draft, String text) {
    var cleaned = Cleaner.lines(text);
    if (cleaned.controls() > 0)
      draft.note("%,d control characters left out".formatted(cleaned.controls()));
    draft.blocks().addAll(Paragraphs.of(cleaned.lines(), 0).blocks());
  }

  /** Sorts the blocks of a draft whose metadata is known into text, headings and boilerplate. */
  public void classify(Draft draft) {
    tellBoilerplate(draft);
    tellSource(draft);
    Headings.mark(draft.blocks());
  }

  private void finish(Draft draft, boolean marked) {
    splitCrumbs(draft);
    tellBoilerplate(draft);
    takeTitle(draft, marked);
    joinDateline(draft);
    tellSource(draft);
    partGluedSentences(draft);
    Headings.mark(draft.blocks());
    new TailReader(dates, draft).read();
  }

  private void takeFields(Draft draft, FrontMatter front) {
    for (var entry : front.fields().entrySet()) {
      var field = Labels.field(entry.getKey());
      if (field.isEmpty()) continue;
      var values = entry.getValue();
      var value = String.join(LISTED.contains(field.get()) ? ", " : " ", values).strip();
      var line = front.lines().getOrDefault(entry.getKey(), 1);
      var readFrom = "line %d: %s: %s".formatted(line, entry.getKey(), value);
      if (field.get() == Field.SECTION && !values.isEmpty()) value = values.getFirst();
      if (!value.isEmpty()) FieldTaker.take(draft, dates, field.get(), value, readFrom, false);
    }
  }

  /** The summary in the front matter opens the article, unless the text says it itself. */
  private static void standfirst(Draft draft, FrontMatter front) {
    for (var entry : front.fields().entrySet()) {
      if (Labels.field(entry.getKey()).filter(field -> field == Field.SUMMARY).isEmpty()) continue;
      var summary = Cleaner.line(String.join(" ", entry.getValue()));
      boolean said =
          draft.blocks().stream().limit(5).anyMatch(block -> block.text().contains(summary));
      if (summary.isEmpty() || said) continue;
      int at = !draft.blocks().isEmpty() && draft.blocks().getFirst().level() > 0 ? 1 : 0;
      draft.blocks().add(at, Block.text(front.lines().getOrDefault(entry.getKey(), 1), summary));
    }
  }

  private static void splitCrumbs(Draft draft) {
    if (draft.blocks().isEmpty()) return;
    var first = draft.blocks().getFirst();
    int end = first.level() > 0 ? 0 : Boilerplate.crumbs(first.text());
    if (end == 0) return;
    draft.blocks().set(0, first.with(first.text().substring(end).strip()));
    draft
        .blocks()
        .addFirst(Block.boilerplate(first.line(), first.text().substring(0, end).strip()));
  }

  private static void tellBoilerplate(Draft draft) {
    var blocks = draft.blocks();
    boolean list = false;
    boolean tail = false;
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      var text = block.text();
      if (list && !Boilerplate.couldBeLink(text)) list = false;
      if (tail || list || draft.crumbs.contains(text) || Boilerplate.matches(text)) {
        blocks.set(i, block.as(Kind.BOILERPLATE));
      }
      if (Boilerplate.headsList(text)) list = true;
      if (Boilerplate.headsTail(text) && i >= blocks.size() / 2) tail = true;
    }
  }

  private static void takeTitle(Draft draft, boolean marked) {
    int i = 0;
    while (i < draft.blocks().size() && draft.blocks().get(i).kind() == Kind.BOILERPLATE) i++;
    if (i == draft.blocks().size()) return;
    var first = draft.blocks().get(i);
    boolean more =
        draft.blocks().stream().skip(i + 1L).anyMatch(block -> block.kind() == Kind.TEXT);
    if (draft.title() != null) {
      if (first.text().equalsIgnoreCase(draft.title())) draft.blocks().remove(i);
    } else if (first.level() > 0
        || (more
            && Headings.isHeadline(first.text(), marked)
            && !DATELINE.matcher(first.text()).matches())) {
      draft.retitle(first.text());
      draft.blocks().remove(i);
    } else {
      takeHeading(draft);
    }
    if (draft.title() != null) partOutlet(draft, draft.title());
  }

  /** A Markdown title may stand below a kicker. */
  private static void takeHeading(Draft draft) {
    for (int i = 0; i < Math.min(4, draft.blocks().size()); i++) {
      if (draft.blocks().get(i).level() != 1) continue;
      draft.retitle(draft.blocks().remove(i).text());
      return;
    }
  }

  /** Takes the outlet off the end of a title: {@code Ferry sails again - The Quay}. */
  public static void partOutlet(Draft draft, String title) {
    int suffix = Outlets.suffix(title, draft.source());
    if (suffix < 0) return;
    draft.source(Outlets.name(title, suffix));
    draft.retitle(title.substring(0, suffix).strip());
  }

  /** {@code Islamabad:} on a line of its own opens the story's first sentence. */
  private static void joinDateline(Draft draft) {
    for (int i = 0; i + 1 < Math.min(6, draft.blocks().size()); i++) {
      var block = draft.blocks().get(i);
      var next = draft.blocks().get(i + 1);
      if (!block.isText() || !next.isText() || block.text().length() > 60) continue;
      if (!DATELINE.matcher(block.text()).matches() || !Headings.isProse(next.text())) continue;
      draft.blocks().set(i, block.with(block.text() + " " + next.text()));
      draft.blocks().remove(i + 1);
      return;
    }
  }

  /** {@code TEHRAN (Reuters) -} names the agency; a full date in it is the day it was filed. */
  private void tellSource(Draft draft) {
    for (var block : draft.blocks().subList(0, Math.min(5, draft.blocks().size()))) {
      if (!block.isText()) continue;
      var head = block.text().substring(0, Math.min(120, block.text().length()));
      if (head.indexOf('(') < 0) continue;
      var agency = AGENCY_LINE.matcher(head);
      if (!agency.lookingAt() || !Byline.isAgency(agency.group(1))) continue;
      draft.source(agency.group(1));
      var dateline = head.substring(0, agency.end());
      for (var stamp : dates.find(dateline))
        draft.published(stamp, "line " + block.line() + ": " + dateline);
      return;
    }
  }

  /** Whether a stop stands between a small letter and a capital. */
  private static boolean couldBeGlued(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '?' || c == '!')
          && Character.isLowerCase(text.codePointBefore(i))
          && Character.isUpperCase(text.codePointAt(i + 1))) return true;
    }
    return false;
  }

  /**
   * {@code ... against oppression.Both countries ...}: a lost blank would hide both words from a
   * search.
   */
  private static void partGluedSentences(Draft draft) {
    int parted = 0;
    for (int i = 0; i < draft.blocks().size(); i++) {
      var block = draft.blocks().get(i);
      if (!block.isText() || block.text().length() > 20_000 || !couldBeGlued(block.text()))
        continue;
      var mended = GLUED_STOP.matcher(block.text()).replaceAll(" ");
      if (mended.length() == block.text().length()) continue;
      parted += mended.length() - block.text().length();
      draft.blocks().set(i, block.with(mended));
    }
    if (parted > 0) draft.note("blanks put between sentences: " + parted);
  }
}
