package clippings.index;

import java.util.List;

/**
 * A word of a query, as each language of the index reads it.
 *
 * @param readings English first; where languages agree in stem and form they differ in the tag
 */
public record QueryWord(List<WordForms> readings) {

  public QueryWord {
    readings = List.copyOf(readings);
  }
}
