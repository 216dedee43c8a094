package clippings.article;

/** A stretch of a text, in UTF-16 units: {@code start} inclusive, {@code end} exclusive. */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start)
      throw new IllegalArgumentException(
          "span must run forwards, got %d to %d".formatted(start, end));
  }
}
