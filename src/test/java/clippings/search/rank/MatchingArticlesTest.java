package clippings.search.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.Snapshot;
import clippings.index.StoredStories;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.word.FoundForms;
import clippings.search.match.Deadline;
import clippings.search.match.FormsPhraseQuery;
import clippings.search.match.TextMatch;
import clippings.search.match.TextQueries;
import clippings.search.request.Totals;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that matches is found and counted, whatever is put together. */
class MatchingArticlesTest {

  private static final int ARTICLES = 300;

  private static final List<String> WORDS =
      List.of("oil", "crude", "port", "strike", "strikes", "tanker", "embargo", "quay");

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9, 10, 40, 300})
  void countsMatchesAndTheStoriesTheyTell(int copies) throws IOException {
    Map<String, Long> keys = new HashMap<>();
    Set<Object> told = new HashSet<>();
    Set<Object> toldByEither = new HashSet<>();
    int matching = 0;
    int matchingEither = 0;
    var directory = StoredStories.kept(new ByteBuffersDirectory());
    try (var filling = ArticleIndex.create(directory)) {
      for (int i = 0; i < ARTICLES; i++) {
        var id = "a%03d".formatted(i * 7 % ARTICLES);
        boolean matches = i % 3 != 1;
        if (i < copies) keys.put(id, (long) i / 3);
        Object story = i < copies ? (Object) (i / 3) : id;
        if (matches) {
          matching++;
          told.add(story);
        }
        if (matches || i % 5 == 0) {
          matchingEither++;
          toldByEither.add(story);
        }
        SampleArticle.of(id)
            .source(matches ? "Gazette" : "Herald")
            .text(i % 5 == 0 ? "crude oil" : "oil, crude")
            .addTo(filling);
        if (i == ARTICLES / 2) filling.commit();
      }
      filling.commit();
    }
    try (var index = StoredStories.open(directory, keys, Set.of());
        var snapshot = index.snapshot()) {
      var query = new TermQuery(new Term(Fields.SOURCE, "Gazette"));
      assertEquals(new Totals(told.size(), matching), totals(snapshot, query));
      var either =
          new BooleanQuery.Builder()
              .add(query, Occur.SHOULD)
              .add(phrase(snapshot, "crude", "oil"), Occur.SHOULD)
              .build();
      assertEquals(new Totals(toldByEither.size(), matchingEither), totals(snapshot, either));
    }
  }

  private static Totals totals(Snapshot snapshot, Query query) throws IOException {
    return matching(snapshot, query).totals();
  }

  private static MatchingArticles matching(Snapshot snapshot, Query query) throws IOException {
    var searcher = snapshot.searcher(null);
    var limit = Duration.ofMinutes(1);
    return MatchingArticles.of(
        snapshot,
        searcher,
        searcher.rewrite(query),
        new Deadline(System.nanoTime() + limit.toNanos(), limit));
  }

  /** Beside Lucene's own search, over words of which some are rare and some frequent. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void findsWhatLuceneFinds(int seed) throws IOException {
    var random = new Random(seed);
    Map<String, Long> keys = new HashMap<>();
    Set<String> removed = new HashSet<>();
    var directory = StoredStories.kept(new ByteBuffersDirectory());
    try (var filling = ArticleIndex.create(directory)) {
      for (int i = 0; i < 600; i++) {
        var id = "a%03d".formatted(i);
        if (random.nextInt(4) == 0) keys.put(id, (long) random.nextInt(30));
        if (random.nextInt(9) == 0) removed.add(id);
        SampleArticle.of(id).text(text(random)).addTo(filling);
        if (random.nextInt(200) == 0) filling.commit();
      }
      filling.commit();
    }
    try (var index = StoredStories.open(directory, keys, removed);
        var snapshot = index.snapshot()) {
      for (int i = 0; i < 200; i++) assertFound(snapshot, query(snapshot, 3, random), keys);
    }
  }

  /** The first words are in nearly every text, the last in hardly any. */
  private static String text(Random random) {
    var text = new StringBuilder();
    for (int word = 0; word < WORDS.size(); word++) {
      if (random.nextInt(1 << word) == 0) text.append(WORDS.get(word)).append(' ');
    }
    return text.append(WORDS.get(random.nextInt(3))).append(" again").toString();
  }

  private static Query query(Snapshot snapshot, int depth, Random random) throws IOException {
    if (depth == 0 || random.nextInt(4) == 0) {
      if (random.nextInt(8) == 0) return new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
      var word = one(WORDS, random);
      if (random.nextInt(3) > 0) return word(snapshot, word);
      return phrase(snapshot, word, one(WORDS, random));
    }
    var query = new BooleanQuery.Builder();
    int clauses = 1 + random.nextInt(3);
    for (int i = 0; i < clauses; i++)
      query.add(query(snapshot, depth - 1, random), one(List.of(Occur.values()), random));
    if (random.nextInt(4) == 0) query.setMinimumNumberShouldMatch(random.nextInt(3));
    return query.build();
  }

  private static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static Query word(Snapshot snapshot, String word) throws IOException {
    var forms = new TextMatch.Words(List.of(forms(snapshot, word)), 0);
    return TextQueries.query(forms, Fields.TEXT);
  }

  private static Query phrase(Snapshot snapshot, String... words) throws IOException {
    List<FoundForms> forms = new ArrayList<>();
    for (var word : words) forms.add(forms(snapshot, word));
    return new FormsPhraseQuery(forms);
  }

  private static FoundForms forms(Snapshot snapshot, String word) throws IOException {
    return snapshot.forms(Fields.TEXT, snapshot.words(new TextAnalysis(), word).getFirst());
  }

  private static void assertFound(Snapshot snapshot, Query query, Map<String, Long> keys)
      throws IOException {
    var searcher = snapshot.searcher(null);
    var found = searcher.search(query, searcher.getIndexReader().maxDoc()).scoreDocs;
    var documents = new HashSet<Integer>();
    var stories = new HashSet<Object>();
    for (var hit : found) {
      documents.add(hit.doc);
      var id = snapshot.storedArticles().read(hit.doc, false).metadata().id().value();
      stories.add(keys.containsKey(id) ? keys.get(id) : id);
    }
    var matching = matching(snapshot, query);
    var name = query.toString();
    for (int doc = 0; doc < searcher.getIndexReader().maxDoc(); doc++)
      assertEquals(documents.contains(doc), matching.contains(doc), name);
    assertEquals(new Totals(stories.size(), documents.size()), matching.totals(), name);
    assertEquals(documents.size(), searcher.count(matching.query()), name);
    var told = snapshot.stories();
    for (int story = 0; story < told.size(); story++) {
      int one = story;
      assertEquals(
          documents.stream().filter(document -> told.of(document) == one).count(),
          matching.copies(story),
          name);
    }
  }

  @Test
  void countsNothingOfNothing() throws IOException {
    try (var index = ArticleIndex.create(new ByteBuffersDirectory());
        var snapshot = index.snapshot()) {
      var query = new TermQuery(new Term(Fields.SOURCE, "Gazette"));
      var totals = totals(snapshot, query);
      assertEquals(new Totals(0, 0), totals);
    }
  }
}
