package clippings.search.request;

import clippings.article.Paragraph;
import clippings.article.Span;
import java.util.List;

/** A paragraph with what matched in it: spans in order, without overlap. */
public record Snippet(Paragraph paragraph, List<Span> highlights) {

  public Snippet {
    highlights = List.copyOf(highlights);
  }
}
