package clippings.index;

import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The tokens of one text, analysed once and read several times: by the field they are indexed in,
 * and by the counts of the whole article. A stem follows its surface form at the same position. Not
 * thread-safe.
 */
final class Tokens extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  private BytesRef[] terms = new BytesRef[256];
  private int[] increments = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;
  private int next;

  /** Takes the words of {@code text} in place of those it had. */
  void analyze(TextAnalysis analysis, String text) {
    size = 0;
    analysis.analyze(text, this::add);
  }

  private void add(WordForms forms, int increment, int start, int end) {
    append(forms.surface(), increment, start, end);
    if (forms.stem() != null) append(forms.stem(), 0, start, end);
  }

  private void append(BytesRef term, int increment, int start, int end) {
    if (size == terms.length) {
      int length = ArrayUtil.oversize(size + 1, Long.BYTES);
      terms = Arrays.copyOf(terms, length);
      increments = Arrays.copyOf(increments, length);
      starts = Arrays.copyOf(starts, length);
      ends = Arrays.copyOf(ends, length);
    }
    terms[size] = term;
    increments[size] = increment;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  int size() {
    return size;
  }

  /** Adds each term to {@code counts}. */
  void count(Map<BytesRef, Integer> counts) {
    for (int i = 0; i < size; i++) counts.merge(terms[i], 1, Integer::sum);
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) return false;
    term.setBytesRef(terms[next]);
    increment.setPositionIncrement(increments[next]);
    offset.setOffset(starts[next], ends[next]);
    next++;
    return true;
  }

  @Override
  public void end() {
    term.setBytesRef(null);
    increment.setPositionIncrement(0);
    offset.setOffset(0, 0);
  }
}
