package clippings.ingest.document;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiTransform;
import com.ibm.icu.text.BidiTransform.Mirroring;
import com.ibm.icu.text.BidiTransform.Order;
import java.text.Normalizer;

/**
 * Turns text as it stands on a page, from left to right, into text as it is read. Arabic, Hebrew
 * and their kin run the other way, with numbers and Latin words in them that do not.
 */
final class VisualOrder {
  /** Pairs that are drawn the other way round between letters that run the other way. */
  private static final String BRACKETS = "()[]{}«»";

  private VisualOrder() {}

  /** Whether most letters are of a script read from right to left. */
  static boolean isRightToLeft(CharSequence text) {
    int left = 0;
    int right = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x590) {
        if (Character.isLetter(c)) left++;
      } else if (isRightToLeft(c)) {
        right++;
      } else if (Character.isLetter(c)) {
        left++;
      }
    }
    return right > left;
  }

  private static boolean isRightToLeft(char c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The text of a line as it is read. */
  static String logical(String visual, boolean rightToLeft) {
    if (visual.chars().noneMatch(c -> isRightToLeft((char) c))) return visual;
    byte level = rightToLeft ? Bidi.RTL : Bidi.LTR;
    var text =
        new BidiTransform()
            .transform(visual, Bidi.LTR, Order.VISUAL, level, Order.LOGICAL, Mirroring.ON, 0);
    return rightToLeft ? withBrackets(text) : text;
  }

  /**
   * Some programs write down a bracket as it is drawn, some as it is meant. A blank beside it tells
   * whether it opens or closes.
   */
  private static String withBrackets(String text) {
    var turned = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int kind = BRACKETS.indexOf(text.charAt(i));
      if (kind < 0) continue;
      boolean before = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      boolean after = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      boolean opens = kind % 2 == 0;
      if (before != after && opens != after)
        turned.setCharAt(i, BRACKETS.charAt(opens ? kind + 1 : kind - 1));
    }
    return turned.toString();
  }

  /**
   * The letters of one glyph, from left to right: ligatures and the forms that letters take in
   * words become plain letters.
   */
  static String letters(String glyph) {
    if (glyph.isEmpty() || glyph.charAt(glyph.length() - 1) < 0x590) return glyph;
    boolean form =
        glyph.chars().anyMatch(c -> (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c < 0xFEFF));
    var letters = form ? Normalizer.normalize(glyph, Normalizer.Form.NFKC).strip() : glyph;
    return letters.length() > 1 && isRightToLeft(letters.charAt(0))
        ? new StringBuilder(letters).reverse().toString()
        : letters;
  }
}
