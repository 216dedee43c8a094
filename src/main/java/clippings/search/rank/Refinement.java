package clippings.search.rank;

import clippings.index.document.Fields;
import clippings.search.match.Deadline;
import clippings.search.rank.BestHits.Best;
import clippings.search.rank.Question.Pair;
import clippings.search.rank.Question.Word;
import clippings.search.rank.WordScores.Weighted;
import clippings.search.request.ScorePart;
import clippings.search.request.SearchTimedOutException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/**
 * Ranks the best hits anew by where the words of the question stand in them. The first pass looks
 * at frequencies alone, so that most matches are skipped; positions are read of some of them. To
 * the score of such a hit is added
 *
 * <ul>
 *   <li>for each two words that follow each other in the question and stand near each other in the
 *       article, the rarity of the more frequent one by their closeness, as in <a
 *       href="https://doi.org/10.1007/3-540-36618-0_15">Rasolofo and Savoy, 2003</a>;
 *   <li>what of the question its best paragraph holds, each word by its rarity;
 *   <li>a little where the question is a name and the article has that, not only a longer one;
 *   <li>of best matches, what the words of phrases score by themselves, and what {@link Feedback}
 *       finds typical of the best hits.
 * </ul>
 *
 * <p>Nothing is ever taken away, so no other hit scores above one of these: the order stays total,
 * and a page beyond them goes on where they end. Used by one thread.
 */
public final class Refinement {

  /** How many hits are ranked anew: three pages. */
  static final int CANDIDATES = 30;

  /** Words at a greater distance have nothing to do with each other. */
  private static final int REACH = 5;

  private static final double NEARNESS = 0.3;
  private static final double PARAGRAPH = 0.1;

  /** Of a name's rarity, where an article has just that name. */
  private static final double WHOLE_NAME = 0.1;

  /** What a word of a phrase counts where it stands alone. */
  private static final double LOOSE = 0.5;

  /** How fast more occurrences stop counting: BM25's k1. */
  private static final double K1 = 1.2;

  /** What is added to the score of an article. */
  record Additions(List<Near> near, double paragraph, double name, double loose, double related) {

    /** Two words of the question that stand near each other, and what that adds. */
    record Near(Word first, Word second, double value) {}

    static final Additions NONE = new Additions(List.of(), 0, 0, 0, 0);

    double sum() {
      double nearness = 0;
      for (var each : near) nearness += each.value;
      return nearness + paragraph + name + loose + related;
    }

    /** All of it when {@code share} of it is left. */
    Additions scaled(double share) {
      if (share == 1) return this;
      var scaled =
          near.stream().map(each -> new Near(each.first, each.second, each.value * share)).toList();
      return new Additions(scaled, paragraph * share, name * share, loose * share, related * share);
    }

    /** What is added, by name, when {@code share} of it was left. */
    List<ScorePart> parts(double share) {
      List<ScorePart> parts = new ArrayList<>();
      if (!near.isEmpty()) parts.add(ScorePart.sum("nearness", pairs(share)));
      add("best paragraph", paragraph / share, parts);
      add("the name as a whole", name / share, parts);
      add("words of phrases", loose / share, parts);
      add("related words", related / share, parts);
      return parts;
    }

    private List<ScorePart> pairs(double share) {
      return near.stream()
          .map(
              each ->
                  ScorePart.of(
                      each.first.text() + " near " + each.second.text(), each.value / share))
          .toList();
    }

    private static void add(String name, double value, List<ScorePart> parts) {
      if (value > 0) parts.add(ScorePart.of(name, value));
    }

    /** The same with what single words add. */
    Additions with(double loose, double related) {
      return new Additions(near, paragraph, name, loose, related);
    }
  }

  private final Question question;
  private final WholeName name;
  private final Feedback feedback;
  private final Recency recency;
  private final IndexSearcher searcher;
  private final Deadline deadline;

  public Refinement(
      Question question,
      WholeName name,
      Feedback feedback,
      Recency recency,
      IndexSearcher searcher,
      Deadline deadline) {
    this.recency = recency;
    this.question = question;
    this.name = name;
    this.feedback = feedback;
    this.searcher = searcher;
    this.deadline = deadline;
  }

  /** Whether there is nothing to look at: a single word is near nothing, and no whole name. */
  boolean changesNothing() {
    return question.words().size() < 2 && name.isNowhere();
  }

