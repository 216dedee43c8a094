package clippings.query;

import clippings.article.ArticleField;
import clippings.query.Clause.Everything;
import clippings.query.Clause.InBoilerplate;
import clippings.query.Clause.Metadata;
import java.time.LocalDate;
import java.util.Optional;

/** Reads operands: one token and the field it stands in to a clause. */
final class ValueReader {

  private final QueryText text;
  private final Notices notices;
  private final Limits limits;
  private final TextReader words;
  private final DateReader dates;

  ValueReader(QueryText text, Notices notices, Limits limits, LocalDate today) {
    this.text = text;
    this.notices = notices;
    this.limits = limits;
    this.words = new TextReader(text, notices, limits);
    this.dates = new DateReader(today, notices);
  }

  /** Reads a token that is an operand; empty when there is no word in it. */
  Optional<Clause> read(Token token, Field field) {
    return switch (field) {
      case Field.Anywhere _, Field.Words _, Field.Unknown _ -> text(token);
      case Field.Value(var name) -> metadata(token, name);
      case Field.Date(var bound) -> date(token, bound);
      case Field.Place _ -> place(token);
      case Field.Has _ -> has(token);
    };
  }

  /** The words of a name that is no field. */
  Optional<Clause> name(Token.FieldName name) {
    return words.words(name.start(), name.nameEnd());
  }

  /** Whether the token says {@code boilerplate}. */
  boolean isBoilerplate(Token token) {
    return valueOf(token).equalsIgnoreCase("boilerplate");
  }

  private Optional<Clause> text(Token token) {
    return switch (token) {
      case Token.Chunk chunk -> words.chunk(chunk);
      case Token.Quoted quoted -> words.quoted(quoted);
      case Token.Truncated truncated -> words.truncated(truncated);
      case Token.DatePhrase phrase -> {
        limits.addClauses(1, phrase.start(), phrase.end());
        yield dates
            .readPhrase(text.signs(phrase.start(), phrase.end()), phrase.start())
            .or(() -> notADate(phrase, written(phrase)));
      }
      case Token.Everything _ -> {
        limits.addClauses(1, token.start(), token.end());
        yield Optional.of(new Everything());
      }
      case Token.Range range -> {
        var signs = text.signs(range.start(), range.end());
        var dated =
            signs.chars().anyMatch(Character::isDigit)
                ? dates.readRange(signs, range.start())
                : Optional.<Clause>empty();
        if (dated.isPresent()) {
          limits.addClauses(1, range.start(), range.end());
          var read = "date:" + written(range);
          var message =
              "%s at %d names no field; read as %s"
                  .formatted(Excerpt.of(written(range)), range.start(), Excerpt.of(read));
          notices.replaced(Problem.OTHER_SYNTAX, range.start(), range.end(), read, message);
          yield dated;
        }
        var message =
            "ranges are for dates; %s at %d read as its words"
                .formatted(Excerpt.of(written(range)), range.start());
        notices.add(Problem.RANGE_NOT_DATES, range.start(), range.end(), message);
        yield words.words(range.start(), range.end());
      }
      case Token.Regex regex -> {
        var message =
            "regular expressions are not part of this language; %s at %d read as its words"
                .formatted(Excerpt.of(written(regex)), regex.start());
        notices.add(Problem.REGEX_NOT_SUPPORTED, regex.start(), regex.end(), message);
        yield words.words(regex.start(), regex.end());
      }
      default -> Optional.empty();
    };
  }

