package clippings.ingest.text;

import clippings.ingest.text.LanguageProfiles.Profile;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what language an article is in. Most scripts tell by themselves; in Latin, Cyrillic, Arabic
 * and Devanagari the most frequent words and letters of each language are counted in the beginning
 * of the text. The declared language stands unless the text clearly says otherwise: templates often
 * claim English whatever they hold.
 */
final class LanguageDetector {

  /** So many hits a language must be ahead of the next, or of the declared one, to be believed. */
  private static final int LEAD = 3;

  /** With less than this share of its words in a text of some length a language is not in it. */
  private static final double LEAST_SHARE = 0.04;

  /** How much of a text must speak for a language against a declared one that is not known here. */
  private static final double SHARE_AGAINST_UNKNOWN = 0.3;

  /** Words of a text of some length. */
  private static final int SOME_LENGTH = 60;

  private LanguageDetector() {}

  /**
   * The ISO 639-1 code of the language of a text, or {@code declared} where that cannot be told.
   *
   * @param declared as the file names it, such as {@code en-GB}
   * @return {@code null} where neither text nor file tell
   */
  static @Nullable String language(
      @Nullable String declared, @Nullable String title, List<Block> blocks) {
    var sample = new LanguageSample(LanguageProfiles.all());
    if (title != null) sample.add(title);
    for (var block : blocks) {
      if (sample.isFull()) break;
      if (block.isText()) sample.add(block.text());
    }
    return language(declared == null ? null : code(declared), sample);
  }

  private static @Nullable String language(@Nullable String declared, LanguageSample sample) {
    var script = sample.script();
    var profiles = LanguageProfiles.all().of(script);
    if (profiles.isEmpty()) return declared;
    var first = profiles.getFirst();
    if (!first.hasWords()) {
      return declared != null && first.codes().contains(declared) && !isChinese(script, sample)
          ? declared
          : first.codes().getFirst();
    }
    var best = best(profiles, sample, null);
    var claimed = declared == null ? null : named(profiles, declared);
    if (claimed != null && claimed.equals(best)) return declared;
    int hits = sample.hits(best);
    var rival = claimed == null ? best(profiles, sample, best) : claimed;
    boolean clear =
        hits - sample.hits(rival) >= LEAD + sample.words() / 50
            && hits >= sample.words() * LEAST_SHARE;
    if (claimed == null && declared != null)
      clear &= isKnown(declared) || hits >= sample.words() * SHARE_AGAINST_UNKNOWN;
    if (clear) return best.codes().getFirst();
    if (declared == null) return isLikely(best, rival, sample) ? best.codes().getFirst() : null;
    boolean absent =
        claimed != null
            && sample.words() >= SOME_LENGTH
            && sample.hits(claimed) < sample.words() * LEAST_SHARE / 2;
    return absent ? null : declared;
  }

  /** Han characters alone are Chinese, but in a headline they may be Japanese. */
  private static boolean isChinese(UnicodeScript script, LanguageSample sample) {
    return script == UnicodeScript.HAN && sample.words() > 10;
  }

  /** Short texts say little; what they say, they say for one language alone. */
  private static boolean isLikely(Profile best, Profile rival, LanguageSample sample) {
    int hits = sample.hits(best);
    int ahead = hits - sample.hits(rival);
    return ahead >= (hits > LEAD ? 1 : 2) && hits >= sample.words() * LEAST_SHARE;
  }

  private static Profile best(
      List<Profile> profiles, LanguageSample sample, @Nullable Profile except) {
    var best = profiles.getFirst().equals(except) ? profiles.getLast() : profiles.getFirst();
    for (var profile : profiles) {
      if (!profile.equals(except) && sample.hits(profile) > sample.hits(best)) best = profile;
    }
    return best;
  }

  private static @Nullable Profile named(List<Profile> profiles, String code) {
    for (var profile : profiles) {
      if (profile.codes().contains(code)) return profile;
    }
    return null;
  }

  private static boolean isKnown(String code) {
    for (var script : UnicodeScript.values()) {
      if (named(LanguageProfiles.all().of(script), code) != null) return true;
    }
    return false;
  }

  /** The language of a tag, without region and script, by its present two-letter code. */
  static @Nullable String code(String tag) {
    var language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    if (language.length() == 3) {
      for (var code : Locale.getISOLanguages()) {
        try {
          if (Locale.of(code).getISO3Language().equals(language)) return current(code);
        } catch (MissingResourceException e) {
          // a code without one of three letters
        }
      }
    }
    return language.isEmpty() || language.equals("und") || language.equals("mul")
        ? null
        : current(language);
  }

  private static String current(String code) {
    return switch (code) {
      case "nb" -> "no";
      case "iw" -> "he";
      case "in" -> "id";
      case "ji" -> "yi";
      case "fil" -> "tl";
      case "cmn" -> "zh";
      case "ckb" -> "ku";
      default -> code;
    };
  }
}
