package clippings.suggest;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.document.WrittenName;
import clippings.index.word.Vocabulary;
import clippings.suggest.PhraseList.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of all ways in which names are written one name each, written as it is most often. Used
 * once, by one thread.
 */
final class NameReading {

  /**
   * A word of which so large a part of the articles has it with a capital in mid-sentence is
   * written with one: at the beginnings of sentences it stands too, and there it is not counted.
   */
  private static final double CAPITAL = 0.4;

  /** What is known of a name. */
  private static final class Spellings {
    String best = "";
    int bestArticles;
    int inside;
    int opening;

    void add(WrittenName name, int articles) {
      if (name.opening()) opening += articles;
      else inside += articles;
      // Of equal ones rather the one with hyphens, and not the one in capitals.
      if (articles > bestArticles
          || (articles == bestArticles && name.text().compareTo(best) > 0)) {
        best = name.text();
        bestArticles = articles;
      }
    }
  }

  private final Map<String, Spellings> names = new HashMap<>();

  NameReading(Snapshot snapshot) throws IOException {
    snapshot.terms(
        Fields.NAMES,
        (term, articles) -> {
          var name = WrittenName.of(term);
          var key = Folded.key(Folded.words(name.text()));
          names.computeIfAbsent(key, _ -> new Spellings()).add(name, articles);
        });
  }

  /** The names of several words. */
  PhraseList phrases() {
    List<Phrase> phrases = new ArrayList<>();
    names.forEach(
        (key, spellings) -> {
          if (key.indexOf(' ') < 0 || isChance(key, spellings)) return;
          phrases.add(new Phrase(spellings.best, spellings.inside + spellings.opening));
        });
    return PhraseList.of(phrases);
  }

  /** Whether it is a name that followed the first word of a sentence. */
  private boolean isChance(String key, Spellings spellings) {
    if (spellings.inside > 0) return false;
    var tail = names.get(key.substring(key.indexOf(' ') + 1));
    return tail != null && tail.inside > 0;
  }

  /** The words that are written with capitals, and how. */
  Map<String, String> capitals(Vocabulary vocabulary) {
    Map<String, String> capitals = new HashMap<>();
    names.forEach(
        (key, spellings) -> {
          if (key.indexOf(' ') >= 0) return;
          var surface = surface(spellings.best);
          int all = vocabulary.articles(surface);
          if (all > 0 && spellings.inside >= CAPITAL * all) capitals.put(surface, spellings.best);
        });
    return capitals;
  }

  private static String surface(String word) {
    var folded = TextAnalysis.fold(word);
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }
}
