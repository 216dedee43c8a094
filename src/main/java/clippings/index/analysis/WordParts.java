package clippings.index.analysis;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Splits what the standard tokenizer leaves together: runs of Thai, Lao, Khmer and Burmese, which
 * are written without spaces, by ICU's dictionaries; and Persian and Urdu words at the zero-width
 * non-joiners for which others write spaces, but not before an ending: {@code کتاب‌ها} is written
 * {@code کتابها} too. Not thread-safe.
 */
final class WordParts {

  /** Characters before this stand in no such word. */
  static final char FIRST = '\u0600';

  private static final char NON_JOINER = '\u200c';

  private static final String SOUTH_EAST_ASIAN =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

  /** Plural, comparative and personal endings. */
  private static final Set<String> ENDINGS =
      Set.of(
          "ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "تر", "تری",
          "ترین", "ام", "ات", "اش", "ای", "ایم", "اید", "اند");

  /** A part of a token, from {@code start} to before {@code end}. */
  record Part(int start, int end) {}

  private @Nullable BreakIterator boundaries;

  List<Part> of(char[] token, int length, String type) {
    if (type.equals(SOUTH_EAST_ASIAN)) return byDictionary(new String(token, 0, length));
    if (token[0] > '\u08ff') return List.of(new Part(0, length)); // the blocks of Arabic end
    List<Part> parts = new ArrayList<>(1);
    int start = 0;
    for (int i = 1; i < length; i++) {
      if (token[i] != NON_JOINER) continue;
      if (i > start && i + 1 < length && !isEnding(token, i + 1, length)) {
        parts.add(new Part(start, i));
        start = i + 1;
      }
    }
    parts.add(new Part(start, length));
    return parts;
  }

  private static boolean isEnding(char[] token, int from, int length) {
    return ENDINGS.contains(new String(token, from, length - from).replace('ي', 'ی'));
  }

  private List<Part> byDictionary(String run) {
    var words = boundaries;
    if (words == null) boundaries = words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(run);
    List<Part> parts = new ArrayList<>();
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next())
      parts.add(new Part(start, end));
    return parts;
  }
}
