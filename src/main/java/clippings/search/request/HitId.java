package clippings.search.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The id of a hit's article, by which hits are ordered that are equal in all else. Few are, so its
 * text is looked up when it is asked for; ids of one segment are compared without. Used by one
 * thread, while its snapshot is open.
 */
public final class HitId implements Comparable<HitId> {

  private final @Nullable SortedDocValues segment;
  private final int ordinal;
  private @Nullable String text;

  private HitId(@Nullable SortedDocValues segment, int ordinal, @Nullable String text) {
    this.segment = segment;
    this.ordinal = ordinal;
    this.text = text;
  }

  public static HitId of(String text) {
    return new HitId(null, -1, text);
  }

  /** The id that has that place among all of a segment. */
  public static HitId of(SortedDocValues segment, int ordinal) {
    return new HitId(segment, ordinal, null);
  }

  /**
   * The id itself, looked up once.
   *
   * @throws UncheckedIOException if the index cannot be read
   */
  public String text() {
    var known = text;
    if (known == null) text = known = lookUp();
    return known;
  }

  private String lookUp() {
    if (segment == null) throw new IllegalStateException("neither text nor segment");
    try {
      return segment.lookupOrd(ordinal).utf8ToString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // each reading of a segment numbers its ids by itself
  public int compareTo(HitId other) {
    return segment != null && segment == other.segment
        ? Integer.compare(ordinal, other.ordinal)
        : byCodePoints(text(), other.text());
  }

  /** As Lucene sorts ids, which are UTF-8 to it. */
  private static int byCodePoints(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a == b) continue;
      if (Character.isSurrogate(a) != Character.isSurrogate(b))
        return Character.isSurrogate(a) ? 1 : -1;
      return Character.compare(a, b);
    }
    return Integer.compare(one.length(), other.length());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HitId id && text().equals(id.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