  private Optional<Clause> metadata(Token token, ArticleField field) {
    if (token instanceof Token.Range
        || token instanceof Token.Regex
        || token instanceof Token.DatePhrase
        || token instanceof Token.Everything) return text(token);
    var value =
        field == ArticleField.ID ? rawValueOf(token) : WordSplitter.normalized(valueOf(token));
    if (token instanceof Token.Truncated(int start, int _, int bodyEnd)) {
      return metadata(new Token.Chunk(start, bodyEnd, start, false), field);
    }
    if (token instanceof Token.Chunk && isPattern(value, field)) {
      boolean whole = field == ArticleField.ID || field == ArticleField.LANGUAGE;
      var read = whole ? value : value.replaceFirst("~[0-9.]*$", "").replace("*", "");
      var message =
          "%s takes a whole value, no wildcards and no \"~\"; %s at %d read as \"%s\""
              .formatted(field.label(), Excerpt.of(value), token.start(), Excerpt.of(read));
      notices.add(Problem.PATTERN_IN_FIELD, token.start(), token.end(), message);
      value = read;
    }
    boolean hasWord =
        switch (field) {
          case ID, LANGUAGE -> !value.isBlank();
          default -> value.codePoints().anyMatch(Character::isLetterOrDigit);
        };
    if (!hasWord) {
      var message =
          "no words in the value of %s at %d; left out".formatted(field.label(), token.start());
      notices.replaced(Problem.EMPTY_PHRASE, token.start(), token.end(), " ", message);
      return Optional.empty();
    }
    limits.addClauses(1, token.start(), token.end());
    return Optional.of(new Metadata(field, value));
  }

  private static boolean isPattern(String value, ArticleField field) {
    return value.contains("*") || (field != ArticleField.ID && value.contains("~"));
  }

  private Optional<Clause> date(Token token, Field.Bound bound) {
    limits.addClauses(1, token.start(), token.end());
    Optional<Clause> date =
        token instanceof Token.Range
            ? bound == Field.Bound.ON
                ? dates.readRange(text.signs(token.start(), token.end()), token.start())
                : Optional.empty()
            : dates.read(
                bound,
                valueOf(token),
                token instanceof Token.Quoted(int _, int _, int from, int _, boolean _)
                    ? from
                    : token.start());
    return date.isPresent() ? date : notADate(token, valueOf(token));
  }

  private Optional<Clause> notADate(Token token, String value) {
    var message =
        "\"%s\" at %d is not a date; dates are %s; read as words"
            .formatted(Excerpt.of(value), token.start(), DateReader.FORMS);
    notices.add(Problem.NOT_A_DATE, token.start(), token.end(), message);
    return token instanceof Token.DatePhrase
        ? words.words(token.start(), token.end())
        : text(token);
  }

  /** Lucene's {@code _exists_:}, of which there is only whether an article has a date. */
  private Optional<Clause> has(Token token) {
    var name = valueOf(token);
    if (FieldNames.of(name, ':').field() instanceof Field.Date) {
      limits.addClauses(1, token.start(), token.end());
      return Optional.of(new Clause.Not(new Clause.Undated()));
    }
    var message =
        "only whether there is a date can be asked, not \"%s\" at %d; left out"
            .formatted(Excerpt.of(name), token.start());
    notices.replaced(Problem.OTHER_SYNTAX, token.start(), token.end(), " ", message);
    return Optional.empty();
  }

  private Optional<Clause> place(Token token) {
    if (isBoilerplate(token)) {
      limits.addClauses(1, token.start(), token.end());
      return Optional.of(new InBoilerplate(new Everything()));
    }
    var message =
        "in: takes \"boilerplate\", got \"%s\" at %d; read as words"
            .formatted(Excerpt.of(valueOf(token)), token.start());
    notices.add(Problem.UNKNOWN_FIELD, token.start(), token.end(), message);
    return text(token);
  }

  /** What stands in the quotes, or a chunk less the punctuation around it. */
  private String valueOf(Token token) {
    if (!(token instanceof Token.Chunk)) return rawValueOf(token);
    var value = rawValueOf(token);
    int end = value.length();
    while (end > 0 && ".?!:'".indexOf(QueryText.plain(value.charAt(end - 1))) >= 0) end--;
    return value.endsWith("..") ? value : value.substring(0, end);
  }

  private String rawValueOf(Token token) {
    return switch (token) {
      case Token.Quoted(int _, int _, int from, int to, boolean _) ->
          text.unescaped(from, to).strip();
      case Token.Chunk(int _, int end, int from, boolean _) -> text.text(from, end);
      default -> written(token);
    };
  }

  private String written(Token token) {
    return text.text(token.start(), token.end());
  }
}
