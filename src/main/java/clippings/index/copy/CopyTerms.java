package clippings.index.copy;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the field of copies: the sketch of the text, four bytes a shingle, by which texts
 * that share much find each other, and its fingerprint, eight bytes, which texts of the same words
 * share.
 */
public final class CopyTerms {

  static final int SHINGLE_BYTES = 4;
  static final int FINGERPRINT_BYTES = 8;

  private CopyTerms() {}

  public static List<BytesRef> of(StoryText text, @Nullable String title) {
    List<BytesRef> terms = new ArrayList<>(StoryText.SKETCH + 1);
    long fingerprint = text.fingerprint(title);
    if (fingerprint == 0) return terms;
    terms.add(HashTerms.term(fingerprint, FINGERPRINT_BYTES));
    for (int shingle : text.sketch()) terms.add(HashTerms.term(shingle, SHINGLE_BYTES));
    return terms;
  }

  public static boolean isFingerprint(BytesRef term) {
    return term.length == FINGERPRINT_BYTES;
  }
}
