package clippings.search.request;

import java.util.List;

/**
 * A part of a hit's score.
 *
 * @param value of all its parts together; part of a part where there are none
 * @param parts what it is made of
 */
public record ScorePart(String name, double value, List<ScorePart> parts) {

  public ScorePart {
    parts = List.copyOf(parts);
  }

  public static ScorePart of(String name, double value) {
    return new ScorePart(name, value, List.of());
  }

  public static ScorePart sum(String name, List<ScorePart> parts) {
    return new ScorePart(name, parts.stream().mapToDouble(ScorePart::value).sum(), parts);
  }
}
