package clippings.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.util.BytesRef;

/**
 * The 300 queries of the page benchmarks: 100 words, 70 pairs that must both be there, 70 of which
 * one is enough, and 60 phrases, spread evenly over the range of document frequencies
 * (logarithmically), drawn with a fixed seed from the texts themselves.
 */
final class Mix {

  private static final long SEED = 20_261_121;

  private Mix() {}

  static List<BenchQuery> queries(DirectoryReader reader) throws IOException {
    var random = new Random(SEED);
    var texts = new ArrayList<String>();
    var stored = reader.storedFields();
    for (int doc = 0; doc < reader.maxDoc(); doc += 7) texts.add(stored.document(doc).get("text"));
    var words = wordsByFrequency(reader);
    List<BenchQuery> queries = new ArrayList<>();
    for (int i = 0; i < 100; i++) queries.add(new BenchQuery(List.of(word(words, random)), false));
    for (int i = 0; i < 140; i++)
      queries.add(new BenchQuery(List.of(word(words, random), word(words, random)), i % 2 == 0));
    while (queries.size() < 300) {
      var tokens = texts.get(random.nextInt(texts.size())).split("[^A-Za-z]+");
      if (tokens.length < 20) continue;
      int at = random.nextInt(tokens.length - 4);
      int length = 2 + random.nextInt(2);
      var phrase =
          String.join(" ", List.of(tokens).subList(at, at + length))
              .toLowerCase(java.util.Locale.ROOT);
      if (phrase.strip().contains(" ") && phrase.equals(phrase.strip()))
        queries.add(new BenchQuery(List.of(phrase), false));
    }
    java.util.Collections.shuffle(queries, random);
    return queries;
  }

  /**
   * Words in buckets of document frequency, each twice as frequent as the one before, from 4 on.
   */
  private static List<List<String>> wordsByFrequency(DirectoryReader reader) throws IOException {
    List<List<String>> buckets = new ArrayList<>();
    var terms = MultiTerms.getTerms(reader, "text").iterator();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      var word = term.utf8ToString();
      int bucket = 31 - Integer.numberOfLeadingZeros(terms.docFreq());
      if (bucket < 2 || !word.matches("[a-z]{3,}")) continue;
      while (buckets.size() <= bucket) buckets.add(new ArrayList<>());
      buckets.get(bucket).add(word);
    }
    buckets.removeIf(List::isEmpty);
    return buckets;
  }

  private static String word(List<List<String>> buckets, Random random) {
    var bucket = buckets.get(random.nextInt(buckets.size()));
    return bucket.get(random.nextInt(bucket.size()));
  }
}
