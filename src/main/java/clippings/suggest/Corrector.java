package clippings.suggest;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.word.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells what a text may have been meant to be: words the archive does not have, or hardly has, are
 * replaced by frequent ones that are nearly the same, in the combination that most articles have.
 * Used by one thread.
 */
final class Corrector {

  /** How much more frequent than a rare word the one must be that stands for it. */
  private static final int FAR_MORE = 50;

  /** Words that stand in more articles are no slips. */
  private static final int RARE = 2;

  /** Shorter words are a letter away from many. */
  private static final int SHORTEST = 4;

  private static final int MOST_WORDS = 12;
  private static final int CANDIDATES = 5;

  /**
   * What stands between two blanks and is no word that must be there: operators, fields, patterns,
   * numbers, and what is left out.
   */
  private static final Pattern NO_WORD =
      Pattern.compile("AND|OR|NOT|NEAR|PRE|-.*|.*[:=*?~^/0-9\\[\\]{}].*");

  private static final Pattern BLANKS = Pattern.compile("(?<=\\s)|(?=\\s)");

  private final Known known;
  private final Snapshot snapshot;
  private final TextAnalysis analysis;
  private final String text;

  Corrector(Known known, Snapshot snapshot, TextAnalysis analysis, String text) {
    this.known = known;
    this.snapshot = snapshot;
    this.analysis = analysis;
    this.text = text;
  }

  /** A word of the text with what may be meant. */
  private record Slip(Folded word, List<String> meant) {}

  List<String> corrections() throws IOException {
    var words = words();
    if (words.isEmpty() || words.size() > MOST_WORDS) return List.of();
    List<Slip> slips = new ArrayList<>();
    List<Folded> sound = new ArrayList<>();
    for (var word : words) {
      boolean growing = word.end() == text.length();
      var meant = meant(text.substring(word.start(), word.end()), growing);
      if (meant.isEmpty()) sound.add(word);
      else slips.add(new Slip(word, meant));
    }
    if (slips.isEmpty()) return List.of();
    List<String> chosen = new ArrayList<>();
    for (var slip : slips) {
      var best = together(slip, sound, chosen);
      if (best.isEmpty()) return List.of();
      chosen.add(best);
    }
    return List.of(corrected(slips, chosen));
  }

  private List<Folded> words() {
    List<Folded> words = new ArrayList<>();
    int at = 0;
    boolean leftOut = false;
    for (var token : BLANKS.split(text, -1)) {
      if (!leftOut && !NO_WORD.matcher(token).matches()) {
        for (var word : Folded.words(token))
          words.add(new Folded(word.word(), at + word.start(), at + word.end()));
      }
      leftOut = token.equals("NOT") || (leftOut && token.isBlank());
      at += token.length();
    }
    return words;
  }

  /** What a word may be meant to be; nothing for one that is right, or may become so. */
  private List<String> meant(String written, boolean growing) throws IOException {
    var surface = TextAnalysis.fold(written);
    var vocabulary = known.vocabulary();
    int own = occurrences(written);
    if (surface.length() < SHORTEST || own > RARE || (own > 0 && isName(surface))) return List.of();
    if (growing && !vocabulary.startingWith(surface, 1).isEmpty()) return List.of();
    int least = Math.max(1, own * FAR_MORE);
    return new Spelling(vocabulary)
        .near(written, CANDIDATES).stream()
            .filter(near -> vocabulary.articles(near) >= least)
            .toList();
  }

  private boolean isName(String surface) {
    var written = known.written().get(surface);
    return written != null && !written.equals(written.toLowerCase(Locale.ROOT));
  }

  /** How many articles have the word in any form, about. */
  private int occurrences(String written) throws IOException {
    int most = 0;
    for (var word : snapshot.words(analysis, written))
      most = Math.max(most, snapshot.forms(Fields.TEXT, word).documents());
    return most;
  }

  /** The word that stands in most articles with the others; empty when none does. */
  private String together(Slip slip, List<Folded> sound, List<String> chosen) throws IOException {
    var beside = new Together(snapshot);
    for (var word : sound)
      beside.and(analysis, Fields.TEXT, text.substring(word.start(), word.end()));
    for (var word : chosen) beside.and(analysis, Fields.TEXT, word);
    var writing = new WrittenWords(snapshot, analysis);
    String best = "";
    int most = 0;
    for (var meant : slip.meant) {
      int articles = beside.count(Fields.TEXT, writing.terms(meant));
      if (articles <= most) continue;
      best = meant;
      most = articles;
    }
    return best;
  }

  private String corrected(List<Slip> slips, List<String> chosen) throws IOException {
    var corrected = new StringBuilder(text);
    for (int i = slips.size() - 1; i >= 0; i--) {
      var word = slips.get(i).word;
      var typed = text.substring(word.start(), word.end());
      corrected.replace(word.start(), word.end(), like(typed, chosen.get(i)));
    }
    return corrected.toString();
  }

  /** A word with the capitals of the one it stands for, and else as the archive writes it. */
  private String like(String typed, String word) throws IOException {
    var writing = new WrittenWords(snapshot, analysis);
    var written = known.written().get(word);
    if (written == null) written = writing.written(word, writing.terms(word));
    if (typed.equals(typed.toLowerCase(Locale.ROOT))) return written.toLowerCase(Locale.ROOT);
    if (typed.length() > 1 && typed.equals(typed.toUpperCase(Locale.ROOT)))
      return written.toUpperCase(Locale.ROOT);
    int first = written.offsetByCodePoints(0, 1);
    return written.substring(0, first).toUpperCase(Locale.ROOT) + written.substring(first);
  }
}
