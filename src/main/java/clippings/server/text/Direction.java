package clippings.server.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which way a text runs, as the {@code dir} attribute of HTML has it. */
public final class Direction {

  /** Languages written from right to left in every script they are printed in today. */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

  /** Languages printed in scripts of both directions. */
  private static final Set<String> EITHER = Set.of("az", "ks", "ku", "ms", "pa");

  private Direction() {}

  /**
   * {@code rtl} or {@code ltr} by the language: a paragraph keeps its direction when it begins with
   * a foreign name. Where the language does not tell, {@code auto}: by the first letters of the
   * text.
   */
  public static String of(@Nullable String language) {
    if (language == null) return "auto";
    int end = language.indexOf('-');
    var code = end < 0 ? language : language.substring(0, end);
    if (RIGHT_TO_LEFT.contains(code)) return "rtl";
    return EITHER.contains(code) ? "auto" : "ltr";
  }
}
