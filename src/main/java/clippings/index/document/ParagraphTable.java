package clippings.index.document;

import clippings.article.Article;
import clippings.article.Paragraph;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where the paragraphs and the title of an article lie in the offsets of {@link Fields#TEXT} and
 * {@link Fields#BOILERPLATE}: the paragraphs from 0, then the title, each one offset from the next
 * so that no token touches two.
 */
public final class ParagraphTable {

  /** Stands for the title where a paragraph's number is asked for. */
  public static final int TITLE = 0;

  private static final byte TEXT = 't';
  private static final byte HEADING = 'h';
  private static final byte BOILERPLATE = 'b';

  /** Text and heading by themselves, but recurring in the outlet's articles. */
  private static final byte RECURRING_TEXT = 'r';

  private static final byte RECURRING_HEADING = 's';

  /** Start of each paragraph, then of the title. */
  private final int[] starts;

  private final byte[] kinds;

  private ParagraphTable(int[] starts, byte[] kinds) {
    this.starts = starts;
    this.kinds = kinds;
  }

  public static ParagraphTable of(Article article) {
    return of(article, _ -> false);
  }

  /** With {@code recurring} telling by their number which paragraphs are boilerplate as well. */
  public static ParagraphTable of(Article article, IntPredicate recurring) {
    var paragraphs = article.paragraphs();
    var starts = new int[paragraphs.size() + 1];
    var kinds = new byte[paragraphs.size()];
    for (int i = 0; i < kinds.length; i++) {
      starts[i + 1] = Math.addExact(starts[i], paragraphs.get(i).text().length() + 1);
      kinds[i] =
          switch (paragraphs.get(i).kind()) {
            case TEXT -> recurring.test(i + 1) ? RECURRING_TEXT : TEXT;
            case HEADING -> recurring.test(i + 1) ? RECURRING_HEADING : HEADING;
            case BOILERPLATE -> BOILERPLATE;
          };
    }
    return new ParagraphTable(starts, kinds);
  }

  /** How many paragraphs there are, of every kind. */
  public int size() {
    return kinds.length;
  }

  /** The number of the paragraph that holds an offset; {@link #TITLE} for the title. */
  public int paragraphAt(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    int index = at >= 0 ? at : -at - 2;
    return index == kinds.length ? TITLE : index + 1;
  }

  /** Where a paragraph, or {@link #TITLE}, begins. */
  public int start(int paragraph) {
    return starts[paragraph == TITLE ? kinds.length : paragraph - 1];
  }

  /** How many UTF-16 units the paragraph of that number, from 1, has. */
  public int length(int paragraph) {
    return starts[paragraph] - starts[paragraph - 1] - 1;
  }

  /** What the paragraph of that number, from 1, is. */
  public Paragraph.Kind kind(int paragraph) {
    return switch (kinds[paragraph - 1]) {
      case TEXT -> Paragraph.Kind.TEXT;
      case HEADING -> Paragraph.Kind.HEADING;
      default -> Paragraph.Kind.BOILERPLATE;
    };
  }

  /** What it was by itself, in whichever articles it recurs. */
  Paragraph.Kind ownKind(int paragraph) {
    return switch (kinds[paragraph - 1]) {
      case TEXT, RECURRING_TEXT -> Paragraph.Kind.TEXT;
      case HEADING, RECURRING_HEADING -> Paragraph.Kind.HEADING;
      default -> Paragraph.Kind.BOILERPLATE;
    };
  }

  /** Whether a paragraph is not part of the story. */
  boolean hasBoilerplate() {
    for (int paragraph = 1; paragraph <= size(); paragraph++) {
      if (kind(paragraph) == Paragraph.Kind.BOILERPLATE) return true;
    }
    return false;
  }

  public BytesRef write() {
    try {
      var out = new ByteBuffersDataOutput();
      out.writeVInt(kinds.length);
      for (int i = 0; i < kinds.length; i++) out.writeVInt(starts[i + 1] - starts[i]);
      out.writeBytes(kinds, kinds.length);
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new AssertionError(e); // written to memory
    }
  }

  public static ParagraphTable read(BytesRef bytes) throws IOException {
    var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    var kinds = new byte[in.readVInt()];
    var starts = new int[kinds.length + 1];
    for (int i = 0; i < kinds.length; i++) starts[i + 1] = starts[i] + in.readVInt();
    in.readBytes(kinds, 0, kinds.length);
    return new ParagraphTable(starts, kinds);
  }
}
