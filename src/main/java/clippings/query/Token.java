package clippings.query;

import java.util.OptionalInt;

/** A piece of a query text, from {@code start} to before {@code end}. */
sealed interface Token {

  int start();

  int end();

  record Open(int start, int end) implements Token {}

  record Close(int start, int end) implements Token {}

  record And(int start, int end) implements Token {}

  record Or(int start, int end) implements Token {}

  /**
   * {@code NOT}, {@code -} or {@code !}.
   *
   * @param sign written as a sign: one that negates nothing is punctuation
   */
  record Not(int start, int end, boolean sign) implements Token {}

  /**
   * An operator between two neighbours.
   *
   * @param name in its canonical form: {@code NEAR}, {@code PRE}, {@code /s} or {@code /p}
   * @param distance in words; empty when none was given, or none applies
   * @param negated {@code NOT NEAR}
   * @param word also a word in its own right ({@code near5}, {@code /s}): one with no neighbours is
   *     that word
   */
  record Near(int start, int end, String name, OptionalInt distance, boolean negated, boolean word)
      implements Token {
    Near negatedFrom(int from) {
      return new Near(from, end, name, distance, true, false);
    }
  }

  /** {@code ATLEAST/3}, before an operand. */
  record AtLeast(int start, int end, int times, boolean word) implements Token {}

  /**
   * The name before a colon; {@code end} is after the colon, or the sign that stands for one.
   *
   * @param nameEnd where the name itself ends
   */
  record FieldName(int start, int end, int nameEnd, Field field) implements Token {}

  /** {@code *:*}. */
  record Everything(int start, int end) implements Token {}

  /**
   * Quoted text, with the signs after it.
   *
   * @param from where the text begins, after the quote
   * @param to where it ends, before the quote
   */
  record Quoted(int start, int end, int from, int to, boolean exact) implements Token {}

  /**
   * Letters and signs without white space.
   *
   * @param from where the word begins, after {@code =}
   */
  record Chunk(int start, int end, int from, boolean exact) implements Token {}

  /**
   * The beginning of a word and a sign for the rest of it: Nexis's {@code recycl!}, Factiva's
   * {@code recycl$3}.
   *
   * @param bodyEnd where the sign stands
   */
  record Truncated(int start, int end, int bodyEnd) implements Token {}

  /** A date as Factiva and Nexis write it: {@code date aft 1/31/2024}. */
  record DatePhrase(int start, int end) implements Token {}

  /** Lucene's {@code [a TO b]}. */
  record Range(int start, int end) implements Token {}

  /** Lucene's {@code /regular expression/}. */
  record Regex(int start, int end) implements Token {}
}
