package clippings.ingest.text;

import clippings.article.Paragraph.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells headings and headlines from text by their shape and by what stands around them. */
public final class Headings {
  private static final int MAX_HEADING = 90;
  private static final int MAX_HEADLINE = 220;
  private static final Set<String> ASKING =
      Set.of(
          "what", "why", "how", "who", "when", "where", "which", "whose", "is", "are", "was",
          "were", "will", "can", "could", "should", "would", "does", "do", "did", "has", "have",
          "a", "an", "the", "no", "more", "next");
  private static final Pattern SPEECH =
      Pattern.compile(
          "(?i).*\\b(?:said|says|added|told|asked|replied|noted|wrote|stated|warned|continued|explained)\\W*$");

  private static final Pattern ABBREVIATION = Pattern.compile("(?:\\b[A-Z]\\.){2}$");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

  private Headings() {}

  /** Marks the headings among the text paragraphs of a story. */
  static void mark(List<Block> blocks) {
    for (int i = 1; i < blocks.size(); i++) {
      var block = blocks.get(i);
      if (!block.isText() || !isHeading(block.text())) continue;
      var next = nextStory(blocks, i);
      boolean leads =
          next >= 0
              && (blocks.get(next).kind() == Kind.HEADING || isProse(blocks.get(next).text()));
      if (leads && followsProse(blocks, i)) blocks.set(i, block.as(Kind.HEADING));
    }
  }

  /** Whether a line by itself looks like a heading inside a story. */
  public static boolean isHeading(String text) {
    if (text.length() > MAX_HEADING || text.length() < 2) return false;
    int words = Sentences.words(text);
    if (words > 14 || Sentences.startsInside(text) || isListItem(text)) return false;
    char last = text.charAt(text.length() - 1);
    if (last == '?') return words <= 12 && ASKING.contains(firstWord(text));
    if (isQuoted(text))
      return words <= 10 && !Sentences.endsWithStop(text) && text.indexOf(',') < 0;
    if (last == ':') return words <= 4 && !SPEECH.matcher(text).matches();
    if (Sentences.endsWithMark(text) || last == ',' || last == '-' || last == '–') return false;
    if (text.codePoints().noneMatch(Character::isLetter)) return false;
    return !SPEECH.matcher(text).matches() && !Sentences.breaksOff(text);
  }

  /**
   * Whether a line looks like the headline of an article.
   *
   * @param marked whether a byline or date follows it at once, so that a full stop or small letter
   *     does not speak against it
   */
  public static boolean isHeadline(String text, boolean marked) {
    if (text.length() > MAX_HEADLINE || text.codePoints().noneMatch(Character::isLetterOrDigit))
      return false;
    char last = text.charAt(text.length() - 1);
    if (last == ',' || last == ';' || last == ':' || isListItem(text) || Boilerplate.matches(text))
      return false;
    if (marked) return text.length() <= 160 || !Sentences.endsWithStop(text);
    if (Sentences.startsInside(text)
        || (Sentences.breaksOff(text) && text.length() > 90)
        || Sentences.words(text) > 30) return false;
    if (last == '?' || last == '!') return text.length() <= 150;
    boolean abbreviation = last == '.' && ABBREVIATION.matcher(text).find();
    return (abbreviation || !Sentences.endsWithStop(text))
        && !(isQuoted(text) && Sentences.words(text) > 12);
  }

  /** Whether a paragraph is running text rather than another line of headings, links or names. */
  public static boolean isProse(String text) {
    return text.length() > MAX_HEADING || Sentences.endsWithStop(text) || text.endsWith(":");
  }

  /**
   * A heading follows text, a note of the page or another heading; not the title, where a caption
   * or standfirst stands.
   */
  private static boolean followsProse(List<Block> blocks, int i) {
    for (int k = i - 1; k >= 0; k--) {
      switch (blocks.get(k).kind()) {
        case BOILERPLATE -> {}
        case HEADING -> {
          return true;
        }
        case TEXT -> {
          return isProse(blocks.get(k).text());
        }
      }
    }
    return false;
  }

  private static int nextStory(List<Block> blocks, int i) {
    for (int k = i + 1; k < blocks.size() && k < i + 6; k++) {
      if (blocks.get(k).kind() != Kind.BOILERPLATE) return k;
    }
    return -1;
  }

  static boolean isListItem(String text) {
    return "•·▪*-–—►".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isQuoted(String text) {
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    return "\"“‘'«".indexOf(first) >= 0 && "\"”’'»".indexOf(last) >= 0;
  }

  private static String firstWord(String text) {
    int end = text.indexOf(' ');
    var word = end < 0 ? text : text.substring(0, end);
    return NO_LETTER.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