  /** What is added to each of these hits, by their documents. */
  Map<Integer, Additions> additions(List<Best> hits) throws IOException {
    var documents = hits.stream().mapToInt(Best::document).sorted().toArray();
    var additions = places(documents);
    var loose = new WordScores(loose(), searcher).of(documents);
    for (int i = 0; i < documents.length; i++) additions.set(i, additions.get(i).with(loose[i], 0));
    var related = related(hits, documents, additions);
    Map<Integer, Additions> all = new HashMap<>();
    for (var hit : hits) {
      int i = Arrays.binarySearch(documents, hit.document());
      var added = additions.get(i).with(loose[i], related[i]);
      all.put(hit.document(), added.scaled(recency.left(hit.published())));
    }
    return all;
  }

  private record Scored(int document, double score) {}

  /** What is typical of the best ones so far counts; equal ones stay in their order. */
  private double[] related(List<Best> hits, int[] documents, List<Additions> additions)
      throws IOException {
    if (!feedback.isExpected()) return new double[documents.length];
    List<Scored> best = new ArrayList<>();
    for (var hit : hits) {
      double added = additions.get(Arrays.binarySearch(documents, hit.document())).sum();
      double score = hit.score() + added * recency.left(hit.published());
      best.add(new Scored(hit.document(), score));
    }
    best.sort((one, other) -> Double.compare(other.score, one.score));
    var words = feedback.words(best.stream().mapToInt(Scored::document).toArray());
    return new WordScores(words, searcher).of(documents);
  }

  private List<Weighted> loose() {
    return question.words().stream()
        .filter(Word::loose)
        .map(word -> new Weighted(word.forms(), LOOSE * word.times()))
        .toList();
  }

  private List<Additions> places(int[] documents) throws IOException {
    List<Additions> additions = new ArrayList<>(documents.length);
    var leaves = searcher.getIndexReader().leaves();
    Segment segment = null;
    for (int document : documents) {
      if (deadline.shouldExit()) throw new SearchTimedOutException(deadline.limit());
      var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      if (segment == null || segment.leaf != leaf) segment = new Segment(leaf);
      additions.add(segment.additions(document - leaf.docBase));
    }
    return additions;
  }

  /** The words of the question in one segment. */
  private final class Segment {
    private final LeafReaderContext leaf;
    private final List<WordPlaces> places = new ArrayList<>();
    private final WholeName.Places names;

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      this.names = name.in(leaf);
      for (var word : question.words()) places.add(WordPlaces.of(word.forms(), leaf));
    }

    Additions additions(int document) throws IOException {
      int found = 0;
      for (var word : places) if (word.read(document) > 0) found++;
      double named = names.have(document) ? WHOLE_NAME * name.rarity() : 0;
      if (found == 0) return new Additions(List.of(), 0, named, 0, 0);
      List<Additions.Near> near = new ArrayList<>();
      for (var pair : question.pairs()) {
        double value = nearness(pair);
        if (value > 0) near.add(new Additions.Near(word(pair.first()), word(pair.second()), value));
      }
      return new Additions(List.copyOf(near), PARAGRAPH * bestParagraph(), named, 0, 0);
    }

    private Word word(int index) {
      return question.words().get(index);
    }

    private double nearness(Pair pair) {
      var one = places.get(pair.first());
      var other = places.get(pair.second());
      if (one.size() == 0 || other.size() == 0) return 0;
      double closeness = one.closeness(other, REACH);
      double rarity = Math.min(word(pair.first()).rarity(), word(pair.second()).rarity());
      return NEARNESS * rarity * closeness / (closeness + K1);
    }

    /**
     * How much of the question the best paragraph holds. Words of two paragraphs are further apart
     * than any two neighbours among the words of one, but in paragraphs of unusual length, which
     * count as several.
     */
    private double bestParagraph() {
      var counts = new int[places.size()];
      double best = 0;
      int last = Integer.MIN_VALUE;
      for (long place : inOrder()) {
        int position = (int) (place >> 32);
        if (last != Integer.MIN_VALUE && position - last >= Fields.GAP) {
          best = Math.max(best, held(counts));
          Arrays.fill(counts, 0);
        }
        counts[(int) place]++;
        last = position;
      }
      return Math.max(best, held(counts));
    }

    private long[] inOrder() {
      int size = places.stream().mapToInt(WordPlaces::size).sum();
      var all = new long[size];
      int n = 0;
      for (int word = 0; word < places.size(); word++) {
        var found = places.get(word);
        for (int i = 0; i < found.size(); i++) all[n++] = ((long) found.get(i) << 32) | word;
      }
      Arrays.sort(all);
      return all;
    }

    private double held(int[] counts) {
      double sum = 0;
      for (int word = 0; word < counts.length; word++)
        sum += word(word).rarity() * word(word).times() * counts[word] / (counts[word] + 1.0);
      return sum;
    }
  }
}
