package clippings.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;

/**
 * Where words stand side by side in a document, each in any of its forms. The words' positions are
 * compared from the rarest word on, so that most documents are done with after one or two words.
 * Used by one thread.
 */
final class PhraseMatcher {

  /** One word: the postings of its forms. */
  private static final class Word {
    final List<PostingsEnum> forms;
    int[] positions = new int[16];
    int[] starts = new int[16];
    int[] ends = new int[16];
    int size;

    Word(List<PostingsEnum> forms) {
      this.forms = forms;
    }

    int frequency(int document) throws IOException {
      int frequency = 0;
      for (var form : forms) {
        if (form.docID() == document) frequency += form.freq();
      }
      return frequency;
    }

    void read(int document, boolean offsets) throws IOException {
      size = 0;
      boolean sorted = true;
      for (var form : forms) {
        if (form.docID() != document) continue;
        sorted &= size == 0;
        for (int n = form.freq(); n > 0; n--) {
          if (size == positions.length) grow();
          positions[size] = form.nextPosition();
          if (offsets) {
            starts[size] = form.startOffset();
            ends[size] = form.endOffset();
          }
          size++;
        }
      }
      if (!sorted) sort(offsets);
    }

    private void grow() {
      int length = ArrayUtil.oversize(size + 1, Integer.BYTES);
      positions = Arrays.copyOf(positions, length);
      starts = Arrays.copyOf(starts, length);
      ends = Arrays.copyOf(ends, length);
    }

    /** Few forms share a document, so the runs are short: an insertion sort. */
    private void sort(boolean offsets) {
      if (!offsets) {
        Arrays.sort(positions, 0, size);
        return;
      }
      var order = new long[size];
      for (int i = 0; i < size; i++) order[i] = ((long) positions[i] << 32) | i;
      Arrays.sort(order);
      var sorted = new int[3][size];
      for (int i = 0; i < size; i++) {
        int from = (int) order[i];
        sorted[0][i] = positions[from];
        sorted[1][i] = starts[from];
        sorted[2][i] = ends[from];
      }
      System.arraycopy(sorted[0], 0, positions, 0, size);
      System.arraycopy(sorted[1], 0, starts, 0, size);
      System.arraycopy(sorted[2], 0, ends, 0, size);
    }
  }

  private final Word[] words;
  private final int[] order;
  private final int[] frequencies;
  private int[] found = new int[16];
  private int size;

  /** {@code words} are the postings of each word's forms, all with positions. */
  PhraseMatcher(List<List<PostingsEnum>> words) {
    this.words = words.stream().map(Word::new).toArray(Word[]::new);
    this.order = new int[this.words.length];
    this.frequencies = new int[this.words.length];
  }

  /**
   * How often the phrase stands in a document at which, or before which, each word's postings
   * stand.
   */
  int frequency(int document) throws IOException {
    return find(document, false);
  }

  /**
   * Reports where the phrase stands in a document at which, or before which, all postings stand.
   */
  void spans(int document, Occurrences.Sink sink) throws IOException {
    for (var word : words) {
      for (var form : word.forms) {
        if (form.docID() < document) form.advance(document);
      }
    }
    for (var place : places(document)) sink.accept(place.start(), place.end());
  }

  /** Where the phrase stands in a document at which all postings stand, in order. */
  List<Place> places(int document) throws IOException {
    int count = find(document, true);
    var places = new ArrayList<Place>(count);
    var first = words[0];
    var last = words[words.length - 1];
    for (int i = 0; i < count; i++) {
      int end = found[i] + words.length - 1;
      places.add(
          Place.of(
              found[i],
              end,
              first.starts[Arrays.binarySearch(first.positions, 0, first.size, found[i])],
              last.ends[Arrays.binarySearch(last.positions, 0, last.size, end)]));
    }
    return places;
  }

  /** Leaves in {@code found} the positions at which the phrase begins, and returns how many. */
  private int find(int document, boolean offsets) throws IOException {
    if (!sortByFrequency(document)) return 0;
    for (int i = 0; i < order.length; i++) {
      var word = words[order[i]];
      word.read(document, offsets);
      if (i == 0) begin(word, order[0]);
      else keep(word, order[i]);
      if (size == 0) return 0;
    }
    return size;
  }

  private boolean sortByFrequency(int document) throws IOException {
    for (int i = 0; i < words.length; i++) {
      frequencies[i] = words[i].frequency(document);
      if (frequencies[i] == 0) return false;
      int at = i;
      for (; at > 0 && frequencies[order[at - 1]] > frequencies[i]; at--) order[at] = order[at - 1];
      order[at] = i;
    }
    return true;
  }

  private void begin(Word word, int place) {
    if (found.length < word.size) found = new int[ArrayUtil.oversize(word.size, Integer.BYTES)];
    size = 0;
    for (int i = 0; i < word.size; i++) {
      int start = word.positions[i] - place;
      if (size == 0 || found[size - 1] != start) found[size++] = start;
    }
  }

  private void keep(Word word, int place) {
    int kept = 0;
    for (int i = 0, j = 0; i < size && j < word.size; ) {
      int wanted = found[i] + place;
      if (word.positions[j] < wanted) {
        j++;
      } else {
        if (word.positions[j] == wanted) found[kept++] = found[i];
        i++;
      }
    }
    size = kept;
  }
}
