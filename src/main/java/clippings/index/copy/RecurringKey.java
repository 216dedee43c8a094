package clippings.index.copy;

import org.apache.lucene.util.BytesRef;

/**
 * A paragraph that is boilerplate in the articles of an outlet.
 *
 * @param outlet see {@link Outlet#hash}
 * @param paragraph see {@link ParagraphKey}
 */
public record RecurringKey(int outlet, long paragraph) {

  private static final int OUTLET_BYTES = 4;

  public BytesRef term() {
    var term = new byte[OUTLET_BYTES + ParagraphKey.BYTES];
    System.arraycopy(HashTerms.term(outlet, OUTLET_BYTES).bytes, 0, term, 0, OUTLET_BYTES);
    var key = HashTerms.term(paragraph, ParagraphKey.BYTES);
    System.arraycopy(key.bytes, 0, term, OUTLET_BYTES, ParagraphKey.BYTES);
    return new BytesRef(term);
  }

  public static RecurringKey of(BytesRef term) {
    var outlet = new BytesRef(term.bytes, term.offset, OUTLET_BYTES);
    var key = new BytesRef(term.bytes, term.offset + OUTLET_BYTES, ParagraphKey.BYTES);
    return new RecurringKey((int) HashTerms.hash(outlet), HashTerms.hash(key));
  }
}
