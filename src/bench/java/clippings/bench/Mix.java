package clippings.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;

/**
 * The 300 queries of the page benchmarks: 100 words, 70 pairs that must both be there, 70 of which
 * one is enough, and 60 phrases, spread evenly over the range of document frequencies
 * (logarithmically), drawn with a fixed seed from the texts themselves.
 */
final class Mix {

  /** Words in lower case with one space between: what both engines take for neighbours. */
  private static final Pattern PHRASE =
      Pattern.compile("(?<![^ ])[a-z]{3,}(?: [a-z]{3,}){1,2}(?![^ ])");

  private static final long SEED = 20_261_121;

  private Mix() {}

  static List<BenchQuery> queries(DirectoryReader reader) throws IOException {
    var random = new Random(SEED);
    var texts = new ArrayList<String>();
    var stored = reader.storedFields();
    for (int doc = 0; doc < reader.maxDoc(); doc += 7) texts.add(stored.document(doc).get("text"));
    var words = wordsByFrequency(texts);
    List<BenchQuery> queries = new ArrayList<>();
    for (int i = 0; i < 100; i++) queries.add(new BenchQuery(List.of(word(words, random)), false));
    for (int i = 0; i < 140; i++)
      queries.add(new BenchQuery(List.of(word(words, random), word(words, random)), i % 2 == 0));
    while (queries.size() < 300) {
      var phrases =
          PHRASE
              .matcher(texts.get(random.nextInt(texts.size())))
              .results()
              .map(MatchResult::group)
              .toList();
      if (phrases.isEmpty()) continue;
      var phrase = phrases.get(random.nextInt(phrases.size()));
      if (Arrays.stream(phrase.split(" ", -1))
          .noneMatch(EnglishAnalyzer.getDefaultStopSet()::contains)) {
        queries.add(new BenchQuery(List.of(phrase), false));
      }
    }
    Collections.shuffle(queries, random);
    return queries;
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
          if (word.length() < 3 || EnglishAnalyzer.getDefaultStopSet().contains(word)) return;
          while (buckets.size() <= bucket) buckets.add(new ArrayList<>());
          buckets.get(bucket).add(word);
        });
    buckets.removeIf(List::isEmpty);
    return buckets;
  }

  /** The queries by kind, in the order word, and, or, phrase. */
  static Map<String, List<BenchQuery>> byKind(List<BenchQuery> queries) {
    Map<String, List<BenchQuery>> kinds = new LinkedHashMap<>();
    for (var kind : List.of("word", "and", "or", "phrase")) kinds.put(kind, new ArrayList<>());
    for (var query : queries) kinds.getOrDefault(query.kind(), new ArrayList<>()).add(query);
    return kinds;
  }

  private static String word(List<List<String>> buckets, Random random) {
    var bucket = buckets.get(random.nextInt(buckets.size()));
    return bucket.get(random.nextInt(bucket.size()));
  }
}
