package clippings.index.word;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.UTF32ToUTF8;

/** Words in the order of their letters, each known by its place. Never changed; thread-safe. */
public final class WordList {

  private final BytesRefHash words;
  private final int[] order;

  private WordList(BytesRefHash words, int[] order) {
    this.words = words;
    this.order = order;
  }

  /** Gathers the words of a list. Not thread-safe. */
  public static final class Builder {
    private final BytesRefHash words = new BytesRefHash();

    /** The number of a word in the order in which words came first. */
    public int add(BytesRef word) {
      int number = words.add(word);
      return number < 0 ? -number - 1 : number;
    }

    /** The list, and for each place in it the number its word had; nothing can be added then. */
    public Built build() {
      int size = words.size();
      var order = Arrays.copyOf(words.sort(), size);
      return new Built(new WordList(words, order), order.clone());
    }
  }

  /**
   * A list that was built.
   *
   * @param numbers by place, what {@link Builder#add} answered
   */
  @SuppressWarnings("ArrayRecordComponent") // for the builder's caller alone
  public record Built(WordList list, int[] numbers) {}

  /** The words from the place {@code from} to before {@code to}. */
  public record Range(int from, int to) {}

  public int size() {
    return order.length;
  }

  public String word(int place) {
    return bytes(place, new BytesRef()).utf8ToString();
  }

  private BytesRef bytes(int place, BytesRef into) {
    return words.get(order[place], into);
  }

  /** The place of a word; negative when it is not there. */
  public int find(String word) {
    var bytes = new BytesRef(word);
    int place = ceiling(bytes);
    return place < size() && bytes(place, new BytesRef()).equals(bytes) ? place : -1;
  }

  /** The words that begin with {@code start}. */
  public Range startingWith(String start) {
    var bytes = new BytesRef(start);
    int from = ceiling(bytes);
    var word = new BytesRef();
    int low = from;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (StringHelper.startsWith(bytes(middle, word), bytes)) low = middle + 1;
      else high = middle;
    }
    return new Range(from, low);
  }

  /** The place of the first word that is not before {@code word}. */
  private int ceiling(BytesRef word) {
    var other = new BytesRef();
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bytes(middle, other).compareTo(word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * The places of words that become {@code word} by so many edits, of which two letters in each
   * other's place are one; itself included.
   *
   * @param edits 1 or 2
   */
  public void near(String word, int edits, IntConsumer places) {
    run(levenshtein(word).toAutomaton(edits), new Range(0, size()), places);
  }

  /** The places of words of which the beginning is so near, with the same first letter. */
  public void startingNear(String start, int edits, IntConsumer places) {
    int first = start.offsetByCodePoints(0, 1);
    var letter = start.substring(0, first);
    var rest = levenshtein(start.substring(first)).toAutomaton(edits, letter);
    run(
        Operations.concatenate(List.of(rest, Automata.makeAnyString())),
        startingWith(letter),
        places);
  }

  private static LevenshteinAutomata levenshtein(String word) {
    return new LevenshteinAutomata(word, true);
  }

  private void run(Automaton letters, Range range, IntConsumer places) {
    var bytes = Operations.determinize(new UTF32ToUTF8().convert(letters), 10_000);
    var automaton = new ByteRunAutomaton(bytes, true);
    var word = new BytesRef();
    for (int place = range.from; place < range.to; place++) {
      bytes(place, word);
      if (automaton.run(word.bytes, word.offset, word.length)) places.accept(place);
    }
  }
}
