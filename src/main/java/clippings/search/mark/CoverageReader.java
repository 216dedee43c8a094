package clippings.search.mark;

import clippings.index.document.StoredArticle;
import clippings.query.Clause;
import clippings.search.match.Occurrence;
import clippings.search.request.Coverage;
import clippings.search.request.Coverage.Nearness;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells how much of the query an article's title and its best paragraph hold. */
public final class CoverageReader {

  /** Words between one term and the next that still make them close. */
  private static final int CLOSE = 4;

  private final MarkTree tree;
  private final int terms;
  private final boolean words;

  public CoverageReader(MarkTree tree) {
    var leaves = IntStream.range(0, tree.leaves().size()).filter(tree::isWanted).boxed().toList();
    this.tree = tree;
    this.terms = tree.terms();
    this.words =
        leaves.size() == terms
            && leaves.stream().allMatch(leaf -> isWord(tree.leaves().get(leaf).clause()));
  }

  private static boolean isWord(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Wildcard _, Clause.Fuzzy _ -> true;
      case Clause.AsWritten(var inner) -> isWord(inner);
      case Clause.Exact(var words) -> words.size() == 1;
      case Clause.Phrase _, Clause.Near _, Clause.NotNear _, Clause.AtLeast _ -> false;
      case Clause.All _, Clause.Any _, Clause.Not _, Clause.In _, Clause.InBoilerplate _ -> false;
      case Clause.Metadata _, Clause.Dated _, Clause.Undated _ -> false;
      case Clause.Foreign _, Clause.Everything _, Clause.Nothing _ -> false;
    };
  }

  /**
   * With the paragraph that has the most terms, the best shown of several.
   *
   * @return {@code null} if the query looks for less than two
   */
  public @Nullable Coverage of(StoredArticle article, Marks marks) {
    if (terms < 2) return null;
    int inTitle = held(marks.inTitle()).size();
    var best =
        marks.best().stream()
            .max(
                Comparator.comparingInt((Marks.Marked each) -> held(each.occurrences()).size())
                    .thenComparing(Comparator.comparingDouble(Marks.Marked::score)))
            .orElse(null);
    return best == null
        ? new Coverage(terms, words, inTitle, 0, 0, Nearness.APART)
        : of(article, inTitle, best.number(), best.occurrences());
  }

  /**
   * With that paragraph and what it holds, in order.
   *
   * @return {@code null} if the query looks for less than two terms
   */
  public @Nullable Coverage of(
      StoredArticle article, int inTitle, int paragraph, List<Occurrence> occurrences) {
    if (terms < 2) return null;
    int base = article.table().start(paragraph);
    int held = held(occurrences).size();
    var nearness = nearness(article.paragraph(paragraph).text(), base, occurrences, held);
    return new Coverage(terms, words, inTitle, paragraph, held, nearness);
  }

  private Set<Integer> held(List<Occurrence> occurrences) {
    Set<Integer> held = new HashSet<>();
    for (var occurrence : occurrences) held.add(tree.term(occurrence.leaf()));
    return held;
  }

  private Nearness nearness(String text, int base, List<Occurrence> occurrences, int held) {
    if (held < 2) return Nearness.APART;
    if (together(text, base, occurrences, 0) == held) return Nearness.SIDE_BY_SIDE;
    return together(text, base, occurrences, CLOSE) == held ? Nearness.CLOSE : Nearness.APART;
  }

  /** The most terms in a row with no more than so many words between one and the next. */
  private int together(String text, int base, List<Occurrence> occurrences, int between) {
    Set<Integer> row = new HashSet<>();
    int most = 0;
    int end = base;
    for (var occurrence : occurrences) {
      if (wordsBetween(text, end - base, occurrence.start() - base) > between) row.clear();
      row.add(tree.term(occurrence.leaf()));
      most = Math.max(most, row.size());
      end = Math.max(end, occurrence.end());
    }
    return most;
  }

  /** Runs of letters and digits; of scripts without spaces, each ideograph. */
  private static int wordsBetween(String text, int start, int end) {
    int words = 0;
    boolean inside = false;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && (!inside || Character.isIdeographic(c))) words++;
      inside = letter;
      i += Character.charCount(c);
    }
    return words;
  }
}
