package clippings.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads time zones: {@code Z}, {@code +0530}, {@code GMT+5}, {@code (IST)}, {@code Europe/Paris}.
 */
final class TimeZones {
  private static final WordList WORDS = WordList.load(TimeZones.class, "zones.txt");
  private static final Map<String, ZoneId> CERTAIN = table("certain");
  private static final Map<String, ZoneId> LIKELY = table("likely");
  private static final Set<String> UNKNOWN = WORDS.set("unknown");
  private static final Set<String> MONTH_FIRST = WORDS.set("month-first");

  private static final String OFFSET = "(?:(?:UTC|GMT)\\s?)?([+−-])(\\d{1,2}):?(\\d{2})?(?!\\d)";
  private static final String REGION = "([A-Z][A-Za-z]{2,12}/[A-Z][A-Za-z_]{2,20})(?![A-Za-z])";
  private static final String NAME = "([A-Z]{1,5}|[Ll]ocal(?= time))(?![A-Za-z])";
  private static final Pattern ZONE =
      Pattern.compile(
          "\\G\\s?[\\[(]?\\s?(?:%s|%s|%s)(?: time)?\\s?[\\])]?".formatted(OFFSET, REGION, NAME));

  private TimeZones() {}

  /**
   * A zone found in a line.
   *
   * @param name as written, without brackets
   * @param zone {@code null} where the abbreviation does not tell
   * @param certain whether the name has but one meaning
   */
  record Found(int end, String name, @Nullable ZoneId zone, boolean certain) {

    @Nullable ZoneOffset offsetAt(LocalDateTime local) {
      return zone == null ? null : zone.getRules().getOffset(local);
    }

    boolean writesMonthFirst() {
      return MONTH_FIRST.contains(name);
    }
  }

  /** The zone that stands at {@code from}, after a blank or bracket; {@code null} if none does. */
  static @Nullable Found at(String line, int from) {
    var matcher = ZONE.matcher(line);
    if (!matcher.find(from)) return null;
    int end = matcher.end();
    if (matcher.group(1) != null)
      return offset(matcher.group(1), matcher.group(2), matcher.group(3), end);
    if (matcher.group(4) != null) return region(matcher.group(4), end);
    return abbreviation(matcher.group(5).toUpperCase(Locale.ROOT), end);
  }

  private static @Nullable Found offset(
      String sign, String hours, @Nullable String minutes, int end) {
    // "12:59 - 27 May": a dash, not an offset
    if (hours.length() == 1 && minutes != null) return null;
    int h = Integer.parseInt(hours);
    int m = minutes == null ? 0 : Integer.parseInt(minutes);
    if (h > 14 || m > 59) return null;
    int seconds = (h * 60 + m) * 60;
    var zone = ZoneOffset.ofTotalSeconds(sign.equals("+") ? seconds : -seconds);
    return new Found(end, zone.getId(), zone, true);
  }

  private static @Nullable Found region(String name, int end) {
    try {
      return new Found(end, name, ZoneId.of(name), true);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Found abbreviation(String name, int end) {
    var certain = CERTAIN.get(name);
    if (certain != null) return new Found(end, name, certain, true);
    var likely = LIKELY.get(name);
    if (likely != null) return new Found(end, name, likely, false);
    return UNKNOWN.contains(name) ? new Found(end, name, null, false) : null;
  }

  private static Map<String, ZoneId> table(String section) {
    var table = new HashMap<String, ZoneId>();
    for (var entry : WORDS.section(section)) {
      int blank = entry.indexOf(' ');
      table.put(entry.substring(0, blank), ZoneId.of(entry.substring(blank + 1)));
    }
    return table;
  }
}
