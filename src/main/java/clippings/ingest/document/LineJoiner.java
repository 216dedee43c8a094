package clippings.ingest.document;

import clippings.ingest.text.Cleaner;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins the lines of a paragraph. A word parted at a line's end is put together again; where its
 * hyphen is one of its own ({@code long-awaited}), the rest of the document tells.
 */
final class LineJoiner {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");

  /** After a hyphen before one of these the second half comes later: {@code two- and threefold}. */
  private static final Set<String> SUSPENDING =
      Set.of("und", "oder", "bis", "sowie", "bzw", "and", "or", "to", "et", "ou", "y", "o", "e");

  private final Map<String, Integer> words = new HashMap<>();

  /** Learns how words are written from all lines of a document. */
  LineJoiner(List<PrintedColumn> columns) {
    for (var column : columns) {
      for (var line : column.lines()) {
        var matcher = WORD.matcher(line.text());
        while (matcher.find()) {
          var word = matcher.group().toLowerCase(Locale.ROOT);
          boolean parted = matcher.end() == line.text().length() && word.endsWith("-");
          if (!parted) words.merge(word, 1, Integer::sum);
        }
      }
    }
  }

  /** The lines as one. */
  String join(List<PrintedLine> lines) {
    var text = new StringBuilder();
    for (var line : lines) append(text, line.text());
    return Cleaner.line(text.toString());
  }

  private void append(StringBuilder text, String line) {
    if (text.isEmpty() || line.isEmpty()) {
      text.append(line);
      return;
    }
    char last = text.charAt(text.length() - 1);
    boolean soft = last == '\u00AD';
    boolean hyphen = soft || last == '-' || last == '\u2010';
    boolean inWord =
        hyphen
            && text.length() > 1
            && Character.isLetterOrDigit(text.charAt(text.length() - 2))
            && Character.isLetterOrDigit(line.charAt(0));
    if (!inWord || (!soft && SUSPENDING.contains(firstWord(line)))) {
      if (needsBlank(last, line.charAt(0))) text.append(' ');
    } else if (soft || isParted(text, line)) {
      text.setLength(text.length() - 1);
    }
    text.append(line);
  }

  private static String firstWord(String line) {
    var matcher = WORD.matcher(line);
    return matcher.lookingAt() ? matcher.group().toLowerCase(Locale.ROOT) : "";
  }

  /** Chinese and Japanese are written without blanks. */
  private static boolean needsBlank(char last, char first) {
    return !(Character.isIdeographic(last) || isKana(last))
        || !(Character.isIdeographic(first) || isKana(first));
  }

  private static boolean isKana(char c) {
    return (c >= 0x3000 && c < 0x3100) || (c >= 0xFF00 && c < 0xFF61);
  }

  /** Whether the hyphen was put in by the printer. */
  private boolean isParted(StringBuilder text, String line) {
    if (!Character.isLowerCase(line.charAt(0))) return false; // Anglo-Iranian, al-Adl
    int start = text.length() - 1;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) start--;
    var before = text.substring(start, text.length() - 1).toLowerCase(Locale.ROOT);
    before = before.substring(firstLetter(before));
    var after = firstWord(line);
    if (after.isEmpty() || before.isEmpty()) return false; // 27-year
    if (words.containsKey(before + after)) return true;
    if (words.containsKey(before + "-" + after)) return false;
    if (before.indexOf('-') >= 0) return false; // state-of-the-art
    boolean twoWords = isWord(before) && isWord(after);
    return !twoWords;
  }

  /** Whether it stands alone elsewhere. */
  private boolean isWord(String part) {
    return part.length() > 2 && words.containsKey(part);
  }

  private static int firstLetter(String word) {
    int i = 0;
    while (i < word.length() && !Character.isLetter(word.charAt(i))) i++;
    return i;
  }
}
