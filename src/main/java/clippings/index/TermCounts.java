package clippings.index;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How often each term occurs in a whole article, as a stream of each term once with its frequency.
 * Not thread-safe.
 */
final class TermCounts extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Map<BytesRef, Integer> counts = new HashMap<>();
  private int total;
  private @Nullable Iterator<Map.Entry<BytesRef, Integer>> entries;

  void clear() {
    counts.clear();
    total = 0;
  }

  void add(Tokens tokens) {
    tokens.count(counts);
    total += tokens.size();
  }

  /** How many tokens were added. */
  int total() {
    return total;
  }

  @Override
  public void reset() {
    entries = counts.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (entries == null || !entries.hasNext()) return false;
    var entry = entries.next();
    term.setBytesRef(entry.getKey());
    frequency.setTermFrequency(entry.getValue());
    return true;
  }

  @Override
  public void end() {
    term.setBytesRef(null);
  }
}
