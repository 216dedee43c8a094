package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.article.ArticleId;
import clippings.article.Published;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.Snapshot;
import clippings.index.StoredStories;
import clippings.query.Clause;
import clippings.search.request.Hit;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of stories are exact where matches are skipped, and where a story has very many copies. */
class StoryPagingTest {

  private static final int ARTICLES = 2_400;
  private static final long LARGE = 700;
  private static final Clause WORD = new Clause.Word("strike");
  private static final Clause WORDS = new Clause.All(List.of(WORD, new Clause.Word("oil")));

  private final Map<String, Long> keys = new HashMap<>();
  private @Nullable ArticleIndex index;
  private @Nullable Snapshot snapshot;

  @BeforeEach
  void fill() throws IOException {
    var random = new Random(2);
    var directory = StoredStories.kept(new ByteBuffersDirectory());
    try (var filling = ArticleIndex.create(directory)) {
      for (int i = 0; i < ARTICLES; i++) {
        var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(30));
        var id = "a%04d".formatted(i * 7919 % ARTICLES);
        SampleArticle.of(id)
            .text("strike ".repeat(1 + random.nextInt(9)), "oil ".repeat(random.nextInt(20)) + ".")
            .published(random.nextInt(5) == 0 ? null : Published.day(day, "line 1"))
            .addTo(filling);
        if (i % 500 == 0) filling.commit();
        if (i % 4 == 0) keys.put(id, LARGE);
        else if (i % 4 == 1) keys.put(id, (long) random.nextInt(300));
      }
      filling.commit();
    }
    index = StoredStories.open(directory, keys, Set.of());
    snapshot = index.snapshot();
  }

  @AfterEach
  void close() throws IOException {
    if (snapshot != null) snapshot.close();
    if (index != null) index.close();
  }

  private Results page(boolean grouped, Sort sort, int limit, int offset, @Nullable String after)
      throws IOException {
    return results(request(grouped, sort, limit, offset, after), WORD);
  }

  private static SearchRequest request(
      boolean grouped, Sort sort, int limit, int offset, @Nullable String after) {
    return Cases.request(
        Unit.ARTICLE, Match.ALL, sort, grouped, limit, offset, after, List.of(), null, null);
  }

  private Results results(SearchRequest request, Clause clause) throws IOException {
    if (snapshot == null) throw new IllegalStateException("not filled");
    return Cases.results(snapshot, request, clause);
  }

  private List<Hit> byCursor(boolean grouped, Sort sort, int limit) throws IOException {
    return byCursor(WORD, grouped, sort, limit);
  }

  private List<Hit> byCursor(Clause clause, boolean grouped, Sort sort, int limit)
      throws IOException {
    List<Hit> all = new ArrayList<>();
    String after = null;
    do {
      var results = results(request(grouped, sort, limit, 0, after), clause);
      all.addAll(results.hits());
      after = results.next();
    } while (after != null);
    return all;
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id().value()).toList();
  }

  @Test
  void pagesOfStoriesAreThoseOfArticlesFolded() throws IOException {
    for (var sort : Sort.values()) {
      var separate = byCursor(false, sort, 100);
      assertEquals(ARTICLES, separate.size());
      List<String> expected = new ArrayList<>();
      Set<Long> met = new HashSet<>();
      for (var id : ids(separate)) {
        var key = keys.get(id);
        if (key == null || met.add(key)) expected.add(id);
      }

      assertEquals(expected, ids(byCursor(true, sort, 61)), sort.name());
      List<Hit> byOffset = new ArrayList<>();
      for (int offset = 0; offset < expected.size(); offset += 97) {
        var results = page(true, sort, 97, offset, null);
        assertEquals(expected.size(), results.total());
        assertEquals(ARTICLES, results.totalArticles());
        assertEquals(offset + 97 >= expected.size(), results.next() == null);
        byOffset.addAll(results.hits());
      }
      assertEquals(expected, ids(byOffset), sort.name());
      assertEquals(ARTICLES, byOffset.stream().mapToInt(hit -> hit.story().articles()).sum());
    }
  }

  @Test
  void aStoryOfVeryManyCopiesCountsAllAndNamesTheFirst() throws IOException {
    countsAllAndNamesTheFirst(WORD);
  }

  @Test
  void theSameWhereTheBestAreRankedAnew() throws IOException {
    countsAllAndNamesTheFirst(WORDS);
  }

  private void countsAllAndNamesTheFirst(Clause clause) throws IOException {
    for (var sort : Sort.values()) {
      var copies =
          ids(byCursor(clause, false, sort, 100)).stream()
              .filter(id -> Long.valueOf(LARGE).equals(keys.get(id)))
              .toList();
      var hit =
          byCursor(clause, true, sort, 100).stream()
              .filter(each -> each.article().id().value().equals(copies.getFirst()))
              .findFirst()
              .orElseThrow();
      var named = hit.story().ids().stream().map(ArticleId::value).toList();
      assertEquals(copies.subList(1, 1 + Story.MAX_LISTED), named, sort.name());
      assertEquals(copies.size(), hit.story().articles());
      assertEquals(ARTICLES / 4, hit.story().archived());
      assertEquals(copies.size() - 1 - Story.MAX_LISTED, hit.story().unlisted());

      List<String> found = new ArrayList<>();
      String after = null;
      do {
        var first = request(false, sort, 100, 0, after);
        var results =
            results(
                first.toBuilder().story(new ArticleId(copies.get(7))).copies(3).build(), clause);
        assertEquals(copies.size(), results.total());
        for (var each : results.hits()) assertEquals(3, each.story().others().size());
        found.addAll(ids(results.hits()));
        after = results.next();
      } while (after != null);
      // Others of them are ranked anew where they are all that is looked for.
      if (clause.equals(WORD)) assertEquals(copies, found, sort.name());
      assertEquals(new TreeSet<>(copies), new TreeSet<>(found), sort.name());
    }
  }
}
