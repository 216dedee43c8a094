package clippings.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A query of the mix: words, phrases and patterns, and how they are put together. */
record BenchQuery(Kind kind, List<String> parts) {

  /** How far apart the two words of a {@link Kind#NEAR} may be, as {@code NEAR/10} counts. */
  static final int DISTANCE = 10;

  /** What a query is made of. */
  enum Kind {
    WORD,
    AND,
    OR,
    PHRASE,
    NEAR,
    WILDCARD,
    /** A question of which the best matches of any word are wanted. */
    QUESTION;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static BenchQuery of(Kind kind, String... parts) {
    return new BenchQuery(kind, List.of(parts));
  }

  /** In Clippings' query language. */
  String text() {
    return parts.stream()
        .map(part -> part.contains(" ") ? '"' + part + '"' : part)
        .collect(
            Collectors.joining(
                switch (kind) {
                  case OR -> " OR ";
                  case NEAR -> " NEAR/" + DISTANCE + " ";
                  case WORD, AND, PHRASE, WILDCARD, QUESTION -> " ";
                }));
  }
}
