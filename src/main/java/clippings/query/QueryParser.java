package clippings.query;

import clippings.query.Clause.Everything;
import clippings.query.Clause.In;
import clippings.query.Clause.Nothing;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads query text.
 *
 * <pre>
 * query    = [ or ]
 * or       = and { OR and }
 * and      = term { [ AND ] term }
 * term     = mark | near
 * mark     = "in:boilerplate"                     turns the words beside it
 * near     = not { NEAR not }                     NEAR/5 w/5 /5 PRE/3 +3 adj3 /s /p NOT NEAR/5
 * not      = { NOT | ATLEAST } operand            NOT - !   ATLEAST/3
 * operand  = group | field | everything | chunk | quoted | range | regex | truncated | dates
 * group    = "(" or ")"
 * field    = name ( ":" | "=" ) ( group | not ) | name group
 * </pre>
 *
 * <p>The {@link Lexer} cuts the text into these tokens, the {@link Mender} closes what is open and
 * drops operators without operands, so that here every list of tokens can be read. Time is linear
 * in the length of the text.
 */
public final class QueryParser {

  private final List<Token> tokens;
  private final Notices notices;
  private final ValueReader values;
  private final Proximity proximity;
  private int at;
  private int depth;

  private QueryParser(QueryText text, List<Token> tokens, Notices notices, ValueReader values) {
    this.tokens = tokens;
    this.notices = notices;
    this.values = values;
    this.proximity = new Proximity(text, notices);
  }

  /**
   * Reads {@code text} leniently: whatever cannot be read as written is read as what it most likely
   * means, or as plain words, with a notice.
   *
   * @param today what {@code date:today} means
   * @return a blank text is {@link Everything}; one without any word is {@link Nothing}
   * @throws QuerySyntaxException only when a cap is passed: 4,000 characters ({@code
   *     query-too-long}); 1,024 clauses, counting each word of a phrase, parentheses nested 32
   *     deep, 4 wildcards in a word, 64 fuzzy words, 255 words of distance ({@code
   *     query-too-complex})
   */
  public static ParsedQuery parse(String text, LocalDate today) {
    Limits.checkLength(text);
    var notices = new Notices();
    var clause = read(text, today, notices);
    var suggestion = notices.isEmpty() ? "" : suggestion(notices.edited(text), clause, today);
    return new ParsedQuery(text, clause, notices.toList(suggestion));
  }

  /**
   * Reads {@code text} strictly.
   *
   * @throws QuerySyntaxException with the first notice that lenient reading would give, or when a
   *     cap is passed
   */
  public static ParsedQuery parseStrict(String text, LocalDate today) {
    var parsed = parse(text, today);
    if (!parsed.notices().isEmpty()) throw new QuerySyntaxException(parsed.notices().getFirst());
    return parsed;
  }

  private static Clause read(String text, LocalDate today, Notices notices) {
    var query = new QueryText(text);
    if (query.isBlank()) return new Everything();
    var tokens = new Mender(query, notices).mend(new Lexer(query, notices).tokens());
    var parser =
        new QueryParser(
            query, tokens, notices, new ValueReader(query, notices, new Limits(), today));
    return parser
        .or(new Field.Anywhere())
        .orElseGet(
            () -> {
              notices.add(
                  Problem.NO_WORDS,
                  0,
                  text.length(),
                  "no words in the query; nothing to search for");
              return new Nothing();
            });
  }

  /**
   * A text that is read as {@code clause} without a notice: the edited one when it is, else the
   * clause printed.
   */
  private static String suggestion(String edited, Clause clause, LocalDate today) {
    if (clause instanceof Nothing) return "";
    try {
      var notices = new Notices();
      if (edited.length() <= Limits.MAX_CHARACTERS
          && read(edited, today, notices).equals(clause)
          && notices.isEmpty()) {
        return edited;
      }
    } catch (QuerySyntaxException e) {
      // an edit can bring a query past a cap; the clause printed is the other choice
    }
    var printed = ClausePrinter.print(clause);
    return printed.length() <= Limits.MAX_CHARACTERS ? printed : "";
  }

  private Optional<Clause> or(Field field) {
    var clauses = new ArrayList<Clause>();
    and(field).ifPresent(clauses::add);
    while (at < tokens.size() && tokens.get(at) instanceof Token.Or) {
      at++;
      and(field).ifPresent(clauses::add);
    }
    return Junction.any(clauses);
  }

