package clippings.index.analysis;

import org.apache.lucene.util.BytesRef;

/**
 * A word as it stands in the index: its stem, {@link #SEPARATOR}, for languages other than English
 * {@link #TAG} and two letters of the language, and its surface form (folded: lower case, without
 * diacritics or possessive ending) where that is not the stem itself. So each occurrence takes one
 * posting, a form is one term, and the forms of a stem in a language are the terms that begin with
 * it, side by side in the dictionary.
 *
 * <p>Words are gathered in sets while articles are indexed, so each knows its hash.
 */
public final class WordForms {

  /** Stands between stem and surface form; no word holds it. */
  public static final char SEPARATOR = '\u0001';

  /** Stands before the two letters of a language; no word holds it. */
  public static final char TAG = '\u0002';

  /** Stands behind the separator of a dictionary form; see {@link JapaneseInflections}. */
  public static final char DICTIONARY = '\u0003';

  /** The tag and two letters. */
  private static final int TAG_BYTES = 3;

  private final BytesRef term;
  private final BytesRef stem;
  private final int hash;

  private WordForms(BytesRef term, BytesRef stem) {
    this.term = term;
    this.stem = stem;
    this.hash = term.hashCode();
  }

  /** The form as a term. */
  public BytesRef term() {
    return term;
  }

  /**
   * What the terms of all forms of its stem begin with; those that go on with a {@link #TAG} are of
   * another language.
   */
  public BytesRef stem() {
    return stem;
  }

  static WordForms of(String surface, String stem, Language language) {
    var prefix =
        language == Language.ENGLISH ? stem + SEPARATOR : stem + SEPARATOR + TAG + language.code();
    return new WordForms(
        new BytesRef(stem.equals(surface) ? prefix : prefix + surface), new BytesRef(prefix));
  }

  /** The surface form in a term; empty for a dictionary form, which stands in no text. */
  public static BytesRef surface(BytesRef term) {
    int end = term.offset + term.length;
    int separator = term.offset;
    while (separator < end && term.bytes[separator] != SEPARATOR) separator++;
    int from = Math.min(separator + 1, end);
    if (from < end && term.bytes[from] == DICTIONARY) return new BytesRef();
    if (from < end && term.bytes[from] == TAG) from += TAG_BYTES;
    return from == end
        ? new BytesRef(term.bytes, term.offset, separator - term.offset)
        : new BytesRef(term.bytes, from, end - from);
  }

  /** The term of a word that is found by the form under which a dictionary has it. */
  static WordForms dictionary(String word) {
    var term = new BytesRef(word + SEPARATOR + DICTIONARY);
    return new WordForms(term, term);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof WordForms forms
            && hash == forms.hash
            && term.equals(forms.term)
            && stem.equals(forms.stem));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return term.utf8ToString();
  }
}
