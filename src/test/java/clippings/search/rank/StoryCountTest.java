package clippings.search.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.Snapshot;
import clippings.index.StoredStories;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.word.FoundForms;
import clippings.search.match.FormsPhraseQuery;
import clippings.search.request.Totals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/** Stories are counted in another way where few articles are copies. */
class StoryCountTest {

  private static final int ARTICLES = 300;

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
      var searcher = snapshot.searcher(null);
      assertEquals(
          new Totals(told.size(), matching), StoryCount.of(searcher, query, snapshot.stories()));
      var either =
          new BooleanQuery.Builder()
              .add(query, Occur.SHOULD)
              .add(phrase(snapshot, "crude", "oil"), Occur.SHOULD)
              .build();
      assertEquals(
          new Totals(toldByEither.size(), matchingEither),
          StoryCount.of(searcher, either, snapshot.stories()));
    }
  }

  private static Query phrase(Snapshot snapshot, String... words) throws IOException {
    List<FoundForms> forms = new ArrayList<>();
    for (var word : words)
      forms.add(snapshot.forms(Fields.TEXT, snapshot.words(new TextAnalysis(), word).getFirst()));
    return new FormsPhraseQuery(forms);
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
