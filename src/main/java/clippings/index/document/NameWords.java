package clippings.index.document;

import clippings.index.analysis.Clitics;
import clippings.index.analysis.Language;
import clippings.index.analysis.TextAnalysis;
import clippings.index.analysis.WordForms;
import clippings.index.copy.HashTerms;
import clippings.names.Spelling;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * The words of an article that stand there like names: with a capital letter in the middle of a
 * sentence, behind a hyphen in such a word, or in a script without capitals. Each is a term of
 * {@link Fields#SPELLINGS}: its key (see {@link Spelling#key}), {@link WordForms#SEPARATOR}, its
 * surface form. So spellings of one name lie side by side in the dictionary, and a term's frequency
 * is the evidence that it is a name. Not thread-safe.
 */
final class NameWords {

  private static final int MAX_KEPT = 20_000;
  private static final int LONGEST = 40;
  private static final int LONGEST_TITLE = 5;

  private static final BytesRef NONE = new BytesRef();

  private final Map<WordForms, BytesRef> kept = new HashMap<>();
  private final Set<WordForms> names = new HashSet<>();
  private final List<WordForms> capitals = new ArrayList<>();
  private int lowerCase;

  /** Whether every noun has a capital; then only two of them side by side make a name. */
  private boolean nouns;

  void clear() {
    names.clear();
  }

  /** Begins a paragraph or title. */
  void begin(Language language) {
    nouns = language == Language.GERMAN;
    capitals.clear();
    lowerCase = 0;
  }

  /**
   * Takes a word of the paragraph or title.
   *
   * @param start where it stands in {@code text}
   */
  void word(WordForms forms, String text, int start, int end) {
    int letter = text.codePointAt(start);
    if (Character.isLowerCase(letter) && !followsAin(text, start)) {
      if (isInsideName(text, start)) addCapital(forms);
      else lowerCase++;
    } else if (Character.isLetter(letter) && end - start > 1) {
      if (!hasCase(letter)) addCaseless(forms, letter);
      else if (isName(text, start, end)) addCapital(forms);
    }
  }

  /** Ends it: where capitals are the rule, as in headlines, they say nothing. */
  void end() {
    if (lowerCase >= capitals.size()) names.addAll(capitals);
  }

  /** Adds the words of a name. */
  void add(TextAnalysis analysis, String name) {
    for (var forms : analysis.words(name)) add(forms);
  }

  /** Adds the terms of all words since {@link #clear}. */
  void addTo(HashTerms terms) {
    for (var forms : names) terms.add(term(forms));
  }

  private void add(WordForms forms) {
    if (term(forms).length > 0) names.add(forms);
  }

  private void addCapital(WordForms forms) {
    if (term(forms).length > 0) capitals.add(forms);
  }

  private void addCaseless(WordForms forms, int letter) {
    switch (UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> {} // no words, or no spaces
      default -> add(forms);
    }
  }

  /** Empty for what has no two sounds, or is too long for a name. */
  private BytesRef term(WordForms forms) {
    var known = kept.get(forms);
    if (known != null) return known;
    var surface = WordForms.surface(forms.term()).utf8ToString();
    var spelling = Spelling.of(surface);
    boolean name = surface.length() <= LONGEST && spelling.sounds().size() > 1;
    var made = name ? new BytesRef(spelling.key() + WordForms.SEPARATOR + surface) : NONE;
    if (kept.size() >= MAX_KEPT) kept.clear();
    kept.put(forms, made);
    return made;
  }

  private boolean isName(String text, int start, int end) {
    if (!isMidSentence(text, start) || isCapitals(text, start, end)) return false;
    return !nouns || isCapital(text, end + 1) || followsCapital(text, start);
  }

  private static boolean isCapital(String text, int at) {
    return at < text.length()
        && text.charAt(at - 1) == ' '
        && Character.isUpperCase(text.charAt(at));
  }

  private static boolean followsCapital(String text, int start) {
    if (start < 2 || text.charAt(start - 1) != ' ') return false;
    int at = start - 1;
    while (at > 0 && Character.isLetter(text.charAt(at - 1))) at--;
    return Character.isUpperCase(text.charAt(at)) && isMidSentence(text, at);
  }

  private static boolean hasCase(int letter) {
    return Character.isUpperCase(letter)
        || Character.isLowerCase(letter)
        || Character.isTitleCase(letter);
  }

  /** Abbreviations are no names that are spelled in several ways. */
  private static boolean isCapitals(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) return false;
    }
    return true;
  }

  /**
   * A romanized name may begin with an apostrophe for ain, and a small letter: {@code al-'ubaydi}.
   */
  private static boolean followsAin(String text, int start) {
    if (start < 2
        || !(Clitics.isApostrophe(text.charAt(start - 1)) || text.charAt(start - 1) == '\u02bf'))
      return false;
    char before = text.charAt(start - 2);
    return before == '-'
        || (before == ' ' && start > 2 && Character.isLetter(text.charAt(start - 3)));
  }

  /** Korean names go on in small letters behind a hyphen: {@code Jong-un}. */
  private static boolean isInsideName(String text, int start) {
    if (start < 3 || text.charAt(start - 1) != '-') return false;
    int at = start - 1;
    while (at > 0 && isOfWord(text.charAt(at - 1))) at--;
    return start - 1 - at > 1 && isCapitalized(text, at) && isMidSentence(text, at);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || Clitics.isApostrophe(c);
  }

  private static boolean isCapitalized(String text, int at) {
    return Character.isUpperCase(text.charAt(at)) && !Character.isUpperCase(text.charAt(at + 1));
  }

  /** Whether something stands before it that ends no sentence. */
  private static boolean isMidSentence(String text, int start) {
    for (int i = start - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == ',' || c == ';') return true;
      if (c == '.' && isAbbreviation(text, i)) return true;
      if (".!?:\u2026\u2022*|".indexOf(c) >= 0) return false;
    }
    return false;
  }

  /** Whether a full stop is that of an initial, or of a title without vowels: {@code Mr. Jones}. */
  private static boolean isAbbreviation(String text, int stop) {
    int at = stop;
    while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
      at--;
      if (stop - at > 1 && "aeiouy".indexOf(text.charAt(at + 1)) >= 0) return false;
    }
    return stop - at > 0 && stop - at < LONGEST_TITLE && Character.isUpperCase(text.charAt(at));
  }
}
