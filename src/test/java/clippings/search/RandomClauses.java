package clippings.search;

import clippings.article.ArticleField;
import clippings.query.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Clause trees of every form over the words of {@link RandomArchive}. */
final class RandomClauses {

  private final Random random;

  RandomClauses(Random random) {
    this.random = random;
  }

  Clause clause(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) return random.nextInt(3) == 0 ? narrow() : text();
    return switch (random.nextInt(9)) {
      case 0 -> new Clause.Not(clause(depth - 1));
      case 1, 2, 3 -> new Clause.All(clauses(depth));
      case 4, 5, 6 -> new Clause.Any(clauses(depth));
      case 7 -> new Clause.In(one(ArticleField.TITLE, ArticleField.TEXT), clause(depth - 1));
      default -> new Clause.InBoilerplate(clause(depth - 1));
    };
  }

  private List<Clause> clauses(int depth) {
    List<Clause> clauses = new ArrayList<>();
    for (int n = 2 + random.nextInt(2); n > 0; n--) clauses.add(clause(depth - 1));
    return clauses;
  }

  /** A clause that looks into text. */
  Clause text() {
    return switch (random.nextInt(12)) {
      case 8, 9 -> new Clause.Near(place(2), place(2), reach());
      case 10 -> new Clause.NotNear(place(2), place(2), reach());
      case 11 -> new Clause.AtLeast(1 + random.nextInt(3), place(1));
      case 0, 1, 2 -> new Clause.Word(word());
      case 3 -> new Clause.Phrase(words(2 + random.nextInt(2)), 0);
      case 4 -> sloppy();
      case 5 -> new Clause.Exact(words(1 + random.nextInt(2)));
      case 6 -> new Clause.Wildcard(pattern());
      default -> new Clause.Fuzzy(word(), 1 + random.nextInt(2));
    };
  }

  /** An operand of a proximity. */
  private Clause place(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 10)) {
      case 0, 1, 2 -> new Clause.Word(word());
      case 3 -> new Clause.Phrase(words(2), 0);
      case 4 -> new Clause.Exact(words(1 + random.nextInt(2)));
      case 5 -> new Clause.Wildcard(pattern());
      case 6, 7 -> new Clause.Any(List.of(place(depth - 1), place(depth - 1)));
      case 8 -> new Clause.Near(place(depth - 1), place(depth - 1), reach());
      default -> new Clause.NotNear(place(depth - 1), place(depth - 1), reach());
    };
  }

  private Clause.Reach reach() {
    return switch (random.nextInt(6)) {
      case 0 -> new Clause.Reach.Sentence();
      case 1 -> new Clause.Reach.SameParagraph();
      default -> new Clause.Reach.Words(1 + random.nextInt(4), random.nextBoolean());
    };
  }

  private Clause narrow() {
    return switch (random.nextInt(9)) {
      case 0 -> new Clause.Everything();
      case 1 -> new Clause.Nothing();
      case 2 -> new Clause.Metadata(ArticleField.AUTHOR, one("smith", "Zoe Das", "bob", "O'Hara"));
      case 3 -> new Clause.Metadata(ArticleField.SOURCE, one("dawn", "daily news", "the dawn"));
      case 4 -> new Clause.Metadata(ArticleField.SECTION, one("National", "news"));
      case 5 -> new Clause.Metadata(ArticleField.LANGUAGE, one("EN", "pt-br", "de"));
      case 6 -> new Clause.Metadata(ArticleField.ID, one("a00", "a01", "A02"));
      case 7 -> new Clause.Undated();
      default -> dated();
    };
  }

  private Clause dated() {
    var from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_000));
    var to = from.plusDays(random.nextInt(500));
    return switch (random.nextInt(3)) {
      case 0 -> new Clause.Dated(from, null);
      case 1 -> new Clause.Dated(null, to);
      default -> new Clause.Dated(from, to);
    };
  }

  /** Words of different stems: of one stem Lucene's slop is a science of its own. */
  private Clause sloppy() {
    var words = words(2 + random.nextInt(2));
    long stems = words.stream().map(PlainText::stem).distinct().count();
    return new Clause.Phrase(words, stems == words.size() ? 1 + random.nextInt(6) : 0);
  }

  private String pattern() {
    var word = new StringBuilder(word());
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      int at = random.nextInt(word.length());
      if (random.nextBoolean()) word.setCharAt(at, one('?', '*'));
      else word.replace(at, word.length(), "*");
    }
    return word.chars().allMatch(c -> c == '*' || c == '?') ? "s*" : word.toString();
  }

  private List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) words.add(word());
    return words;
  }

  private String word() {
    if (random.nextInt(20) == 0) return "zebra";
    return RandomArchive.WORDS
        .get(random.nextInt(RandomArchive.WORDS.size()))
        .toLowerCase(Locale.ROOT);
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
