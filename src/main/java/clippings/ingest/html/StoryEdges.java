package clippings.ingest.html;

import clippings.article.Paragraph.Kind;
import clippings.ingest.text.Block;
import clippings.ingest.text.Byline;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what stands around the text of a page without being of it: lines of dates and names, and
 * headings that head nothing. They are kept as boilerplate.
 */
final class StoryEdges {
  private static final int LONGEST_DATE_LINE = 100;
  private static final int LABELS = 25;
  private static final int LONGEST_NAME_LINE = 120;

  /** How many paragraphs at either end may be names. */
  private static final int EDGE = 4;

  private final DateReader dates;
  private final List<Block> blocks;
  private final Set<String> authors = new HashSet<>();

  StoryEdges(DateReader dates, Draft draft) {
    this.dates = dates;
    this.blocks = draft.blocks();
    draft.authors().forEach(author -> authors.add(Likeness.letters(author)));
    authors.add(Likeness.letters(String.join("", draft.authors())));
  }

  void mark() {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isText() && isDateLine(blocks.get(i).text())) fold(i);
    }
    int from = 0;
    for (int seen = 0; from < blocks.size() && seen < EDGE; from++) {
      if (blocks.get(from).kind() == Kind.BOILERPLATE) continue;
      seen++;
      if (isNameLine(blocks.get(from).text())) fold(from);
    }
    for (int i = blocks.size() - 1, seen = 0; i >= from && seen < EDGE; i--) {
      if (blocks.get(i).kind() == Kind.BOILERPLATE) continue;
      seen++;
      if (isNameLine(blocks.get(i).text())) fold(i);
    }
    for (int i = blocks.size() - 1; i > 0 && blocks.get(i).kind() != Kind.TEXT; i--) fold(i);
  }

  private void fold(int i) {
    blocks.set(i, blocks.get(i).as(Kind.BOILERPLATE));
  }

  /** Whether there is nothing but dates and a few words that label them. */
  private boolean isDateLine(String text) {
    if (text.length() > LONGEST_DATE_LINE || text.chars().noneMatch(Character::isDigit))
      return false;
    var found = dates.find(text);
    if (found.isEmpty()) return false;
    int covered = found.stream().mapToInt(stamp -> stamp.end() - stamp.start()).sum();
    return text.length() - covered <= LABELS * found.size() && !text.endsWith(".");
  }

  private boolean isNameLine(String text) {
    if (text.length() > LONGEST_NAME_LINE) return false;
    return authors.contains(Likeness.letters(text))
        || Byline.read(text).filter(byline -> !byline.names().isEmpty()).isPresent();
  }
}
