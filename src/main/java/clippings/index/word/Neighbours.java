package clippings.index.word;

import clippings.index.analysis.Clitics;
import clippings.index.analysis.TextAnalysis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the words with a capital that stand beside a name in a text, in the same sentence. */
final class Neighbours {

  /** So many words away still speak of the same: {@code Secretary of State James}. */
  private static final int NEAR = 3;

  /** A full stop behind less may be that of an abbreviation. */
  private static final int SHORTEST_LAST = 4;

  private static final int SHORTEST = 3;

  /** So many characters tell what company a name keeps; what follows is not read. */
  private static final int MOST_READ = 50_000;

  private final String name;
  private final Set<String> found = new LinkedHashSet<>();
  private final List<String> sentence = new ArrayList<>();

  private Neighbours(String name) {
    this.name = name;
  }

  /**
   * Surface forms, in the order of the text.
   *
   * @param name a surface form
   */
  static Set<String> of(String name, String text) {
    var neighbours = new Neighbours(name);
    neighbours.read(text);
    neighbours.end();
    return neighbours.found;
  }

  private void read(String text) {
    int length = Math.min(text.length(), MOST_READ);
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        int end = i + 1;
        while (end < text.length() && isOfWord(text.charAt(end))) end++;
        sentence.add(text.substring(i, end));
        i = end;
      } else {
        if (endsSentence(c)) end();
        i++;
      }
    }
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || Clitics.isApostrophe(c);
  }

  private boolean endsSentence(char c) {
    return switch (c) {
      case '\n', '!', '?', ';', ':' -> true;
      case '.' -> !sentence.isEmpty() && sentence.getLast().length() >= SHORTEST_LAST;
      default -> false;
    };
  }

  private void end() {
    for (int i = 0; i < sentence.size(); i++) {
      if (!isName(sentence.get(i)) || !surface(sentence.get(i)).equals(name)) continue;
      // The first word of a sentence has its capital from there.
      int to = Math.min(sentence.size(), i + NEAR + 1);
      for (int j = Math.max(1, i - NEAR); j < to; j++) {
        var word = sentence.get(j);
        if (j != i && word.length() >= SHORTEST && isName(word)) found.add(surface(word));
      }
    }
    sentence.clear();
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.charAt(0))
        && word.length() > 1
        && !Character.isUpperCase(word.charAt(1));
  }

  /** As the index has it, without the possessive ending. */
  private static String surface(String word) {
    int stem = word.length() - 2;
    boolean owns =
        stem > 0 && word.charAt(stem + 1) == 's' && Clitics.isApostrophe(word.charAt(stem));
    return TextAnalysis.fold(owns ? word.substring(0, stem) : word);
  }
}
