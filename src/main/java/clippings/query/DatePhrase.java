package clippings.query;

import clippings.query.DateReader.Days;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as Factiva and Nexis write it: {@code date aft 1/31/2024}, {@code date(geq 2024-01-01 and
 * leq 2024-06-30)}, {@code date from 20240101 to 20240630}.
 *
 * @param operator in lower case, as typed
 * @param date behind the first operator
 * @param untilOperator before the second date; empty when there is none
 * @param until the second date; empty when there is none
 * @param isProse whether it could as well be a piece of a sentence: "date is 2024"
 */
record DatePhrase(
    String operator, String date, String untilOperator, String until, boolean isProse) {

  private static final Pattern PHRASE =
      Pattern.compile(
          """
          (?xi) (?:date|pubdate|pd|da)
          (?: (?<open> \\s?\\(\\s*) (?<code>geq|leq|gtr|lss|after|aft|before|bef|is|[<>]=?|=)
            | \\s+ (?<abbreviation>geq|leq|gtr|lss|aft|bef|=)
            | \\s+ (?<word>after|before|since|from|is)\\b
            | \\s* (?<sign>[<>]=?) )
          \\s* (?<date>[0-9][0-9/.-]*[0-9])
          (?: \\s+ (?<toward> to | (?:and\\s+)? (?:leq|lss|before|bef|<=?) )
              \\s* (?<until>[0-9][0-9/.-]*[0-9]) )?
          (?<close> \\s*\\) )?
          (?= [\\s),;] | $ )
          """);

  /** Where the phrase at the beginning of {@code ahead} ends; -1 when there is none. */
  static int end(String ahead) {
    var matcher = PHRASE.matcher(ahead);
    if (!matcher.lookingAt()) return -1;
    if (matcher.group("open") != null) return matcher.group("close") == null ? -1 : matcher.end();
    return matcher.group("close") == null ? matcher.end() : matcher.start("close");
  }

  /** Reads a text that is such a phrase and nothing else. */
  static DatePhrase of(String text) {
    var matcher = PHRASE.matcher(text);
    if (!matcher.matches()) throw new IllegalArgumentException("no date phrase: " + text);
    var operator =
        group(matcher, "code")
            + group(matcher, "abbreviation")
            + group(matcher, "word")
            + group(matcher, "sign");
    return new DatePhrase(
        operator.toLowerCase(Locale.ROOT),
        group(matcher, "date"),
        group(matcher, "toward").replaceFirst("(?i)^and\\s+", "").toLowerCase(Locale.ROOT),
        group(matcher, "until"),
        matcher.group("word") != null);
  }

  private static String group(Matcher matcher, String name) {
    var found = matcher.group(name);
    return found == null ? "" : found.strip();
  }

  /** The days it stands for. */
  Clause clause(Days first, Optional<Days> second) {
    var from =
        switch (operator) {
          case "aft", "after", "gtr", ">" -> first.last().plusDays(1);
          case "leq", "<=", "bef", "before", "lss", "<" -> null;
          default -> first.first();
        };
    var to =
        switch (operator) {
          case "leq", "<=" -> first.last();
          case "bef", "before", "lss", "<" -> first.first().minusDays(1);
          case "is", "=" -> first.last();
          default -> second.map(this::until).orElse(null);
        };
    if (from != null && to != null && from.isAfter(to)) return new Clause.Nothing();
    return new Clause.Dated(
        from == null ? null : DateReader.clamped(from), to == null ? null : DateReader.clamped(to));
  }

  private LocalDate until(Days days) {
    return switch (untilOperator) {
      case "lss", "bef", "before", "<" -> days.first().minusDays(1);
      default -> days.last();
    };
  }
}
