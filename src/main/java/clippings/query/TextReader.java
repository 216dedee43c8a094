package clippings.query;

import clippings.query.Clause.Exact;
import clippings.query.Clause.Fuzzy;
import clippings.query.Clause.Near;
import clippings.query.Clause.Phrase;
import clippings.query.Clause.Reach;
import clippings.query.Clause.Wildcard;
import clippings.query.Clause.Word;
import clippings.query.WordSplitter.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what is looked up in titles and texts: words, phrases, exact forms, wildcards and fuzzy
 * words.
 */
final class TextReader {

  private final QueryText text;
  private final Notices notices;
  private final Limits limits;

  TextReader(QueryText text, Notices notices, Limits limits) {
    this.text = text;
    this.notices = notices;
    this.limits = limits;
  }

  /**
   * Letters without white space: a word, or several that signs part and that stand side by side.
   */
  Optional<Clause> chunk(Token.Chunk chunk) {
    var suffix = Suffix.of(text, chunk.from() + 1, chunk.end());
    suffix.report(text, notices);
    var pieces = withLetters(WordSplitter.unquoted(text, chunk.from(), suffix.bodyEnd()));
    if (pieces.isEmpty()) return Optional.empty();
    limits.addClauses(pieces.size(), chunk.start(), chunk.end());
    boolean wild = pieces.stream().anyMatch(Piece::wild);
    if (wild && suffix.hasTilde()) {
      var message =
          "a word is fuzzy or has wildcards, not both; \"~\" at %d left out"
              .formatted(suffix.tilde());
      int tildeEnd = suffix.tilde() + 1 + suffix.number().length();
      notices.replaced(Problem.FUZZY_DISTANCE, suffix.tilde(), tildeEnd, "", message);
    }
    if (chunk.exact() && !wild && !suffix.hasTilde()) return exact(pieces);
    if (chunk.exact()) notExact(chunk.start(), chunk.from());
    if (wild) return beside(pieces, this::wild, 0);
    if (suffix.hasTilde()) return fuzzy(pieces, suffix);
    return side(pieces, 0);
  }

  /** The beginning of a word: a wildcard. */
  Optional<Clause> truncated(Token.Truncated truncated) {
    var pieces = new ArrayList<>(WordSplitter.plain(text, truncated.start(), truncated.bodyEnd()));
    if (pieces.isEmpty()) return Optional.empty();
    limits.addClauses(pieces.size(), truncated.start(), truncated.end());
    var last = pieces.removeLast();
    pieces.add(new Piece(last.text() + "*", last.start(), last.end(), true));
    var message =
        "\"%s\" at %d is read as any ending, which is written *"
            .formatted(text.text(truncated.bodyEnd(), truncated.end()), truncated.bodyEnd());
    notices.replaced(Problem.TRUNCATION, truncated.bodyEnd(), truncated.end(), "*", message);
    return beside(pieces, this::wild, 0);
  }

  /** Quoted text: words side by side. */
  Optional<Clause> quoted(Token.Quoted quoted) {
    var suffix = Suffix.of(text, Math.min(quoted.to() + 1, quoted.end()), quoted.end());
    suffix.report(text, notices);
    var pieces = withLetters(quotedPieces(quoted.from(), quoted.to()));
    if (pieces.isEmpty()) {
      var message = "no words in the quotes at %d; left out".formatted(quoted.start());
      notices.replaced(Problem.EMPTY_PHRASE, quoted.start(), quoted.end(), " ", message);
      return Optional.empty();
    }
    limits.addClauses(pieces.size(), quoted.start(), quoted.end());
    boolean wild = pieces.stream().anyMatch(Piece::wild);
    int slop = suffix.hasTilde() ? slop(suffix, pieces.size() > 1 && (wild || !quoted.exact())) : 0;
    if (quoted.exact() && !wild) return exact(pieces);
    if (quoted.exact()) notExact(quoted.start(), quoted.from() - 1);
    return wild ? beside(pieces, this::wild, slop) : side(pieces, slop);
  }

  /**
   * The words of what this language does not have, such as ranges of words; without Lucene's {@code
   * TO}.
   */
  Optional<Clause> words(int start, int end) {
    var clauses = new ArrayList<Clause>();
    for (var piece : WordSplitter.plain(text, start, end)) {
      if (!text.text(piece.start(), piece.end()).equals("TO")) clauses.add(new Word(piece.text()));
    }
    limits.addClauses(clauses.size(), start, end);
    return Junction.all(clauses);
  }

  private List<Piece> quotedPieces(int from, int to) {
    var pieces = new ArrayList<Piece>();
    for (int start = from; start < to; ) {
      int end = start;
      while (end < to && !text.isSpace(end)) end++;
      if (end > start) pieces.addAll(WordSplitter.quoted(text, start, end));
      start = end + 1;
    }
    return pieces;
  }

