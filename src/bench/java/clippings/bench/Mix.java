package clippings.bench;

import clippings.bench.BenchQuery.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;

/**
 * The queries of the page benchmarks, drawn with a fixed seed from the texts themselves: 100 words,
 * 70 pairs that must both be there, 70 of which one is enough, and 60 phrases, spread evenly over
 * the range of document frequencies (logarithmically); apart from these 300, 60 pairs of words near
 * each other and 60 patterns.
 */
final class Mix {

  /** Words in lower case with one space between: what both engines take for neighbours. */
  private static final Pattern PHRASE =
      Pattern.compile("(?<![^ ])[a-z]{3,}(?: [a-z]{3,}){1,2}(?![^ ])");

  /** Words of one sentence close to each other. */
  private static final Pattern NEIGHBOURS =
      Pattern.compile("(?<![^ ])[a-z]{3,}(?: [a-z]{3,}){1,7}(?![^ ])");

  private static final Pattern SAYING =
      Pattern.compile("(?<![^ ])[a-z]{2,}(?: [a-z]{2,}){3,12}(?![^ ])");

  private static final List<String> BEGINNINGS =
      List.of("what about", "how did", "why", "which", "when will", "who said");

  private static final long SEED = 20_261_121;

  private Mix() {}

  /** The 300. */
  static List<BenchQuery> queries(DirectoryReader reader) throws IOException {
    var random = new Random(SEED);
    var texts = texts(reader);
    var words = wordsByFrequency(texts);
    List<BenchQuery> queries = new ArrayList<>();
    for (int i = 0; i < 100; i++) queries.add(BenchQuery.of(Kind.WORD, word(words, random)));
    for (int i = 0; i < 140; i++)
      queries.add(
          BenchQuery.of(i % 2 == 0 ? Kind.OR : Kind.AND, word(words, random), word(words, random)));
    while (queries.size() < 300) {
      var phrase = phrase(texts, PHRASE, random);
      if (Arrays.stream(phrase.split(" ", -1)).noneMatch(Mix::isStopWord))
        queries.add(BenchQuery.of(Kind.PHRASE, phrase));
    }
    Collections.shuffle(queries, random);
    return queries;
  }

  /**
   * Pairs that stand within ten words somewhere, and patterns: 40 words cut short, 10 with a hole
   * in the middle, 10 without their beginning.
   */
  static List<BenchQuery> more(DirectoryReader reader) throws IOException {
    var random = new Random(SEED + 1);
    var texts = texts(reader);
    List<BenchQuery> queries = new ArrayList<>();
    while (queries.size() < 60) {
      var near = phrase(texts, NEIGHBOURS, random).split(" ", -1);
      var left = near[0];
      var right = near[1 + random.nextInt(near.length - 1)];
      if (!left.equals(right) && !isStopWord(left) && !isStopWord(right))
        queries.add(BenchQuery.of(Kind.NEAR, left, right));
    }
    var words = wordsByFrequency(texts);
    while (queries.size() < 100)
      queries.add(pattern(words, random, 5, w -> w.substring(0, 4) + '*'));
    while (queries.size() < 110)
      queries.add(pattern(words, random, 7, w -> w.substring(0, 2) + '*' + w.substring(5)));
    while (queries.size() < 120) queries.add(pattern(words, random, 7, w -> '*' + w.substring(2)));
    return queries;
  }

  /**
   * 100 questions of 5 to 15 words: runs of words from the texts, behind what questions begin with.
   */
  static List<BenchQuery> questions(DirectoryReader reader) throws IOException {
    var random = new Random(SEED + 2);
    var texts = texts(reader);
    List<BenchQuery> queries = new ArrayList<>();
    while (queries.size() < 100) {
      var beginning = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
      var question = beginning + ' ' + phrase(texts, SAYING, random);
      queries.add(BenchQuery.of(Kind.QUESTION, question.split(" ", -1)));
    }
    return queries;
  }

  private static BenchQuery pattern(
      List<List<String>> words, Random random, int length, UnaryOperator<String> cut) {
    var word = word(words, random);
    while (word.length() < length) word = word(words, random);
    return BenchQuery.of(Kind.WILDCARD, cut.apply(word));
  }

  private static List<String> texts(DirectoryReader reader) throws IOException {
    var texts = new ArrayList<String>();
    var stored = reader.storedFields();
    for (int doc = 0; doc < reader.maxDoc(); doc += 7) texts.add(stored.document(doc).get("text"));
    return texts;
  }

  private static String phrase(List<String> texts, Pattern words, Random random) {
    while (true) {
      var phrases =
          words
              .matcher(texts.get(random.nextInt(texts.size())))
              .results()
              .map(MatchResult::group)
              .toList();
      if (!phrases.isEmpty()) return phrases.get(random.nextInt(phrases.size()));
    }
  }

  private static boolean isStopWord(String word) {
    return EnglishAnalyzer.getDefaultStopSet().contains(word);
  }

  /**
   * Words as they are written, in buckets of document frequency, each twice as frequent as the one
   * before.
   */
  private static List<List<String>> wordsByFrequency(List<String> texts) {
    Map<String, Integer> frequencies = new TreeMap<>();
    for (var text : texts) {
      var words = new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z]+")));
      for (var word : words) frequencies.merge(word, 1, Integer::sum);
    }
    List<List<String>> buckets = new ArrayList<>();
    frequencies.forEach(
        (word, frequency) -> {
          int bucket = 31 - Integer.numberOfLeadingZeros(frequency);
          if (word.length() < 3 || isStopWord(word)) return;
          while (buckets.size() <= bucket) buckets.add(new ArrayList<>());
          buckets.get(bucket).add(word);
        });
    buckets.removeIf(List::isEmpty);
    return buckets;
  }

  private static String word(List<List<String>> buckets, Random random) {
    var bucket = buckets.get(random.nextInt(buckets.size()));
    return bucket.get(random.nextInt(bucket.size()));
  }
}
