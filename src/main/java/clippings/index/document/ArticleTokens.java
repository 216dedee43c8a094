package clippings.index.document;

import clippings.index.analysis.Language;
import clippings.index.analysis.TextAnalysis;
import clippings.index.analysis.WordForms;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * The tokens of texts that follow each other in one field. A stem stands at the position of its
 * surface form. Filled first, then read once by Lucene; not thread-safe.
 */
final class ArticleTokens extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  private WordForms[] words = new WordForms[1_024];
  private int[] increments = new int[1_024];
  private int[] starts = new int[1_024];
  private int[] ends = new int[1_024];
  private int size;
  private int next;
  private int gap;

  void clear() {
    // Terms are kept alive by the cache of the analysis alone; a huge article must not hold memory
    // for ever.
    if (words.length > 1 << 16) {
      words = new WordForms[1_024];
      increments = new int[1_024];
      starts = new int[1_024];
      ends = new int[1_024];
    }
    size = 0;
    gap = 0;
  }

  /** Leaves out so many positions before the next text. */
  void skip(int positions) {
    gap += positions;
  }

  /** Adds a text; {@code base} is added to its offsets. */
  void add(TextAnalysis analysis, Language language, String text, int base) {
    analysis.analyze(
        text,
        language,
        (forms, distance, start, end) -> {
          append(forms, distance + gap, base + start, base + end);
          gap = 0;
        });
  }

  /** Adds a text, whose words {@code names} sees too. */
  void add(TextAnalysis analysis, Language language, String text, int base, NameWords names) {
    names.begin(language);
    analysis.analyze(
        text,
        language,
        (forms, distance, start, end) -> {
          append(forms, distance + gap, base + start, base + end);
          gap = 0;
          if (distance > 0) names.word(forms, text, start, end);
        });
    names.end();
  }

  /** Adds other tokens, of which each counts {@code weight} times, at one position. */
  void add(ArticleTokens others, int weight) {
    for (int i = 0; i < others.size; i++) {
      append(others.words[i], others.increments[i] + gap, others.starts[i], others.ends[i]);
      gap = 0;
      for (int n = 1; n < weight; n++) append(others.words[i], 0, others.starts[i], others.ends[i]);
    }
  }

  private void append(WordForms word, int distance, int start, int end) {
    if (size == words.length) grow();
    words[size] = word;
    increments[size] = distance;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  private void grow() {
    int length = ArrayUtil.oversize(size + 1, Long.BYTES);
    words = Arrays.copyOf(words, length);
    increments = Arrays.copyOf(increments, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
  }

  int size() {
    return size;
  }

  /** The word that a token is. */
  WordForms word(int token) {
    return words[token];
  }

  /** Where a token begins. */
  int start(int token) {
    return starts[token];
  }

  /** Where a token ends. */
  int end(int token) {
    return ends[token];
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) return false;
    term.setBytesRef(words[next].term());
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
