package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.search.rank.Recency;
import clippings.search.request.ScorePart;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Scoring;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What scores are made of, and what an article's age takes from them. */
class ScoringTest {

  private static final List<String> WORDS =
      List.of("harbour", "strikes", "strike", "ferry", "pilot", "union", "quota", "the", "tides");

  private final ArticleIndex index = openIndex();
  private final ArticleSearch search =
      new ArticleSearch(new SearchSettings(Duration.ofMinutes(1), InstantSource.system()));

  private static ArticleIndex openIndex() {
    try {
      return ArticleIndex.create(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void fill() throws IOException {
    var random = new Random(3);
    for (int i = 0; i < 400; i++) {
      var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_500));
      SampleArticle.of("a%03d".formatted(i))
          .title(random.nextInt(4) == 0 ? null : text(random, 6))
          .text(text(random, 30), text(random, 20))
          .published(random.nextInt(9) == 0 ? null : Published.day(day, "line 1"))
          .addTo(index);
    }
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static String text(Random random, int words) {
    var text = new StringBuilder();
    for (int n = 1 + random.nextInt(words); n > 0; n--)
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    return text.toString();
  }

  private SearchPage page(
      String query, Unit unit, Match match, Sort sort, @Nullable String after, Scoring scoring)
      throws IOException {
    var request =
        SearchRequest.of(query, Cases.ZONE).toBuilder()
            .unit(unit)
            .match(match)
            .sort(sort)
            .limit(50)
            .after(after)
            .grouped(false)
            .paragraphs(1)
            .scoring(scoring)
            .build();
    try (var snapshot = index.snapshot()) {
      return search.search(snapshot, request);
    }
  }

  private List<String> all(String query, Unit unit, Scoring scoring) throws IOException {
    List<String> all = new ArrayList<>();
    String after = null;
    do {
      var page = page(query, unit, Match.ANY, Sort.RELEVANCE, after, scoring);
      for (var hit : page.hits())
        all.add(hit.article().id() + " " + hit.paragraphs().getFirst().paragraph().number());
      after = page.next();
    } while (after != null);
    return all;
  }

  @Test
  void thePartsAddUpToTheScore() throws IOException {
    for (var query :
        List.of(
            "harbour",
            "harbour strike ferry pilot union",
            "harbour \"ferry pilot\" -quota",
            "the pilot OR (union tide) NEAR/3 ferry",
            "title:strike pilot*",
            "\"harbour strike\" ferry ferry union quota the")) {
      for (var match : Match.values()) {
        for (int halfLife : new int[] {0, 30}) {
          var scoring = new Scoring(true, halfLife);
          for (var unit : Unit.values()) assertAddUp(query, unit, match, scoring);
        }
      }
    }
  }

  private void assertAddUp(String query, Unit unit, Match match, Scoring scoring)
      throws IOException {
    var hits = page(query, unit, match, Sort.RELEVANCE, null, scoring).hits();
    assertTrue(!hits.isEmpty(), query);
    for (var hit : hits) {
      var explanation = assertNotNull(hit.explanation());
      assertEquals(hit.score(), explanation.value(), query);
      assertTrue(!explanation.parts().isEmpty(), query);
      assertAddsUp(explanation, query + " " + unit + " " + match + " " + hit.article().id());
    }
  }

  private static <T> T assertNotNull(@Nullable T value) {
    if (value == null) throw new AssertionError("no explanation");
    return value;
  }

  private static void assertAddsUp(ScorePart part, String where) {
    if (part.parts().isEmpty()) return;
    double sum = part.parts().stream().mapToDouble(ScorePart::value).sum();
    assertEquals(part.value(), sum, 1e-4, () -> where + ": " + part);
    for (var inner : part.parts()) assertAddsUp(inner, where);
  }

  @Test
  void theTitleIsAParagraphsContext() throws IOException {
    SampleArticle.of("told")
        .title("Lighthouse keepers")
        .text("Of wages it said little.")
        .addTo(index);
    SampleArticle.of("untold").title("Other keepers").text("Of wages it said little.").addTo(index);
    index.commit();
    var hits =
        page("lighthouse wages", Unit.PARAGRAPH, Match.ANY, Sort.RELEVANCE, null, Scoring.PLAIN)
            .hits();
    assertEquals("told", hits.getFirst().article().id().value());
    assertTrue(hits.getFirst().score() > hits.getLast().score());
  }

  @Test
  void nothingIsExplainedUnasked() throws IOException {
    for (var hit :
        page("ferry", Unit.ARTICLE, Match.ALL, Sort.RELEVANCE, null, Scoring.PLAIN).hits())
      assertEquals(null, hit.explanation());
  }

  @Test
  void ageChangesTheOrderAndNeverTheSet() throws IOException {
    for (var unit : Unit.values()) {
      for (var query : List.of("ferry", "harbour strike ferry pilot union")) {
        var plain = all(query, unit, Scoring.PLAIN);
        var recent = all(query, unit, new Scoring(false, 30));
        assertEquals(plain.size(), new HashSet<>(recent).size());
        assertEquals(new HashSet<>(plain), new HashSet<>(recent));
        assertTrue(!plain.equals(recent), query);
      }
    }
  }

  @Test
  void anArticleWeighsHalfAfterAHalfLife() {
    long day = Duration.ofDays(1).toMillis();
    var recency = new Recency(100 * day, 10 * day);
    assertEquals(1, recency.left(100 * day));
    assertEquals(0.5, recency.left(90 * day));
    assertEquals(0.25, recency.left(80 * day));
    assertEquals(1 / 1024.0, recency.left(-1_000 * day), "relevance decides among the oldest");
    assertEquals(1 / 1024.0, recency.left(Long.MIN_VALUE), "without a date");
    assertEquals(1, Recency.NONE.left(0));
  }
}
