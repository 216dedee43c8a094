package clippings.search.rank;

import clippings.index.word.FoundForms;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;

/** At which positions a word stands in articles of one segment, asked for in order. */
final class WordPlaces {

  /**
   * So many occurrences of each form are looked at: what a book of a million words repeats more
   * often says no more of it.
   */
  private static final int MOST = 1_000;

  private final List<PostingsEnum> forms;
  private int[] positions = new int[16];
  private int size;

  private WordPlaces(List<PostingsEnum> forms) {
    this.forms = forms;
  }

  static WordPlaces of(FoundForms word, LeafReaderContext segment) throws IOException {
    return new WordPlaces(word.postings(segment, PostingsEnum.POSITIONS));
  }

  /** Reads the positions in an article; how many there are. */
  int read(int document) throws IOException {
    size = 0;
    boolean sorted = true;
    for (var form : forms) {
      int at = form.docID() < document ? form.advance(document) : form.docID();
      if (at != document) continue;
      int count = Math.min(MOST, form.freq());
      positions = ArrayUtil.grow(positions, size + count);
      for (int n = 0; n < count; n++) {
        int position = form.nextPosition();
        sorted &= size == 0 || positions[size - 1] <= position;
        positions[size++] = position;
      }
    }
    if (!sorted) Arrays.sort(positions, 0, size);
    size = distinct();
    return size;
  }

  /** The words of a title stand twice at their places. */
  private int distinct() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || positions[i] != positions[kept - 1]) positions[kept++] = positions[i];
    }
    return kept;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return positions[index];
  }

  /**
   * How close another word stands: the sum over all pairs within {@code reach} of one through the
   * square of their distance.
   */
  double closeness(WordPlaces other, int reach) {
    double sum = 0;
    int first = 0;
    for (int i = 0; i < size; i++) {
      while (first < other.size && other.positions[first] < positions[i] - reach) first++;
      for (int j = first; j < other.size && other.positions[j] <= positions[i] + reach; j++) {
        double distance = positions[i] - other.positions[j];
        if (distance != 0) sum += 1 / (distance * distance);
      }
    }
    return sum;
  }
}
