package clippings.index;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one word. The index holds each word's surface form, and beside it, at the same
 * position, its stem with a mark in front where that differs. So the words of a stem {@code t} are
 * those of the two terms {@code t} and {@code mark + t}, and a surface form alone is one term.
 *
 * @param surface the word folded: lower case, without diacritics or possessive ending
 * @param stem {@link #MARK} and the stem, {@code null} where the stem is the surface form
 */
public record WordForms(BytesRef surface, @Nullable BytesRef stem) {

  /** Begins the terms of stems; no surface form begins so. */
  public static final char MARK = '\u0001';
}
