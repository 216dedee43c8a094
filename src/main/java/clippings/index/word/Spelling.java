package clippings.index.word;

import clippings.index.analysis.TextAnalysis;
import java.util.List;
import java.util.Optional;

/** Finds the archive's own words that one which it does not have was most likely meant to be. */
public final class Spelling {

  /** Of words shorter than this everything is two edits away. */
  private static final int TWO_EDITS = 5;

  private static final int SHORTEST = 3;

  private final Vocabulary vocabulary;

  public Spelling(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The most frequent word within one edit, else within two, as a surface form. */
  public Optional<String> nearest(String word) {
    return near(word, 1).stream().findFirst();
  }

  /** The most frequent words within one edit, else within two; the word itself is none of them. */
  public List<String> near(String word, int most) {
    var asked = TextAnalysis.fold(word);
    if (asked.codePointCount(0, asked.length()) < SHORTEST) return List.of();
    var near = within(1, asked, most);
    return !near.isEmpty() || asked.length() < TWO_EDITS ? near : within(2, asked, most);
  }

  private List<String> within(int edits, String word, int most) {
    return vocabulary.near(word, edits, most + 1).stream()
        .filter(near -> !near.equals(word))
        .limit(most)
        .toList();
  }
}