  private Optional<Clause> and(Field field) {
    var clauses = new ArrayList<Clause>();
    int mark = -1;
    while (at < tokens.size()
        && !(tokens.get(at) instanceof Token.Or)
        && !(tokens.get(at) instanceof Token.Close)) {
      if (tokens.get(at) instanceof Token.And) {
        at++;
      } else if (mark()) {
        if (mark < 0) mark = clauses.size();
      } else {
        clauses.addAll(Junction.flatAll(near(field).stream().toList()));
      }
    }
    return mark < 0 ? Junction.all(clauses) : Junction.inBoilerplate(clauses, mark);
  }

  /** Takes {@code in:boilerplate}, if it stands here. */
  private boolean mark() {
    if (at + 1 >= tokens.size()
        || !(tokens.get(at) instanceof Token.FieldName(int _, int end, int _, Field.Place _)))
      return false;
    var value = tokens.get(at + 1);
    if (value.start() != end || !(value instanceof Token.Chunk || value instanceof Token.Quoted))
      return false;
    if (!values.isBoilerplate(value)) return false;
    at += 2;
    return true;
  }

  private Optional<Clause> near(Field field) {
    var clause = not(field);
    while (at < tokens.size() && tokens.get(at) instanceof Token.Near near) {
      at++;
      Limits.checkDistance(near.distance().orElse(0), near.start(), near.end());
      clause = proximity.join(clause, near, not(field));
    }
    return clause;
  }

  private Optional<Clause> not(Field field) {
    var before = new ArrayDeque<Token>();
    while (at < tokens.size()
        && (tokens.get(at) instanceof Token.Not || tokens.get(at) instanceof Token.AtLeast))
      before.push(tokens.get(at++));
    var clause = operand(field);
    for (var token : before) {
      clause =
          token instanceof Token.AtLeast atLeast
              ? proximity.atLeast(atLeast, clause)
              : clause.map(Junction::not);
    }
    return clause;
  }

  private Optional<Clause> operand(Field field) {
    if (at >= tokens.size()) return Optional.empty();
    var token = tokens.get(at++);
    return switch (token) {
      case Token.Open open -> group(open, field);
      case Token.FieldName name -> field(name);
      case Token.Everything _, Token.Chunk _, Token.Quoted _, Token.Range _, Token.Regex _ ->
          values.read(token, field);
      case Token.Truncated _, Token.DatePhrase _ -> values.read(token, field);
      case Token.And _, Token.Or _, Token.Not _, Token.Near _, Token.AtLeast _, Token.Close _ ->
          Optional.empty();
    };
  }

  private Optional<Clause> group(Token.Open open, Field field) {
    Limits.checkNesting(++depth, open.start(), open.end());
    if (at < tokens.size() && tokens.get(at) instanceof Token.Close close) {
      var message = "nothing in the parentheses at %d; left out".formatted(open.start());
      notices.replaced(Problem.EMPTY_PARENTHESES, open.start(), close.end(), " ", message);
    }
    var clause = or(field);
    if (at < tokens.size()) at++; // the closing one
    depth--;
    return clause;
  }

  private Optional<Clause> field(Token.FieldName name) {
    return switch (name.field()) {
      case Field.Words(var field) ->
          value(name, new Field.Anywhere()).map(inner -> new In(field, inner));
      case Field.Unknown(var written) -> {
        var message =
            "unknown field \"%s\" at %d; fields are %s; read as words"
                .formatted(Excerpt.of(written), name.start(), Field.NAMES);
        notices.add(Problem.UNKNOWN_FIELD, name.start(), name.end(), message);
        var clauses = new ArrayList<>(values.name(name).stream().toList());
        value(name, new Field.Anywhere()).ifPresent(clauses::add);
        yield Junction.all(clauses);
      }
      case Field.Anywhere _, Field.Value _, Field.Date _, Field.Place _, Field.Has _ ->
          value(name, name.field());
    };
  }

  private Optional<Clause> value(Token.FieldName name, Field field) {
    int from = name.end();
    int to = at < tokens.size() ? tokens.get(at).start() : from;
    if (to > from) {
      var message =
          "space after the field at %d; read as if there were none".formatted(name.start());
      notices.replaced(Problem.SPACE_AFTER_FIELD, from, to, "", message);
    }
    boolean nested = at < tokens.size() && !(tokens.get(at) instanceof Token.Open);
    if (nested) Limits.checkNesting(++depth, name.start(), name.end());
    var clause = not(field);
    if (nested) depth--;
    return clause;
  }
}
