package clippings.suggest;

import java.util.List;

/**
 * What there is to suggest for a text.
 *
 * @param completions the best first
 * @param corrections whole texts that may have been meant, the best first
 */
public record Suggestions(List<Completion> completions, List<String> corrections) {

  /** Nothing to suggest. */
  public static final Suggestions NONE = new Suggestions(List.of(), List.of());

  public Suggestions {
    completions = List.copyOf(completions);
    corrections = List.copyOf(corrections);
  }
}
