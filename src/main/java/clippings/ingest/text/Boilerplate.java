package clippings.ingest.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows what pages put around their stories, from the phrases of {@code boilerplate.txt}, which
 * explains the kinds.
 */
final class Boilerplate {
  private static final WordList PHRASES = WordList.load(Boilerplate.class, "boilerplate.txt");
  private static final Set<String> IS = PHRASES.set("is");
  private static final Set<String> LIST = PHRASES.set("list");
  private static final Set<String> TAIL = PHRASES.set("tail");
  private static final PhraseSet HAS = new PhraseSet(PHRASES.section("has"));
  private static final Map<Character, List<String>> STARTS = byFirst("starts");
  private static final Map<Character, List<String>> LINK = byFirst("link");

  // Two buttons ("BackBack", "Share Print"), one glued to the sentence ("AdvertisementThe talks"),
  // or one of several words.
  private static final Pattern CRUMBS =
      Pattern.compile(
          "^(?:%1$s(?:[\\s|]*%1$s){1,6}\\s*|%1$s(?=\\p{Lu}\\p{Ll})|%2$s\\s+)(?=[\\p{Lu}\\d“\"‘'])"
              .formatted(alternatives(false), alternatives(true)));

  private static final Pattern READ_TIME =
      Pattern.compile(
          "(?:read(?:ing)? time:? *)?\\d{1,2} ?-?min(?:ute)?s?(?: read(?:ing)?(?: time)?)?|\\d+"
              + " (?:comments?|shares?|views?|likes?)");

  private Boilerplate() {}

  static boolean matches(String paragraph) {
    if (paragraph.length() > 500) return false;
    var text = normal(paragraph);
    if (text.isEmpty()) return paragraph.codePoints().noneMatch(Character::isLetterOrDigit);
    if (IS.contains(text) || LIST.contains(text) || TAIL.contains(text)) return true;
    if (text.length() < 40
        && text.chars().anyMatch(Character::isDigit)
        && READ_TIME.matcher(text).matches()) return true;
    if (text.length() <= 400 && starts(STARTS, text)) return true;
    if (text.length() <= 250 && !endsSentence(paragraph) && starts(LINK, text)) return true;
    return HAS.isIn(text);
  }

  /** Whether a list of links follows. */
  static boolean headsList(String paragraph) {
    return paragraph.length() < 60 && LIST.contains(normal(paragraph));
  }

  /** Whether comments follow, to the end. */
  static boolean headsTail(String paragraph) {
    return paragraph.length() < 60 && TAIL.contains(normal(paragraph));
  }

  /** Whether a paragraph could be a link: short and without a full stop. */
  static boolean couldBeLink(String paragraph) {
    return paragraph.length() <= 160 && !endsSentence(paragraph);
  }

  /** How many characters of buttons stand glued in front of a text; 0 if none. */
  static int crumbs(String text) {
    var matcher = CRUMBS.matcher(text).region(0, Math.min(text.length(), 120));
    return matcher.find() ? matcher.end() : 0;
  }

  private static boolean endsSentence(String text) {
    return Sentences.endsWithStop(text) && !text.endsWith("?");
  }

  private static boolean starts(Map<Character, List<String>> phrases, String text) {
    for (var phrase : phrases.getOrDefault(text.charAt(0), List.of())) {
      if (text.startsWith(phrase) && ends(text, phrase)) return true;
    }
    return false;
  }

  /** A phrase ends where a word ends: "more on" is not in "more once". */
  private static boolean ends(String text, String phrase) {
    int end = phrase.length();
    return end == text.length()
        || !Character.isLetter(phrase.charAt(end - 1))
        || !Character.isLetter(text.charAt(end));
  }

  /** In small letters, with straight quotes, without symbols and punctuation at the ends. */
  private static String normal(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !isKept(text.charAt(start), "([©@")) start++;
    while (end > start && !isKept(text.charAt(end - 1), ")]*?")) end--;
    var kept = text.substring(start, end).toLowerCase(Locale.ROOT);
    return kept.replace('’', '\'').replace('‘', '\'');
  }

  private static boolean isKept(char c, String others) {
    return Character.isLetterOrDigit(c) || others.indexOf(c) >= 0;
  }

  private static String alternatives(boolean onlySeveralWords) {
    var words =
        PHRASES.section("crumb").stream()
            .filter(word -> !onlySeveralWords || word.contains(" "))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .toList();
    return "(?i:" + String.join("|", words) + ")";
  }

  private static Map<Character, List<String>> byFirst(String section) {
    var byFirst = new HashMap<Character, List<String>>();
    for (var phrase : PHRASES.section(section)) {
      byFirst.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>()).add(phrase);
    }
    return byFirst;
  }
}
