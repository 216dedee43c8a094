package clippings.bench;

import java.util.List;
import java.util.stream.Collectors;

/** A query of the mix: words and phrases, all or any of them. */
record BenchQuery(List<String> parts, boolean any) {

  /** In Clippings' query language. */
  String text() {
    return parts.stream()
        .map(part -> part.contains(" ") ? '"' + part + '"' : part)
        .collect(Collectors.joining(any ? " OR " : " "));
  }
}
