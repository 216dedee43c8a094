package clippings.export;

import clippings.search.Story;
import java.util.stream.Collectors;

/** What a note of a reference says of an article's copies. */
final class Copies {

  private Copies() {}

  /** How many match, and the ids of the others. */
  static String of(Story story) {
    return story.ids().stream()
        .map(Object::toString)
        .collect(
            Collectors.joining(
                ", ", "One of %,d copies that match: ".formatted(story.articles()), ""));
  }
}
