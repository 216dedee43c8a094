package clippings.ingest.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the names of news outlets by the words they are made of. */
public final class Outlets {
  private static final Set<String> WORDS =
      WordList.load(Outlets.class, "bylines.txt").set("outlet-words");
  private static final Pattern SUFFIX = Pattern.compile("\\s+[|–—-]\\s+(?=[^|–—]{2,40}$)");

  private static final Pattern SEPARATOR = Pattern.compile("^\\s+[|–—-]\\s+");
  private static final Pattern DOMAIN = Pattern.compile("(?:[\\w-]+\\.)+[a-z]{2,6}");
  private static final Pattern WORD_SEPARATOR = Pattern.compile("[ .]+");

  private Outlets() {}

  /** Whether a line is the name of a newspaper, agency or broadcaster by its words. */
  public static boolean isOutlet(String text) {
    if (text.length() > 50 || text.isBlank()) return false;
    var lower = text.toLowerCase(Locale.ROOT);
    if ((lower.indexOf('.') >= 0 && DOMAIN.matcher(lower).matches()) || WORDS.contains(lower))
      return true;
    for (var word : WORD_SEPARATOR.split(lower, -1)) {
      if (WORDS.contains(word)) return Character.isUpperCase(text.codePointAt(0));
    }
    return false;
  }

  /**
   * Where a title ends and the name of its outlet begins: {@code Border reopens - The Quetta Post}.
   *
   * @param known the outlet, if it is known already
   * @return the start of the separator, or -1 if no outlet follows the title
   */
  public static int suffix(String title, @Nullable String known) {
    if (title.length() > 1_000) return -1;
    int found = -1;
    var matcher = SUFFIX.matcher(title);
    while (matcher.find()) {
      var name = title.substring(matcher.end());
      boolean bar = title.substring(matcher.start(), matcher.end()).contains("|");
      if (name.equalsIgnoreCase(known) || isOutlet(name) || (bar && Sentences.words(name) <= 4)) {
        found = matcher.start();
      }
    }
    return found > 10 ? found : -1;
  }

  /** The name behind {@link #suffix}. */
  public static String name(String title, int suffix) {
    return SEPARATOR.matcher(title.substring(suffix)).replaceFirst("");
  }
}
