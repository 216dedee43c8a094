package clippings.index.word;

import clippings.article.Paragraph;
import clippings.index.analysis.Language;
import clippings.index.analysis.TextAnalysis;
import clippings.index.analysis.WordForms;
import clippings.index.document.Fields;
import clippings.index.document.StoredArticle;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;

/**
 * What an article is about, as far as its words tell: their stems, each with how often it stands in
 * title and story, where a word of the title counts {@link Fields#TITLE_WEIGHT} times. Function
 * words, numbers and single letters are left out.
 */
public final class ArticleStems {

  /** UTF-16 units that are read of a story: of a book the beginning tells enough. */
  private static final int MOST_TEXT = 10_000;

  private final IndexedStem[] stems;
  private final int[] counts;

  private ArticleStems(IndexedStem[] stems, int[] counts) {
    this.stems = stems;
    this.counts = counts;
  }

  /** {@code known} gives one object for all articles that have a stem. */
  static ArticleStems of(
      StoredArticle article, TextAnalysis analysis, Function<BytesRef, IndexedStem> known) {
    var language = Language.of(article.metadata().language());
    var left = analysis.functionStems(language);
    Map<BytesRef, Integer> counted = new HashMap<>();
    var title = article.metadata().title();
    if (title != null) count(title, language, analysis, Fields.TITLE_WEIGHT, counted);
    var table = article.table();
    for (int number = 1; number <= table.size() && table.start(number) < MOST_TEXT; number++) {
      var paragraph = article.paragraph(number);
      var text = paragraph.text();
      int room = MOST_TEXT - table.start(number);
      if (paragraph.kind() != Paragraph.Kind.BOILERPLATE)
        count(text.substring(0, Math.min(room, text.length())), language, analysis, 1, counted);
    }
    counted.keySet().removeIf(stem -> left.contains(stem) || !tells(stem));
    var stems = new IndexedStem[counted.size()];
    var counts = new int[stems.length];
    int size = 0;
    for (var entry : counted.entrySet()) {
      stems[size] = known.apply(entry.getKey());
      counts[size++] = entry.getValue();
    }
    return new ArticleStems(stems, counts);
  }

  private static void count(
      String text,
      Language language,
      TextAnalysis analysis,
      int weight,
      Map<BytesRef, Integer> counted) {
    analysis.analyze(
        text, language, (forms, _, _, _) -> counted.merge(forms.stem(), weight, Integer::sum));
  }

  /** Whether it is more than a number or a single letter. */
  private static boolean tells(BytesRef stem) {
    int length = 0;
    boolean letters = false;
    for (int i = stem.offset; i < stem.offset + stem.length; i++, length++) {
      byte at = stem.bytes[i];
      if (at == WordForms.SEPARATOR) break;
      letters |= at < '0' || at > '9';
    }
    return letters && length > 1;
  }

  /** Takes the stems, in no order. */
  public interface Taker {
    void take(IndexedStem stem, int count);
  }

  public void each(Taker taker) {
    for (int i = 0; i < stems.length; i++) taker.take(stems[i], counts[i]);
  }
}
