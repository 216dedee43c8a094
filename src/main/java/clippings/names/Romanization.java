package clippings.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes names of other scripts in Latin letters, as newspapers do: Cyrillic after BGN/PCGN,
 * Arabic, Persian and Urdu, Hebrew and Greek by tables of their own, since ICU's romanizations of
 * these are made for scholars and need the diacritics that folding takes away; anything else by
 * ICU.
 */
final class Romanization {

  /** Transliterates what no table here does; costs memory and time when it is first used. */
  private static final class Icu {
    static final Transliterator TO_LATIN =
        Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
  }

  private static final Map<Integer, String> CYRILLIC =
      table(
          "а a б b в v г g ґ g д d е e ё yo є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p"
              + " р r с s т t у u ў w ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ј j"
              + " љ l њ n ћ ch ђ dj џ dj қ q ғ gh ң n ө o ү u ұ u һ h ә a ҳ h ҷ j ӣ i ӯ u ѕ z ѓ g ќ"
              + " k ѣ e");

  /** Folded: without hamza and the dots that some keyboards have for one another. */
  private static final Map<Integer, String> ARABIC =
      table(
          "ا a ء - آ a أ a إ i ؤ w ئ y ب b پ p ت t ٹ t ث th ج j چ ch ح h خ kh د d ڈ d ذ dh ر r ڑ r"
              + " ز z ژ zh س s ش sh ص s ض d ط t ظ z ع - غ gh ف f ڤ v ق q ك k ک k گ g ڭ g ل l م m ن"
              + " n ں n ه h ھ h ہ h ۃ h ة h ە h و w ۆ o ۇ u ی y ي y ى y ې y ے y ۓ y ٱ a ێ e");

  private static final Map<Integer, String> HEBREW =
      table(
          "א - ב b ג g ד d ה h ו w ז z ח kh ט t י y ך k כ k ל l ם m מ m ן n נ n ס s ע - ף p פ p ץ"
              + " ts צ ts ק k ר r ש sh ת t");

  private static final Map<Integer, String> GREEK =
      table(
          "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f"
              + " χ kh ψ ps ω o");

  private Romanization() {}

  private static Map<Integer, String> table(String pairs) {
    var table = new HashMap<Integer, String>();
    var parts = pairs.split(" ", -1);
    for (int i = 0; i < parts.length; i += 2)
      table.put(parts[i].codePointAt(0), parts[i + 1].equals("-") ? "" : parts[i + 1]);
    return Map.copyOf(table);
  }

  /** Whether the script leaves out short vowels. */
  static boolean isAbjad(UnicodeScript script) {
    return script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW;
  }

  /** Whether the script has capitals. */
  static boolean hasCase(UnicodeScript script) {
    return switch (script) {
      case LATIN, CYRILLIC, GREEK, ARMENIAN -> true;
      default -> false;
    };
  }

  /** The script of the first letter; {@link UnicodeScript#UNKNOWN} without letters. */
  static UnicodeScript scriptOf(String word) {
    for (int i = 0; i < word.length(); ) {
      int letter = word.codePointAt(i);
      if (Character.isLetter(letter)) return UnicodeScript.of(letter);
      i += Character.charCount(letter);
    }
    return UnicodeScript.UNKNOWN;
  }

  /**
   * A folded word in the letters a to z, and what of it is neither.
   *
   * @param script of its first letter
   */
  static String latin(String word, UnicodeScript script) {
    return switch (script) {
      case LATIN -> asciiOf(word);
      case CYRILLIC -> by(CYRILLIC, word);
      case ARABIC -> by(ARABIC, withoutArticle(word));
      case HEBREW -> by(HEBREW, word);
      case GREEK -> by(GREEK, greekStops(word));
      default -> Icu.TO_LATIN.transliterate(word);
    };
  }

  /** Arabic joins the article to the word, and "and", "in" and "for" to the article. */
  private static String withoutArticle(String word) {
    for (var article : new String[] {"وال", "بال", "فال", "كال", "ال", "لل"}) {
      if (word.startsWith(article) && word.length() > article.length() + 2)
        return word.substring(article.length());
    }
    return word;
  }

  private static String asciiOf(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80)
        return word.replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("ð", "d")
            .replace("þ", "th")
            .replace("ı", "i")
            .replace("ə", "a");
    }
    return word;
  }

  /** Greek writes b, d and g of foreign names with two letters. */
  private static String greekStops(String word) {
    return word.replace("μπ", "b")
        .replace("ντ", "d")
        .replace("γκ", "g")
        .replace("τζ", "j")
        .replace("ου", "u")
        .replace("αι", "e")
        .replace("ει", "i")
        .replace("οι", "i");
  }

  private static String by(Map<Integer, String> table, String word) {
    var latin = new StringBuilder(word.length() + 4);
    word.codePoints()
        .forEach(
            c -> {
              @Nullable String letters = table.get(c);
              if (letters != null) latin.append(letters);
              else if (c < 0x80) latin.append((char) c);
            });
    return latin.toString();
  }
}
