package clippings.search;

import clippings.index.ArticleStems;
import clippings.index.Fields;
import clippings.index.Snapshot;
import clippings.index.TextAnalysis;
import clippings.search.WordScores.Weighted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * Takes from the best articles the words that tell them from others, for ranking by these as well:
 * pseudo-relevance feedback. A word weighs by the Bo1 model of divergence from randomness (<a
 * href="https://theses.gla.ac.uk/1570/">Amati, 2003</a>), with the number of documents that have it
 * for the number of its occurrences, which deleted documents would change. It earns its time for
 * questions of several words alone, and needs an archive in which ten articles are few. Used by one
 * thread.
 */
final class Feedback {

  /** How many words a question has. */
  static final int LEAST_WORDS = 4;

  private static final int MOST_ARTICLES = 10;

  /** One article is looked at for so many there are. */
  private static final int SHARE = 100;

  private static final int WORDS = 20;

  /** What the best of the words counts, of one that was asked for. */
  private static final double WEIGHT = 0.4;

  /** Fewer articles that have a word do not make it one of theirs. */
  private static final int LEAST_WITH_WORD = 2;

  private record Counted(int occurrences, int articles) {
    Counted and(Counted other) {
      return new Counted(occurrences + other.occurrences, articles + other.articles);
    }
  }

  private final Snapshot snapshot;
  private final TextAnalysis analysis;
  private final Question question;

  Feedback(Snapshot snapshot, TextAnalysis analysis, Question question) {
    this.snapshot = snapshot;
    this.analysis = analysis;
    this.question = question;
  }

  /** The words of the best of these articles, given best first. */
  List<Weighted> words(List<Integer> best) throws IOException {
    int looked = Math.min(Math.min(MOST_ARTICLES, snapshot.articles() / SHARE), best.size());
    if (question.words().size() < LEAST_WORDS || looked < LEAST_WITH_WORD) return List.of();
    Map<BytesRef, Counted> counts = new HashMap<>();
    for (int document : best.subList(0, looked)) count(snapshot.stems(analysis, document), counts);
    List<Weighted> words = new ArrayList<>();
    for (var entry : counts.entrySet()) {
      if (entry.getValue().articles < LEAST_WITH_WORD) continue;
      var forms = snapshot.forms(Fields.TEXT, entry.getKey());
      if (forms != null)
        words.add(new Weighted(forms, weight(entry.getValue(), forms.documents())));
    }
    words.sort(
        Comparator.comparingDouble(Weighted::weight)
            .reversed()
            .thenComparing(word -> word.forms().asked().getFirst().bytes()));
    return relative(words.subList(0, Math.min(WORDS, words.size())));
  }

  private static void count(ArticleStems stems, Map<BytesRef, Counted> counts) {
    stems.each((stem, count) -> counts.merge(stem, new Counted(count, 1), Counted::and));
  }

  private double weight(Counted counted, int documents) throws IOException {
    double expected = (double) documents / snapshot.articles();
    return (counted.occurrences * Math.log((1 + expected) / expected) + Math.log(1 + expected))
        / Math.log(2);
  }

  private List<Weighted> relative(List<Weighted> words) {
    int asked = question.words().stream().mapToInt(Question.Word::times).max().orElse(1);
    return words.stream()
        .map(
            word ->
                new Weighted(
                    word.forms(), WEIGHT * asked * word.weight() / words.getFirst().weight()))
        .toList();
  }
}
