package clippings.bench;

import java.util.List;
import java.util.stream.Collectors;

/** A query of the mix: words and phrases, all or any of them. */
record BenchQuery(List<String> parts, boolean any) {

  /** {@code word}, {@code phrase}, {@code and} or {@code or}. */
  String kind() {
    if (parts.size() > 1) return any ? "or" : "and";
    return parts.getFirst().contains(" ") ? "phrase" : "word";
  }

  /** In Clippings' query language. */
  String text() {
    return parts.stream()
        .map(part -> part.contains(" ") ? '"' + part + '"' : part)
        .collect(Collectors.joining(any ? " OR " : " "));
  }
}
