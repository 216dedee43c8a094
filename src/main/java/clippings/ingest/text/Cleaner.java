package clippings.ingest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out of a text what is not writing: line ends of all systems become lines; blanks of every
 * width become one plain blank; invisible marks inside words, control characters and terminal
 * escapes go.
 */
public final class Cleaner {
  private final String text;
  private final StringBuilder line = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private int controls;
  private int indent;
  private int number = 1;
  private boolean blankPending;

  private Cleaner(String text) {
    this.text = text;
  }

  /**
   * @param controls how many control characters were taken out
   */
  record Cleaned(List<Line> lines, int controls) {}

  static Cleaned lines(String text) {
    var cleaner = new Cleaner(text);
    cleaner.run();
    return new Cleaned(cleaner.lines, cleaner.controls);
  }

  /** The text as one line. */
  public static String line(String text) {
    var joined = new StringBuilder();
    for (var line : lines(text).lines()) {
      if (line.isBlank()) continue;
      if (!joined.isEmpty()) joined.append(' ');
      joined.append(line.text());
    }
    return joined.toString();
  }

  private void run() {
    int i = 0;
    while (i < text.length()) {
      int end = plainEnd(i);
      if (end > i) {
        if (blankPending) line.append(' ');
        blankPending = false;
        line.append(text, i, end);
        i = end;
      } else {
        i = special(i);
      }
    }
    end();
  }

  /** Where characters that stay as they are end, with single blanks between them. */
  private int plainEnd(int from) {
    int end = from;
    while (end < text.length()) {
      if (isPlain(end)) end++;
      else if (end > from && text.charAt(end) == ' ' && isPlain(end + 1)) end += 2;
      else return end;
    }
    return end;
  }

  private boolean isPlain(int at) {
    return at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x7F;
  }

  private int special(int i) {
    int c = text.codePointAt(i);
    int next = i + Character.charCount(c);
    switch (c) {
      case '\r' -> {
        end();
        return next < text.length() && text.charAt(next) == '\n' ? next + 1 : next;
      }
      case '\n', '\f', 0x85, 0x2028, 0x2029 -> end();
      case ' ', '\t' -> blank(c == '\t' ? 4 : 1);
      case 0x1B -> {
        controls++;
        return escape(next);
      }
      case 0x200B, 0x200C, 0x200D -> joiner(c, i, next);
      case 0xAD, 0x2060, 0xFEFF, 0x180E, 0x034F -> {} // invisible
      default -> {
        if (Character.isISOControl(c)) {
          controls++;
          if (c != 0) blank(1);
        } else if (Character.isSpaceChar(c)) {
          blank(1);
        } else if (c >= 0xE0000 && c < 0xE0080) {
          controls++;
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
          append('\uFFFD');
        } else {
          appendCodePoint(c);
        }
      }
    }
    return next;
  }

  /**
   * Joiners shape Persian, Indic scripts and emoji; between Latin letters they only hide words from
   * a search.
   */
  private void joiner(int c, int i, int next) {
    boolean latin =
        (i > 0 && text.charAt(i - 1) < 0x250)
            || (next < text.length() && text.charAt(next) < 0x250);
    if (c == 0x200B) {
      // In scripts without blanks it stands between words.
      if (!latin && !line.isEmpty() && isUnspaced(text.charAt(i - 1))) blank(1);
    } else if (!latin && !line.isEmpty()) {
      append((char) c);
    }
  }

  private static boolean isUnspaced(char c) {
    return (c >= 0x0E00 && c < 0x1000)
        || (c >= 0x1000 && c < 0x10A0)
        || (c >= 0x1780 && c < 0x1800);
  }

  /** Skips what follows an ESC as a terminal would read it: {@code [31m}, {@code ]0;title BEL}. */
  private int escape(int i) {
    if (i >= text.length()) return i;
    char kind = text.charAt(i);
    int limit = Math.min(text.length(), i + 200);
    if (kind == '[') {
      int end = i + 1;
      while (end < limit && text.charAt(end) >= ' ' && text.charAt(end) < '@') end++;
      return Math.min(limit, end + 1);
    }
    if (kind == ']') {
      for (int end = i + 1; end < limit && text.charAt(end) != '\n'; end++) {
        if (text.charAt(end) == 7 || text.charAt(end) == 0x1B) return end + 1;
      }
    }
    return i;
  }

  private void blank(int width) {
    if (line.isEmpty()) indent += width;
    else blankPending = true;
  }

  private void append(char c) {
    if (blankPending) line.append(' ');
    blankPending = false;
    line.append(c);
  }

  private void appendCodePoint(int c) {
    if (blankPending) line.append(' ');
    blankPending = false;
    line.appendCodePoint(c);
  }

  private void end() {
    lines.add(new Line(number++, indent, line.toString()));
    line.setLength(0);
    indent = 0;
    blankPending = false;
  }
}
