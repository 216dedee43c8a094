package clippings.search.rank;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.word.IndexedStem;
import clippings.search.rank.WordScores.Weighted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes from the best articles the words that tell them from others, for ranking by these as well:
 * pseudo-relevance feedback. A word weighs by the Bo1 model of divergence from randomness (<a
 * href="https://theses.gla.ac.uk/1570/">Amati, 2003</a>), with the number of documents that have it
 * for the number of its occurrences, which deleted documents would change. It earns its time for
 * questions of several words alone, and needs an archive in which ten articles are few. Used by one
 * thread.
 */
public final class Feedback {

  /** How many words a question has. */
  private static final int LEAST_WORDS = 4;

  private static final int MOST_ARTICLES = 10;

  /** One article is looked at for so many there are. */
  private static final int SHARE = 100;

  private static final int WORDS = 10;

  /** What the best of the words counts, of one that was asked for. */
  private static final double WEIGHT = 0.5;

  /** Fewer articles that have a word do not make it one of theirs. */
  private static final int LEAST_WITH_WORD = 2;

  /** How often a stem stands in the articles looked at, and in how many of them. */
  private static final class Counted {
    private final IndexedStem stem;
    private int occurrences;
    private int articles;

    Counted(IndexedStem stem) {
      this.stem = stem;
    }

    void add(int count) {
      occurrences += count;
      articles++;
    }
  }

  private record Typical(IndexedStem stem, double weight) {
    int order(Typical other) {
      int weights = Double.compare(other.weight, weight);
      return weights == 0 ? stem.compareTo(other.stem) : weights;
    }
  }

  private final Snapshot snapshot;
  private final TextAnalysis analysis;
  private final Question question;

  public Feedback(Snapshot snapshot, TextAnalysis analysis, Question question) {
    this.snapshot = snapshot;
    this.analysis = analysis;
    this.question = question;
  }

  /** Whether it may find anything: then alone is it worth knowing which articles are best. */
  boolean isExpected() throws IOException {
    return question.words().size() >= LEAST_WORDS && most() >= LEAST_WITH_WORD;
  }

  private int most() throws IOException {
    return Math.min(MOST_ARTICLES, snapshot.articles() / SHARE);
  }

  /** The words of the best of these articles, given best first. */
  List<Weighted> words(int[] best) throws IOException {
    int looked = Math.min(most(), best.length);
    if (!isExpected() || looked < LEAST_WITH_WORD) return List.of();
    List<Typical> typical = new ArrayList<>();
    for (var counted : counted(best, looked)) {
      int documents = counted.articles < LEAST_WITH_WORD ? 0 : snapshot.documents(counted.stem);
      if (documents > 0) typical.add(new Typical(counted.stem, weight(counted, documents)));
    }
    typical.sort(Typical::order);
    List<Weighted> words = new ArrayList<>();
    for (var each : typical.subList(0, Math.min(WORDS, typical.size()))) {
      var forms = snapshot.forms(Fields.TEXT, each.stem.bytes());
      if (forms != null) words.add(new Weighted(forms, each.weight));
    }
    return relative(words);
  }

  private Collection<Counted> counted(int[] best, int looked) throws IOException {
    Map<IndexedStem, Counted> counts = new HashMap<>();
    for (int i = 0; i < looked; i++)
      snapshot
          .stems(analysis, best[i])
          .each((stem, count) -> counts.computeIfAbsent(stem, Counted::new).add(count));
    return counts.values();
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
