package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.Snapshot;
import clippings.query.Clause;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Looking closely at the best hits makes a better order, and one that pages agree about. */
class RefinementTest {

  private static final List<String> WORDS =
      List.of("harbour", "strike", "ferry", "pilot", "union", "quota", "herring", "tide", "storm");

  private final ArticleIndex index = openIndex();

  private static ArticleIndex openIndex() {
    try {
      return ArticleIndex.create(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static Clause.All words(String... words) {
    List<Clause> clauses = new ArrayList<>();
    for (var word : words) clauses.add(new Clause.Word(word));
    return new Clause.All(clauses);
  }

  private static Results page(
      Snapshot snapshot,
      Clause clause,
      Match match,
      boolean grouped,
      int limit,
      int offset,
      @Nullable String after)
      throws IOException {
    var request =
        Cases.request(
            Unit.ARTICLE,
            match,
            Sort.RELEVANCE,
            grouped,
            limit,
            offset,
            after,
            List.of(),
            null,
            null);
    return Cases.results(snapshot, request, clause);
  }

  private List<String> ids(Clause clause, Match match) throws IOException {
    try (var snapshot = index.snapshot()) {
      return page(snapshot, clause, match, false, 100, 0, null).hits().stream()
          .map(hit -> hit.article().id().value())
          .toList();
    }
  }

  @Test
  void wordsNearEachOtherComeBeforeWordsApart() throws IOException {
    var between = " and more of it was said".repeat(3);
    SampleArticle.of("apart").text("The harbour" + between + " of a strike today.").addTo(index);
    SampleArticle.of("near")
        .text("The harbour strike" + between + " of it all today.")
        .addTo(index);
    SampleArticle.of("across").text("The harbour.", "A strike" + between + " of it.").addTo(index);
    index.commit();
    for (var match : Match.values())
      assertEquals("near", ids(words("harbour", "strike"), match).getFirst());
  }

  @Test
  void wordsThatHoldAQuestionTogetherDoNotRank() throws IOException {
    SampleArticle.of("what").text("What, what, what: who asks what and why?").addTo(index);
    SampleArticle.of("ferry").text("The ferry came late and the ferry left early.").addTo(index);
    for (int i = 0; i < 9; i++)
      SampleArticle.of("other" + i).text("A ferry is a boat like any other one.").addTo(index);
    index.commit();
    var found = ids(words("what", "became", "of", "the", "ferry"), Match.ANY);
    assertEquals("ferry", found.getFirst());
    assertEquals("what", found.getLast(), "they find as ever");
    assertEquals(11, found.size());
  }

  @Test
  void whatTheBestArticlesHaveInCommonDecidesBetweenOthers() throws IOException {
    var question = words("harbour", "strike", "pilot", "union");
    for (int i = 0; i < 20; i++)
      SampleArticle.of("best" + i)
          .text("The harbour pilot union calls a strike over tugboats and towage, no " + i + ".")
          .addTo(index);
    SampleArticle.of("kin")
        .text("A strike of the union about tugboats and towage here.")
        .addTo(index);
    SampleArticle.of("alien")
        .text("A strike of the union about lectures and grades here.")
        .addTo(index);
    for (int i = 0; i < 1_000; i++)
      SampleArticle.of("z" + i).text("Of lectures, grades, tugboats and towage: " + i).addTo(index);
    index.commit();
    var found = ids(question, Match.ANY);
    assertTrue(found.indexOf("kin") < found.indexOf("alien"), found.toString());
    assertEquals(22, found.size(), "they only rank");
  }

  /** More articles than are looked at closely, with copies, in several segments. */
  private void fill() throws IOException {
    var random = new Random(7);
    for (int i = 0; i < 700; i++) {
      var text = new StringBuilder();
      for (int n = 5 + random.nextInt(40); n > 0; n--)
        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(30));
      for (int copy = random.nextInt(8) == 0 ? 3 : 1; copy > 0; copy--)
        SampleArticle.of("a%04d-%d".formatted(i * 7919 % 700, copy))
            .text(text + "at sea", copy == 2 ? "harbour strike" : "no copy at all")
            .published(random.nextInt(5) == 0 ? null : Published.day(day, "line 1"))
            .addTo(index);
      if (i % 250 == 0) index.commit();
    }
    index.commit();
  }

  private static List<String> names(Results results) {
    return results.hits().stream()
        .map(hit -> hit.article().id() + " " + (float) hit.score())
        .toList();
  }

  @Test
  void offsetsAndCursorsGiveEveryHitOnceInTheSameOrder() throws IOException {
    fill();
    var question = words("harbour", "strike", "ferry", "quota");
    try (var snapshot = index.snapshot()) {
      for (var match : Match.values()) {
        for (boolean grouped : new boolean[] {false, true}) {
          var all = byOffset(snapshot, question, match, grouped);
          assertEquals(all.size(), new HashSet<>(all).size());
          for (int limit : new int[] {23, 100})
            assertEquals(
                all, byCursor(snapshot, question, match, grouped, limit), match + " " + limit);
        }
      }
    }
  }

  @Test
  void pagesGoOnFromWhatRanksToWhatOnlyMatches() throws IOException {
    fill();
    var question = words("what", "is", "at", "pilot", "quota");
    try (var snapshot = index.snapshot()) {
      for (boolean grouped : new boolean[] {false, true}) {
        var all = byOffset(snapshot, question, Match.ANY, grouped);
        assertTrue(all.getLast().endsWith(" 0.0"), "some only match");
        for (int limit : new int[] {23, 100})
          assertEquals(all, byCursor(snapshot, question, Match.ANY, grouped, limit));
      }
    }
  }

  private static List<String> byOffset(
      Snapshot snapshot, Clause clause, Match match, boolean grouped) throws IOException {
    List<String> all = new ArrayList<>();
    double last = Double.POSITIVE_INFINITY;
    for (int offset = 0; ; offset += 83) {
      var results = page(snapshot, clause, match, grouped, 83, offset, null);
      for (var hit : results.hits()) {
        assertTrue(hit.score() <= last, "scores never rise");
        last = hit.score();
      }
      all.addAll(names(results));
      if (results.next() == null) {
        assertEquals(results.total(), all.size());
        return all;
      }
    }
  }

  private static List<String> byCursor(
      Snapshot snapshot, Clause clause, Match match, boolean grouped, int limit)
      throws IOException {
    List<String> all = new ArrayList<>();
    String after = null;
    do {
      var results = page(snapshot, clause, match, grouped, limit, 0, after);
      all.addAll(names(results));
      after = results.next();
    } while (after != null);
    return all;
  }
}
