package clippings.index;

import org.apache.lucene.util.BytesRef;

/**
 * A word as it stands in the index: its stem, {@link #SEPARATOR}, and its surface form (folded:
 * lower case, without diacritics or possessive ending) where that is not the stem itself. So each
 * occurrence takes one posting, a form is one term, and the forms of a stem are the terms that
 * begin with it, side by side in the dictionary.
 *
 * @param term the form as a term
 * @param stem what the terms of all forms of its stem begin with
 */
public record WordForms(BytesRef term, BytesRef stem) {

  /** Stands between stem and surface form; no word holds it. */
  public static final char SEPARATOR = '\u0001';

  static WordForms of(String surface, String stem) {
    var prefix = stem + SEPARATOR;
    return new WordForms(
        new BytesRef(stem.equals(surface) ? prefix : prefix + surface), new BytesRef(prefix));
  }
}
