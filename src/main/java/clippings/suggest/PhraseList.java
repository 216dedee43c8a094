package clippings.suggest;

import clippings.index.word.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.Counter;
import org.apache.lucene.util.FixedBitSet;

/**
 * Names and values, found by any of their words. They are numbered from the most frequent on, so
 * the best of many are those with the smallest numbers, and nothing need be sorted when one is
 * looked for. Never changed; thread-safe.
 */
final class PhraseList {

  /** Nearly any three letters are one edit from the beginning of many words. */
  static final int SHORTEST_WITH_EDITS = 4;

  /** A phrase as it is written, and how many articles have it. */
  record Phrase(String text, int articles) {}

  private final BytesRefArray texts;
  private final int[] articles;
  private final WordList words;

  /** Of each word, where its phrases begin in {@link #phrases}; one more at the end. */
  private final int[] starts;

  private final int[] phrases;

  private PhraseList(
      BytesRefArray texts, int[] articles, WordList words, int[] starts, int[] phrases) {
    this.texts = texts;
    this.articles = articles;
    this.words = words;
    this.starts = starts;
    this.phrases = phrases;
  }

  static PhraseList of(List<Phrase> all) {
    var ordered =
        all.stream()
            .sorted(
                Comparator.comparingInt((Phrase phrase) -> -phrase.articles)
                    .thenComparing(Phrase::text))
            .toList();
    var texts = new BytesRefArray(Counter.newCounter());
    var articles = new int[ordered.size()];
    var builder = new WordList.Builder();
    List<int[]> numbers = new ArrayList<>(ordered.size());
    for (var phrase : ordered) {
      articles[texts.append(new BytesRef(phrase.text))] = phrase.articles;
      numbers.add(
          Folded.words(phrase.text).stream()
              .mapToInt(word -> builder.add(new BytesRef(word.word())))
              .distinct()
              .toArray());
    }
    var built = builder.build();
    var places = new int[built.list().size()];
    for (int place = 0; place < places.length; place++) places[built.numbers()[place]] = place;
    var starts = starts(numbers, places);
    return new PhraseList(texts, articles, built.list(), starts, postings(numbers, places, starts));
  }

  private static int[] starts(List<int[]> numbers, int[] places) {
    var starts = new int[places.length + 1];
    for (var words : numbers) for (int word : words) starts[places[word] + 1]++;
    for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
    return starts;
  }

  private static int[] postings(List<int[]> numbers, int[] places, int[] starts) {
    var phrases = new int[starts[places.length]];
    var next = starts.clone();
    for (int phrase = 0; phrase < numbers.size(); phrase++)
      for (int word : numbers.get(phrase)) phrases[next[places[word]]++] = phrase;
    return phrases;
  }

  int size() {
    return articles.length;
  }

  /** The most frequent. */
  int[] first(int most) {
    return IntStream.range(0, Math.min(most, size())).toArray();
  }

  Phrase phrase(int number) {
    var text = texts.get(new BytesRefBuilder(), number).utf8ToString();
    return new Phrase(text, articles[number]);
  }

  /**
   * The phrases that have all these words, in any order, the most frequent first.
   *
   * @param typed the last is the beginning of a word, unless {@code whole}
   * @param edits how many letters may be wrong in a word of four or more: 0 or 1
   */
  int[] find(List<String> typed, boolean whole, int edits, int most) {
    FixedBitSet found = null;
    for (int i = 0; i < typed.size(); i++) {
      var here = new FixedBitSet(articles.length);
      boolean begins = !whole && i == typed.size() - 1;
      places(typed.get(i), begins, edits, place -> add(place, here));
      if (found == null) found = here;
      else found.and(here);
    }
    return found == null ? new int[0] : first(found, most);
  }

  private void places(String word, boolean begins, int edits, IntConsumer places) {
    if (edits > 0 && word.length() >= SHORTEST_WITH_EDITS) {
      if (begins) words.startingNear(word, edits, places);
      else words.near(word, edits, places);
    } else if (begins) {
      var range = words.startingWith(word);
      for (int place = range.from(); place < range.to(); place++) places.accept(place);
    } else {
      int place = words.find(word);
      if (place >= 0) places.accept(place);
    }
  }

  private void add(int place, FixedBitSet into) {
    for (int i = starts[place]; i < starts[place + 1]; i++) into.set(phrases[i]);
  }

  private static int[] first(FixedBitSet set, int most) {
    var first = new int[Math.min(most, set.cardinality())];
    int number = -1;
    for (int i = 0; i < first.length; i++) {
      number = set.nextSetBit(number + 1);
      first[i] = number;
    }
    return first;
  }
}
