package clippings.query;

import java.util.Locale;

/** What can be the matter with a query; the code of each {@link Notice}. */
enum Problem {
  UNCLOSED_QUOTE,
  EMPTY_PHRASE,
  UNCLOSED_PARENTHESIS,
  UNOPENED_PARENTHESIS,
  EMPTY_PARENTHESES,
  OPERATOR_WITHOUT_OPERAND,
  UNKNOWN_FIELD,
  FIELD_WITHOUT_VALUE,
  SPACE_AFTER_FIELD,
  PATTERN_IN_FIELD,
  NOT_A_DATE,
  IMPOSSIBLE_DATE,
  REVERSED_DATES,
  RANGE_NOT_DATES,
  REGEX_NOT_SUPPORTED,
  WEIGHT_NOT_SUPPORTED,
  EXACT_PATTERN,
  EXACT_GROUP,
  FUZZY_DISTANCE,
  PHRASE_DISTANCE,
  GROUP_DISTANCE,
  WILDCARD_WITHOUT_LETTER,
  PROXIMITY_OPERAND,
  PROXIMITY_WITHOUT_NUMBER,
  NO_WORDS,
  MORE_NOTICES,
  QUERY_TOO_LONG,
  QUERY_TOO_COMPLEX;

  /** The stable word for it: {@code unclosed-quote}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
