package clippings.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;

/**
 * Where words stand side by side in a document, each in any of its forms. The words' positions are
 * compared from the rarest word on, so that most documents are done with after one or two words.
 * Used by one thread.
 */
final class PhraseMatcher implements Runs {

  private final WordPositions[] words;
  private final int[] order;
  private final int[] frequencies;
  private int[] found = new int[16];
  private int size;

  /** {@code phrase} has positions. */
  PhraseMatcher(PhrasePostings phrase) {
    Map<List<PostingsEnum>, WordPositions> once = new HashMap<>();
    this.words =
        phrase.words().stream()
            .map(forms -> once.computeIfAbsent(forms, WordPositions::new))
            .toArray(WordPositions[]::new);
    this.order = new int[this.words.length];
    this.frequencies = new int[this.words.length];
  }

  @Override
  public int words() {
    return words.length;
  }

  /** As often as the phrase stands there; what stands in a title counts twice, as words do. */
  @Override
  public int read(int document) throws IOException {
    return find(document, false);
  }

  @Override
  public int position(int run) {
    return found[run];
  }

  /** Moves all postings on to a document, or behind it. */
  void advance(int document) throws IOException {
    for (var word : words) word.advance(document);
  }

  /**
   * Reports where the phrase stands in a document at which, or before which, all postings stand.
   */
  void spans(int document, Occurrences.Sink sink) throws IOException {
    advance(document);
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
      places.add(Place.of(found[i], end, first.start(found[i]), last.end(end)));
    }
    return places;
  }

  /** Leaves in {@code found} the positions at which the phrase begins, and returns how many. */
  private int find(int document, boolean offsets) throws IOException {
    if (!sortByFrequency(document)) return 0;
    for (int i = 0; i < order.length; i++) {
      var word = words[order[i]];
      int count = offsets ? word.readOffsets(document) : word.read(document);
      if (i == 0) begin(word, count, order[0]);
      else keep(word, count, order[i]);
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

  private void begin(WordPositions word, int count, int place) {
    if (found.length < count) found = new int[ArrayUtil.oversize(count, Integer.BYTES)];
    for (int i = 0; i < count; i++) found[i] = word.position(i) - place;
    size = count;
  }

  private void keep(WordPositions word, int count, int place) {
    int kept = 0;
    for (int i = 0, j = 0; i < size && j < count; ) {
      int wanted = found[i] + place;
      int position = word.position(j);
      if (position < wanted) {
        j++;
      } else {
        if (position == wanted) found[kept++] = found[i];
        i++;
      }
    }
    size = kept;
  }
}
