package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.index.ArticleIndex;
import clippings.index.Fields;
import clippings.index.SampleArticle;
import clippings.index.StoredStories;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories are counted in another way where few articles are copies. */
class StoryCountTest {

  private static final int ARTICLES = 300;

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9, 10, 40, 300})
  void countsMatchesAndTheStoriesTheyTell(int copies) throws IOException {
    Map<String, Long> keys = new HashMap<>();
    Set<Object> told = new HashSet<>();
    int matching = 0;
    var directory = StoredStories.kept(new ByteBuffersDirectory());
    try (var filling = ArticleIndex.create(directory)) {
      for (int i = 0; i < ARTICLES; i++) {
        var id = "a%03d".formatted(i * 7 % ARTICLES);
        boolean matches = i % 3 != 1;
        if (i < copies) keys.put(id, (long) i / 3);
        if (matches) {
          matching++;
          told.add(i < copies ? (Object) (i / 3) : id);
        }
        SampleArticle.of(id).source(matches ? "Gazette" : "Herald").text("oil").addTo(filling);
        if (i == ARTICLES / 2) filling.commit();
      }
      filling.commit();
    }
    try (var index = StoredStories.open(directory, keys, Set.of());
        var snapshot = index.snapshot()) {
      var query = new TermQuery(new Term(Fields.SOURCE, "Gazette"));
      var either =
          new BooleanQuery.Builder()
              .add(query, Occur.SHOULD)
              .add(new TermQuery(new Term(Fields.SOURCE, "Herald")), Occur.SHOULD)
              .build();
      var searcher = snapshot.searcher(null);
      var expected = new Totals(told.size(), matching);
      assertEquals(expected, StoryCount.of(searcher, query, snapshot.stories()));
      var stories = (long) ARTICLES - copies + Math.ceilDiv(copies, 3);
      assertEquals(
          new Totals(stories, ARTICLES), StoryCount.of(searcher, either, snapshot.stories()));
    }
  }

  @Test
  void countsNothingOfNothing() throws IOException {
    try (var index = ArticleIndex.create(new ByteBuffersDirectory());
        var snapshot = index.snapshot()) {
      var query = new TermQuery(new Term(Fields.SOURCE, "Gazette"));
      var totals = StoryCount.of(snapshot.searcher(null), query, snapshot.stories());
      assertEquals(new Totals(0, 0), totals);
    }
  }
}
