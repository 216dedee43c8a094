package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.Snapshot;
import clippings.index.StoredStories;
import clippings.query.QuerySyntaxException;
import clippings.search.request.Hit;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** An export hands over exactly the hits of all pages, in their order. */
@TestInstance(Lifecycle.PER_CLASS)
class ExportTest {

  private static final int ARTICLES = 400;

  private final ArticleSearch search = new ArticleSearch(SearchSettings.standard());
  private @Nullable ArticleIndex index;
  private @Nullable Snapshot snapshot;

  @BeforeAll
  void fill() throws IOException {
    var random = new Random(3);
    Map<String, Long> stories = new HashMap<>();
    var directory = StoredStories.kept(new ByteBuffersDirectory());
    try (var filling = ArticleIndex.create(directory)) {
      for (int i = 0; i < ARTICLES; i++) {
        var id = "a%03d".formatted(i * 7919 % ARTICLES);
        var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(9));
        SampleArticle.of(id)
            .text("strike ".repeat(1 + random.nextInt(4)) + ".", "A strike by oil men, " + i + ".")
            .published(random.nextInt(5) == 0 ? null : Published.day(day, "line 1"))
            .addTo(filling);
        if (i % 150 == 0) filling.commit();
        if (i % 3 == 0) stories.put(id, (long) random.nextInt(40));
      }
      filling.commit();
    }
    index = StoredStories.open(directory, stories, Set.of());
    snapshot = index.snapshot();
  }

  @AfterAll
  void close() throws IOException {
    if (snapshot != null) snapshot.close();
    if (index != null) index.close();
  }

  private Snapshot snapshot() {
    if (snapshot == null) throw new IllegalStateException("not filled");
    return snapshot;
  }

  /** What was handed over. */
  private static final class Taken implements HitListener {
    private final List<Hit> hits = new ArrayList<>();
    private @Nullable SearchPage summary;

    @Override
    public void begin(SearchPage summary) {
      assertTrue(this.summary == null && hits.isEmpty(), "begun once, before the first hit");
      this.summary = summary;
    }

    @Override
    public void hit(Hit hit) {
      hits.add(hit);
    }
  }

  private static SearchRequest request(
      String text, Unit unit, Sort sort, boolean grouped, @Nullable String after) {
    return SearchRequest.of(text, ZoneOffset.UTC).toBuilder()
        .unit(unit)
        .sort(sort)
        .limit(100)
        .after(after)
        .grouped(grouped)
        .paragraphs(2)
        .build();
  }

  private Taken export(SearchRequest request, int atOnce) throws IOException {
    var taken = new Taken();
    new ArticleSearch(SearchSettings.standard(), atOnce).export(snapshot(), request, taken);
    return taken;
  }

  private List<Hit> pages(String text, Unit unit, Sort sort, boolean grouped) throws IOException {
    List<Hit> hits = new ArrayList<>();
    @Nullable String after = null;
    do {
      var page = search.search(snapshot(), request(text, unit, sort, grouped, after));
      hits.addAll(page.hits());
      after = page.next();
    } while (after != null);
    return hits;
  }

  @Test
  void handsOverTheHitsOfAllPages() throws IOException {
    for (var unit : Unit.values()) {
      for (var sort : Sort.values()) {
        for (boolean grouped : new boolean[] {true, false}) {
          var name = "%s %s %s".formatted(unit, sort, grouped);
          var expected = pages("strike", unit, sort, grouped);
          for (int atOnce : new int[] {7, 150, 20_000}) {
            var taken = export(request("strike", unit, sort, grouped, null), atOnce);
            assertEquals(expected, taken.hits, name);
            assertEquals(expected.size(), taken.summary == null ? -1 : taken.summary.total(), name);
          }
        }
      }
    }
  }

  @Test
  void handsOverEveryArticleWhenNothingIsAsked() throws IOException {
    var taken = export(request("", Unit.ARTICLE, Sort.RELEVANCE, false, null), 64);
    assertEquals(pages("", Unit.ARTICLE, Sort.RELEVANCE, false), taken.hits);
    assertEquals(ARTICLES, taken.hits.size());
  }

  @Test
  void handsOverTheBestOfAnyWhenNothingHasAll() throws IOException {
    var taken = export(request("strike zebra", Unit.ARTICLE, Sort.OLDEST, true, null), 50);
    assertEquals(pages("strike zebra", Unit.ARTICLE, Sort.OLDEST, true), taken.hits);
    assertTrue(taken.summary != null && taken.summary.relaxed());
  }

  @Test
  void refusesAQueryBeforeItBegins() {
    var taken = new Taken();
    var request = request("a ".repeat(3_000), Unit.ARTICLE, Sort.RELEVANCE, true, null);
    assertThrows(QuerySyntaxException.class, () -> search.export(snapshot(), request, taken));
    assertTrue(taken.summary == null);
  }
}
