package clippings.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Splits text into words (Unicode's word boundaries, by Lucene's standard tokenizer) and makes
 * their terms. The same for articles and queries. Stop words are kept. Not thread-safe.
 */
public final class TextAnalysis {

  /** Takes the words of a text in order. */
  interface Words {
    /**
     * {@code increment} is the distance from the word before, {@code start} and {@code end} are
     * UTF-16 offsets in the text.
     */
    void word(WordForms forms, int increment, int start, int end);
  }

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      tokenizer.getAttribute(PositionIncrementAttribute.class);
  private final WordFolding folding = new WordFolding();

  void analyze(String text, Words words) {
    tokenizer.setReader(new StringReader(parted(text)));
    try (tokenizer) {
      tokenizer.reset();
      int skipped = 0;
      while (tokenizer.incrementToken()) {
        var forms = folding.fold(term.buffer(), term.length());
        if (forms == null) {
          skipped += increment.getPositionIncrement();
          continue;
        }
        words.word(
            forms,
            increment.getPositionIncrement() + skipped,
            offset.startOffset(),
            offset.endOffset());
        skipped = 0;
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a reader over a string in memory
    }
  }

  /**
   * Unicode's rules keep a colon between letters and a narrow no-break space inside words ({@code
   * NOTE:Shares}); in news they part them. One character stands for one, so offsets stay right.
   */
  private static String parted(String text) {
    return text.replace(':', ' ').replace('\u202f', ' ');
  }

  /** A pattern of words in the form surface terms have; nothing is split or cut off. */
  public static String foldPattern(String pattern) {
    return WordFolding.folded(pattern);
  }

  /** A word in the form its surface term has; nothing is split. */
  public static String fold(String word) {
    return WordFolding.withoutPossessive(WordFolding.folded(word));
  }

  /** The words of a text, in order. */
  public List<WordForms> words(String text) {
    var words = new ArrayList<WordForms>();
    analyze(text, (forms, _, _, _) -> words.add(forms));
    return words;
  }
}
