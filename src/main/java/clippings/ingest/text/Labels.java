package clippings.ingest.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines that say themselves what they hold: {@code Source: Reuters}, {@code Published - 27 May
 * 2025}.
 */
public final class Labels {
  /** The fields a label can name. */
  public enum Field {
    TITLE,
    AUTHOR,
    PUBLISHED,
    UPDATED,
    SOURCE,
    SECTION,
    URL,
    LANGUAGE,
    SUMMARY,
    TEXT,
    OTHER
  }

  /** A label and what follows it. */
  record Labelled(Field field, String value) {}

  private static final Map<String, Field> FIELDS = new HashMap<>();

  static {
    var words = WordList.load(Labels.class, "labels.txt");
    for (var field : Field.values()) {
      for (var label : words.section(field.name().toLowerCase(Locale.ROOT)))
        FIELDS.put(label, field);
    }
  }

  /** No label with what stands around it is longer. */
  private static final int LONGEST = 40;

  private static final Pattern LINE =
      Pattern.compile(
          "^[\\s\\p{Pd}•*·|>~▪]{0,4}([\\p{L}_][\\p{L}()_"
              + " -]{1,30}?)(?:\\s?[:：]\\s?|\\s[–—-]\\s)(.*)$");

  private Labels() {}

  /** The label a line starts with; none if its word names no field. */
  static Optional<Labelled> read(String line) {
    if (line.length() > 1_000 || !hasSeparator(line)) return Optional.empty();
    var matcher = LINE.matcher(line);
    if (!matcher.matches()) return Optional.empty();
    return field(matcher.group(1)).map(field -> new Labelled(field, matcher.group(2).strip()));
  }

  /** Whether a colon or dash stands where one may end a label. */
  private static boolean hasSeparator(String line) {
    for (int i = 0; i < Math.min(line.length(), LONGEST); i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '：' || c == '-' || c == '–' || c == '—') return true;
    }
    return false;
  }

  /** The field that a name such as {@code publish_date} or {@code Authors} stands for. */
  static Optional<Field> field(String name) {
    var key = name.strip().toLowerCase(Locale.ROOT);
    var field = FIELDS.get(key);
    if (field == null) field = FIELDS.get(key.replace('_', ' ').replace('-', ' '));
    return Optional.ofNullable(field);
  }
}