  /** Leaves out wildcards that stand for whole words. */
  private List<Piece> withLetters(List<Piece> pieces) {
    var kept = new ArrayList<Piece>();
    for (var piece : pieces) {
      if (!piece.wild() || piece.hasLetter()) {
        kept.add(piece);
      } else if (piece.text().contains("*")) {
        var message =
            "a wildcard needs a letter beside it; \"%s\" at %d left out"
                .formatted(Excerpt.of(piece.text()), piece.start());
        notices.replaced(Problem.WILDCARD_WITHOUT_LETTER, piece.start(), piece.end(), " ", message);
      }
    }
    return kept;
  }

  private static Optional<Clause> side(List<Piece> pieces, int slop) {
    if (pieces.size() == 1) return Optional.of(new Word(pieces.getFirst().text()));
    return Optional.of(new Phrase(pieces.stream().map(Piece::text).toList(), slop));
  }

  private static Optional<Clause> exact(List<Piece> pieces) {
    return Optional.of(new Exact(pieces.stream().map(Piece::text).toList()));
  }

  private void notExact(int start, int end) {
    var message =
        "an exact form has no wildcards and is not fuzzy; \"=\" at %d left out".formatted(start);
    notices.replaced(Problem.EXACT_PATTERN, start, end, "", message);
  }

  /** A phrase of more than plain words: each next to the one before, or {@code slop} from it. */
  private static Optional<Clause> beside(
      List<Piece> pieces, Function<Piece, Clause> word, int slop) {
    var reach = new Reach.Words(Math.min(slop + 1, Limits.MAX_DISTANCE), slop == 0);
    return pieces.stream().map(word).reduce((left, right) -> new Near(left, right, reach));
  }

  private Clause wild(Piece piece) {
    if (!piece.wild()) return new Word(piece.text());
    var pattern = QueryText.plain(piece.text()).replaceAll("\\*+", "*");
    long wildcards = pattern.chars().filter(c -> c == '*' || c == '?').count();
    Limits.checkWildcards(wildcards, piece.start(), piece.end());
    return new Wildcard(pattern);
  }

  private Optional<Clause> fuzzy(List<Piece> pieces, Suffix suffix) {
    int edits = edits(suffix, pieces.getFirst().text());
    if (edits == 0) return side(pieces, 0);
    for (var piece : pieces) limits.addFuzzyWord(piece.start(), piece.end());
    return beside(pieces, piece -> new Fuzzy(piece.text(), edits), 0);
  }

  /** The number of edits asked for, or the nearest there is. */
  private int edits(Suffix suffix, String word) {
    var number = suffix.number();
    if (number.isEmpty()) return 2;
    if (number.equals("1") || number.equals("2")) return Integer.parseInt(number);
    int nearest = nearestEdits(number, word.codePointCount(0, word.length()));
    var readAs = nearest == 0 ? "" : "~" + nearest;
    int start = suffix.tilde();
    int end = start + 1 + number.length();
    var message =
        "a fuzzy word allows 1 or 2 edits, got %s at %d; read as %s"
            .formatted(Excerpt.of(number), start, nearest == 0 ? "the word itself" : readAs);
    notices.replaced(Problem.FUZZY_DISTANCE, start, end, readAs, message);
    return nearest;
  }

  /** A fraction is the similarity that Lucene took before it took edits. */
  private static int nearestEdits(String number, int letters) {
    if (number.startsWith("-")) return 1;
    if (number.matches("0?\\.[0-9]*[1-9][0-9]*")) {
      double edits = (1 - Double.parseDouble(number)) * letters;
      return Math.clamp((long) edits, 1, 2);
    }
    return number.matches("0+\\.?0*") ? 0 : 2;
  }

  private int slop(Suffix suffix, boolean takesSlop) {
    var number = suffix.number();
    int start = suffix.tilde();
    int end = start + 1 + number.length();
    boolean isNumber = number.matches("[0-9]+");
    int slop = isNumber ? Limits.number(number) : 0;
    Limits.checkDistance(slop, start, end);
    if (isNumber && takesSlop) return slop;
    var message =
        takesSlop
            ? "a phrase takes a distance of 0 to 255 words, got %s at %d; left out"
                .formatted(number.isEmpty() ? "none" : "\"" + Excerpt.of(number) + "\"", start)
            : "only a phrase of plain words takes a distance; \"%s\" at %d left out"
                .formatted(text.text(start, end), start);
    notices.replaced(Problem.PHRASE_DISTANCE, start, end, "", message);
    return 0;
  }
}
