package clippings.compare;

import clippings.article.Paragraph;
import clippings.compare.Comparison.Row;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pairs the paragraphs of two articles: equal ones first, then, between these, those that share
 * half of their words or more, as alike as can be in all and without crossing.
 */
final class ParagraphPairs {

  /** Below that two paragraphs are not versions of one. */
  private static final double ALIKE = 0.5;

  /** Words looked at to find what is alike between two pairs; more stay unpaired. */
  private static final long MOST_WORDS = 20_000_000;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201a\u2032`]");
  private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d\u201e\u2033\u00ab\u00bb]");

  private final List<Paragraph> earlier;
  private final List<Paragraph> later;
  private final List<Row> rows = new ArrayList<>();
  private long words;

  ParagraphPairs(List<Paragraph> earlier, List<Paragraph> later) {
    this.earlier = earlier;
    this.later = later;
  }

  List<Row> rows() {
    var partners = Alignment.of(keys(earlier), keys(later));
    int at = 0;
    int otherAt = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] == Alignment.NONE) continue;
      between(earlier.subList(at, i), later.subList(otherAt, partners[i]));
      rows.add(new Row.Same(earlier.get(i), later.get(partners[i])));
      at = i + 1;
      otherAt = partners[i] + 1;
    }
    between(earlier.subList(at, earlier.size()), later.subList(otherAt, later.size()));
    return rows;
  }

  /** Typesetting is no change. */
  private static List<String> keys(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(paragraph -> key(paragraph.text())).toList();
  }

  private static String key(String text) {
    var plain = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    return QUOTES.matcher(SINGLE_QUOTES.matcher(plain).replaceAll("'")).replaceAll("\"").strip();
  }

  private void between(List<Paragraph> removed, List<Paragraph> added) {
    if (removed.isEmpty() || added.isEmpty()) {
      removed.forEach(paragraph -> rows.add(new Row.Removed(paragraph)));
      added.forEach(paragraph -> rows.add(new Row.Added(paragraph)));
      return;
    }
    int j = 0;
    var partners = alike(removed, added);
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] == Alignment.NONE) {
        rows.add(new Row.Removed(removed.get(i)));
        continue;
      }
      while (j < partners[i]) rows.add(new Row.Added(added.get(j++)));
      var before = removed.get(i);
      var after = added.get(j++);
      rows.add(new Row.Changed(before, after, WordDifference.of(before.text(), after.text())));
    }
    while (j < added.size()) rows.add(new Row.Added(added.get(j++)));
  }

  private int[] alike(List<Paragraph> removed, List<Paragraph> added) {
    var partners = new int[removed.size()];
    Arrays.fill(partners, Alignment.NONE);
    var counts = counts(removed);
    var others = counts(added);
    words += (long) added.size() * size(counts);
    if (words > MOST_WORDS) return partners;
    int rows = removed.size();
    int columns = added.size();
    var likeness = new double[rows][columns];
    var best = new double[rows + 1][columns + 1]; // of what follows each pair of places
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        likeness[i][j] = Words.likeness(counts.get(i), others.get(j));
        best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
        if (likeness[i][j] >= ALIKE)
          best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + likeness[i][j]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (best[i][j] <= best[i + 1][j]) i++;
      else if (best[i][j] <= best[i][j + 1]) j++;
      else partners[i++] = j++;
    }
    return partners;
  }

  private static List<Map<String, Integer>> counts(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(each -> Words.counts(Words.parts(each.text()))).toList();
  }

  private static long size(List<Map<String, Integer>> counts) {
    return counts.stream().mapToLong(each -> each.size() + 1L).sum();
  }
}
