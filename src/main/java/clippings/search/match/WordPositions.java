package clippings.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;

/**
 * The positions of a word in one document after another, each in any of its forms, in order. The
 * words of a title have theirs twice. Used by one thread.
 */
final class WordPositions implements Runs {

  private final PostingsEnum[] forms;
  private int[] positions = new int[16];
  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private int size;
  private int document = -1;

  /** {@code forms} are the postings of the word's forms, with positions. */
  WordPositions(List<PostingsEnum> forms) {
    this.forms = forms.toArray(PostingsEnum[]::new);
  }

  /** Moves all forms on to a document, or behind it. */
  void advance(int document) throws IOException {
    for (var form : forms) {
      if (form.docID() < document) form.advance(document);
    }
  }

  /** How often the word stands in a document at which, or behind which, all forms stand. */
  int frequency(int document) throws IOException {
    int frequency = 0;
    for (var form : forms) {
      if (form.docID() == document) frequency += form.freq();
    }
    return frequency;
  }

  @Override
  public int words() {
    return 1;
  }

  @Override
  public int read(int document) throws IOException {
    if (isRead(document)) return size;
    boolean sorted = true;
    for (var form : forms) {
      if (form.docID() != document) continue;
      for (int n = form.freq(); n > 0; n--) {
        if (size == positions.length) positions = ArrayUtil.grow(positions, size + 1);
        int position = form.nextPosition();
        sorted &= size == 0 || positions[size - 1] <= position;
        positions[size++] = position;
      }
    }
    if (!sorted) Arrays.sort(positions, 0, size);
    return size;
  }

  /** Reads the positions and the offsets, once; tells how many. */
  int readOffsets(int document) throws IOException {
    if (isRead(document)) return size;
    boolean sorted = true;
    for (var form : forms) {
      if (form.docID() != document) continue;
      for (int n = form.freq(); n > 0; n--) {
        grow();
        positions[size] = form.nextPosition();
        starts[size] = form.startOffset();
        ends[size] = form.endOffset();
        sorted &= size == 0 || positions[size - 1] <= positions[size];
        size++;
      }
    }
    if (!sorted) sort();
    return size;
  }

  /** A word that stands twice in a phrase is asked twice. */
  private boolean isRead(int asked) {
    if (document == asked) return true;
    document = asked;
    size = 0;
    return false;
  }

  private void grow() {
    if (size == positions.length) positions = ArrayUtil.grow(positions, size + 1);
    if (starts.length == positions.length) return;
    starts = Arrays.copyOf(starts, positions.length);
    ends = Arrays.copyOf(ends, positions.length);
  }

  private void sort() {
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

  @Override
  public int position(int run) {
    return positions[run];
  }

  /** The places in a document at which, or behind which, all forms stand. */
  List<Place> places(int document) throws IOException {
    int count = readOffsets(document);
    List<Place> places = new ArrayList<>(count);
    for (int i = 0; i < count; i++)
      places.add(Place.of(positions[i], positions[i], starts[i], ends[i]));
    return places;
  }

  /** The offset at which the word at a position that was read begins. */
  int start(int position) {
    return starts[Arrays.binarySearch(positions, 0, size, position)];
  }

  /** The offset at which it ends. */
  int end(int position) {
    return ends[Arrays.binarySearch(positions, 0, size, position)];
  }
}
