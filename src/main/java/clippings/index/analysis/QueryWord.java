package clippings.index.analysis;

import java.util.List;

/**
 * A word of a query, as each language of the index reads it.
 *
 * @param readings English first; where languages agree in stem and form they differ in the tag
 * @param surface its surface form: folded, and without the elided word or ending that any language
 *     reads
 */
public record QueryWord(List<WordForms> readings, String surface) {

  public QueryWord {
    readings = List.copyOf(readings);
  }

  static QueryWord of(List<WordForms> readings) {
    var shortest = WordForms.surface(readings.getFirst().term()).utf8ToString();
    for (var reading : readings) {
      var surface = WordForms.surface(reading.term()).utf8ToString();
      if (surface.length() < shortest.length()) shortest = surface;
    }
    return new QueryWord(readings, shortest);
  }
}
