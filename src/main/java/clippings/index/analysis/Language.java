package clippings.index.analysis;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The languages whose words are stemmed (see {@link Stemmers}). A stemmer sees words of its
 * language's script only; others in the same article are treated as English, which leaves words
 * that are not in Latin letters as they are.
 *
 * <p>In Latin and Arabic letters diacritics are left out as often as not, so stemmers get the
 * folded word: it has one stem however it is written. Where folding takes more than diacritics
 * (Cyrillic й, the vowels of Devanagari) they get it in lower case.
 */
public enum Language {
  ENGLISH("en", UnicodeScript.LATIN, Input.FOLDED),
  GERMAN("de", UnicodeScript.LATIN, Input.FOLDED),
  FRENCH("fr", UnicodeScript.LATIN, Input.FOLDED),
  SPANISH("es", UnicodeScript.LATIN, Input.FOLDED),
  PORTUGUESE("pt", UnicodeScript.LATIN, Input.FOLDED),
  ITALIAN("it", UnicodeScript.LATIN, Input.FOLDED),
  DUTCH("nl", UnicodeScript.LATIN, Input.FOLDED),
  SWEDISH("sv", UnicodeScript.LATIN, Input.FOLDED),
  DANISH("da", UnicodeScript.LATIN, Input.FOLDED),
  NORWEGIAN("no", UnicodeScript.LATIN, Input.FOLDED),
  FINNISH("fi", UnicodeScript.LATIN, Input.FOLDED),
  HUNGARIAN("hu", UnicodeScript.LATIN, Input.FOLDED),
  CZECH("cs", UnicodeScript.LATIN, Input.FOLDED),
  LATVIAN("lv", UnicodeScript.LATIN, Input.FOLDED),
  ROMANIAN("ro", UnicodeScript.LATIN, Input.FOLDED),
  CATALAN("ca", UnicodeScript.LATIN, Input.FOLDED),
  INDONESIAN("id", UnicodeScript.LATIN, Input.FOLDED),
  TURKISH("tr", UnicodeScript.LATIN, Input.FOLDED),
  RUSSIAN("ru", UnicodeScript.CYRILLIC, Input.LOWER_CASE),
  BULGARIAN("bg", UnicodeScript.CYRILLIC, Input.LOWER_CASE),
  GREEK("el", UnicodeScript.GREEK, Input.FOLDED),
  ARABIC("ar", UnicodeScript.ARABIC, Input.FOLDED),
  PERSIAN("fa", UnicodeScript.ARABIC, Input.FOLDED),
  URDU("ur", UnicodeScript.ARABIC, Input.FOLDED),
  HINDI("hi", UnicodeScript.DEVANAGARI, Input.LOWER_CASE),
  BENGALI("bn", UnicodeScript.BENGALI, Input.LOWER_CASE),
  /** Without stems: its inflected words are found by {@link JapaneseInflections}. */
  JAPANESE("ja", UnicodeScript.UNKNOWN, Input.FOLDED),
  CHINESE("zh", UnicodeScript.UNKNOWN, Input.FOLDED),
  /** Any other language in Latin letters: no stems, and none shared with English. */
  OTHER("zz", UnicodeScript.LATIN, Input.FOLDED);

  /** What a stemmer is made for. */
  enum Input {
    /** As surface forms are. */
    FOLDED,
    LOWER_CASE
  }

  private static final Map<String, Language> BY_CODE = new HashMap<>();

  static {
    for (var language : values()) BY_CODE.put(language.code, language);
  }

  private final String code;
  private final UnicodeScript script;
  private final Input input;

  Language(String code, UnicodeScript script, Input input) {
    this.code = code;
    this.script = script;
    this.input = input;
  }

  /** By what an article with that language tag is analysed; one without a language, as English. */
  public static Language of(@Nullable String tag) {
    if (tag == null) return ENGLISH;
    int end = tag.indexOf('-');
    var code = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    return BY_CODE.getOrDefault(code, OTHER);
  }

  /** English, and those of the tags. */
  public static Set<Language> of(Iterable<String> tags) {
    var languages = EnumSet.of(ENGLISH);
    for (var tag : tags) languages.add(of(tag));
    return languages;
  }

  /** ISO 639-1; {@code zz} for {@link #OTHER}. */
  String code() {
    return code;
  }

  Input input() {
    return input;
  }

  /** Whether it is written in the letters a word begins with. */
  boolean writes(String word) {
    for (int i = 0; i < word.length(); ) {
      int letter = word.codePointAt(i);
      if (Character.isLetter(letter)) return UnicodeScript.of(letter) == script;
      i += Character.charCount(letter);
    }
    return false;
  }
}
