package clippings.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts sentences together again that were torn apart where a link stood in the page: {@code
 * three-day / visit / to Pakistan}. A paragraph that breaks off without a mark is followed by one
 * that starts with a small letter, or by a short piece that is.
 */
final class Mender {
  /** More pieces in a row that start with a small letter are a list, or a text without capitals. */
  private static final int MAX_PIECES = 12;

  private static final int MAX_PIECE = 80;

  private final List<Block> torn;
  private final int headEnd;
  private final List<Block> whole;

  /** The text of the last block, once something was added to it. */
  private @Nullable StringBuilder open;

  private int mended;

  /**
   * Mends nothing yet.
   *
   * @param headEnd number of the last line of the head: no sentence runs across it
   */
  Mender(List<Block> torn, int headEnd) {
    this.torn = torn;
    this.headEnd = headEnd;
    this.whole = new ArrayList<>(torn.size());
  }

  /**
   * What was made.
   *
   * @param count how many times two pieces were put together
   */
  record Mended(List<Block> blocks, int count) {}

  Mended mend() {
    if (!hasCapitals()) return new Mended(torn, 0);
    int rowEnd = 0;
    boolean isRow = false;
    for (int i = 0; i < torn.size(); i++) {
      if (i >= rowEnd) {
        rowEnd = rowEnd(i);
        isRow = rowEnd - i > MAX_PIECES;
      }
      var block = torn.get(i);
      if (!isRow && belongs(block, i + 1 < torn.size() ? torn.get(i + 1).text() : "")) {
        add(block.text());
      } else {
        close();
        whole.add(block);
      }
    }
    close();
    return new Mended(whole, mended);
  }

  /** A text written all in small letters says nothing by them. */
  private boolean hasCapitals() {
    return torn.stream()
        .limit(50)
        .anyMatch(block -> block.text().chars().limit(5_000).anyMatch(Character::isUpperCase));
  }

  /** Where the blocks that start inside a sentence end, from {@code i} on. */
  private int rowEnd(int i) {
    int end = i;
    while (end < torn.size() && Sentences.startsInside(torn.get(end).text())) end++;
    return Math.max(end, i + 1);
  }

  private boolean belongs(Block block, String next) {
    if (whole.isEmpty() || block.level() > 0 || whole.getLast().level() > 0) return false;
    var last = whole.getLast();
    if (last.line() < headEnd && block.line() > headEnd) return false;
    var before = open == null ? last.text() : open.substring(Math.max(0, open.length() - 200));
    if (before.isEmpty() || Sentences.endsWithMark(before)) return false;
    return continues(before, block.text(), next)
        && !Boilerplate.matches(before)
        && !Boilerplate.matches(block.text());
  }

  private static boolean continues(String before, String text, String next) {
    if (Sentences.startsInside(text)) return true;
    if (!Sentences.breaksOff(before)) return false;
    // A short piece between two that want it: "signed in" / "Tehran" / "on Monday".
    boolean piece =
        text.length() <= MAX_PIECE && !Sentences.endsWithMark(text) && Sentences.startsInside(next);
    // Headlines may end with "for" or "about"; a long line that does is no headline.
    return piece || before.length() > 90;
  }

  private void add(String text) {
    if (open == null) open = new StringBuilder(whole.getLast().text());
    if (",.;)’".indexOf(text.charAt(0)) < 0) open.append(' ');
    open.append(text);
    mended++;
  }

  private void close() {
    if (open != null) whole.set(whole.size() - 1, whole.getLast().with(open.toString()));
    open = null;
  }
}
