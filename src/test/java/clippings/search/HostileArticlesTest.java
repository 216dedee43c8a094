package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.ArticleField;
import clippings.article.ArticleId;
import clippings.article.LedgerRow;
import clippings.article.Published;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.query.Clause;
import clippings.search.request.ArticleView;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.SearchSettings;
import clippings.search.request.SearchTimedOutException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Articles and queries nobody should write. */
class HostileArticlesTest {

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

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void add(SampleArticle article) throws IOException {
    article.addTo(index);
    index.commit();
  }

  private Results find(Clause clause, Choice... choices) throws IOException {
    var request =
        Cases.request(
            Unit.ARTICLE, Match.ALL, Sort.RELEVANCE, 10, 0, null, List.of(choices), null, null);
    try (var snapshot = index.snapshot()) {
      return Cases.results(snapshot, request, clause);
    }
  }

  private ArticleView view(String id, @Nullable String query) throws IOException {
    try (var snapshot = index.snapshot()) {
      var marking = query == null ? null : SearchRequest.of(query, Cases.ZONE);
      return search.article(snapshot, new ArticleId(id), marking).orElseThrow();
    }
  }

  @Test
  void aTitleOf200Kilobytes() throws IOException {
    var title = "strike in the harbour ".repeat(10_000) + "zebra";

    add(SampleArticle.of("a").title(title).text("words"));

    var hit = find(new Clause.Word("zebra")).hits().getFirst();
    assertEquals(title, hit.article().title());
    assertEquals(title.length(), hit.titleHighlights().getFirst().end());
  }

  @Test
  void valuesOf70Kilobytes() throws IOException {
    var author = "Ann " + "é".repeat(35_000);
    var source = "S".repeat(70_000);
    var path = "folder/".repeat(10_000) + "a.txt";
    var article =
        SampleArticle.of("x" + "/y".repeat(35_000))
            .file(path)
            .text("words")
            .authors(author, author + "2")
            .source(source)
            .section("politics ".repeat(8_000))
            .language("x-" + "y".repeat(70_000))
            .url("https://example.org/" + "a".repeat(70_000));

    add(article);

    var hit = find(new Clause.Metadata(ArticleField.AUTHOR, "ann")).hits().getFirst();
    assertEquals(article.build().metadata(), hit.article());
    assertEquals(1, find(new Clause.Metadata(ArticleField.ID, hit.article().id().value())).total());
    assertEquals(
        1, find(new Clause.Everything(), new Choice(ArticleField.SOURCE, source, false)).total());
    assertEquals(hit.article(), view(hit.article().id().value(), null).article());
    index.remove(path);
    index.commit();
    assertEquals(0, find(new Clause.Everything()).total());
  }

  @Test
  void aLedgerRowOfALongPath() throws IOException {
    var path = "folder/".repeat(10_000) + "a.txt";
    for (int i = 1; i <= 2; i++) {
      index.record(
          new LedgerRow(
              path,
              path,
              LedgerRow.Outcome.INDEXED,
              i,
              null,
              "UTF-8",
              SampleArticle.ADDED,
              new LedgerRow.Fingerprint(1, 2, 3, "hash")));
      index.commit();
    }

    List<LedgerRow> rows = new ArrayList<>();
    try (var snapshot = index.snapshot()) {
      snapshot.ledger(rows::add);
    }
    assertEquals(1, rows.size());
    assertEquals(2, rows.getFirst().articles());
    assertEquals(path, rows.getFirst().file());
  }

  @Test
  void twoHundredThousandParagraphs() throws IOException {
    var article = SampleArticle.of("a").title("Many");
    for (int i = 0; i < 200_000; i++) article.text(i % 1_000 == 0 ? "oil strike" : "words");
    add(article);

    assertEquals(200, find(new Clause.Word("strike")).hits().getFirst().matchingParagraphs());
    assertEquals(0, find(new Clause.Phrase(List.of("strike", "words"), 255)).total());
    try (var snapshot = index.snapshot()) {
      assertEquals(200_000, snapshot.paragraphs());
      var request = Cases.request(Unit.PARAGRAPH, Match.ALL, Sort.RELEVANCE);
      assertEquals(200, Cases.results(snapshot, request, new Clause.Word("oil")).total());
    }
  }

  @Test
  void oneParagraphOf10Megabytes() throws IOException {
    var text =
        IntStream.range(0, 1_100_000)
            .mapToObj(i -> i % 100 == 0 ? "strikes" : "word" + i % 5_000)
            .collect(Collectors.joining(" "));
    add(SampleArticle.of("a").title("Long").text(text));
    for (var query :
        List.of("strike", "strike word1", "\"strike word1\"", "word*", "zebra OR strike")) {
      long best = Long.MAX_VALUE;
      int marks = 0;
      for (int i = 0; i < 5; i++) {
        long start = System.nanoTime();
        marks = view("a", query).paragraphs().getFirst().highlights().size();
        best = Math.min(best, System.nanoTime() - start);
      }
      System.out.printf(
          "10 MB article, %s: %,d marks, read and marked in %,d ms%n",
          query, marks, best / 1_000_000);
      assertTrue(marks > 0, query);
    }
  }

  @Test
  void articlesWithoutWords() throws IOException {
    add(SampleArticle.of("signs").title("***").text("* * *").authors("—").source("!"));
    add(SampleArticle.of("title").title("Title"));
    add(SampleArticle.of("ads").title("Ads").boilerplate("read on").boilerplate("***"));
    add(SampleArticle.of("nothing"));

    var all = find(new Clause.Everything());
    assertEquals(4, all.total());
    for (var hit : all.hits()) {
      var id = hit.article().id().value();
      assertEquals(hit.article(), view(id, "title OR read").article());
    }
    assertEquals(1, find(new Clause.Word("title")).total());
    assertEquals(1, find(new Clause.InBoilerplate(new Clause.Everything())).total());
    assertEquals(0, find(new Clause.Word("***")).total());
    try (var snapshot = index.snapshot()) {
      var request = Cases.request(Unit.PARAGRAPH, Match.ALL, Sort.NEWEST);
      assertEquals(1, Cases.results(snapshot, request, new Clause.Everything()).total());
    }
  }

  @Test
  void queriesUpToTheirCaps() throws IOException {
    add(
        SampleArticle.of("a")
            .title("A title")
            .text("words of a story " + String.join(" ", manyWords()))
            .published(Published.day(LocalDate.EPOCH, "line 1")));
    var words = manyWords();
    var texts =
        List.of(
            String.join(" ", words),
            String.join(" OR ", words.subList(0, 500)),
            "\"" + String.join(" ", words) + "\"",
            "title:(" + String.join(" ", words) + ")",
            "text:(" + String.join(" ", words) + ")",
            "*" + "a".repeat(3_900),
            "*" + "ab".repeat(900) + "*" + "ab".repeat(900) + "*",
            "*a" + "?".repeat(3) + "b".repeat(100),
            "a".repeat(3_900) + "~2",
            IntStream.range(0, 64)
                .mapToObj(i -> "zebra" + i + "~2")
                .collect(Collectors.joining(" ")),
            IntStream.range(0, 200)
                .mapToObj(i -> "*a*b*" + i + "*")
                .collect(Collectors.joining(" ")),
            "(".repeat(30) + "a" + ")".repeat(30),
            "NOT ".repeat(900) + "a");
    for (var text : texts) {
      var name = text.substring(0, Math.min(40, text.length()));
      try (var snapshot = index.snapshot()) {
        for (var unit : Unit.values()) {
          for (var match : Match.values()) {
            var page = search.search(snapshot, request(text, unit, match));
            assertTrue(page.total() >= 0, name);
          }
        }
        search.article(snapshot, new ArticleId("a"), SearchRequest.of(text, Cases.ZONE));
      } catch (clippings.query.QuerySyntaxException e) {
        assertFalse(e.notice().code().isEmpty(), name);
      } catch (RuntimeException e) {
        throw new AssertionError(name + ": " + e, e);
      }
    }
  }

  private static List<String> manyWords() {
    return IntStream.range(0, 1_024).mapToObj(i -> Integer.toString(i, 36)).toList();
  }

  private static SearchRequest request(String text, Unit unit, Match match) {
    return SearchRequest.of(text, Cases.ZONE).toBuilder()
        .unit(unit)
        .match(match)
        .choices(
            List.of(
                new Choice(ArticleField.SOURCE, "Dawn", true),
                new Choice(ArticleField.SOURCE, "JND", true)))
        .to(new SearchRequest.Moment.Day(LocalDate.EPOCH.plusYears(50)))
        .grouped(false)
        .variants(false)
        .build();
  }

  @Test
  void searchesThatTakeTooLongAreStopped() throws IOException {
    for (int i = 0; i < 3_000; i++) {
      SampleArticle.of("a" + i)
          .source("S" + i % 7)
          .published(Published.day(LocalDate.EPOCH, "line 1"))
          .text("strike word" + i + " oil", "the strike of word" + i * 31)
          .addTo(index);
    }
    index.commit();
    var hasty = new ArticleSearch(new SearchSettings(Duration.ofNanos(1), InstantSource.system()));
    for (var text : List.of("w*", "*a*", "text:w*", "w* OR word1~", "NOT w*")) {
      for (var unit : Unit.values()) {
        try (var snapshot = index.snapshot()) {
          assertThrows(
              SearchTimedOutException.class,
              () -> hasty.search(snapshot, request(text, unit, Match.ALL)),
              () -> text + ", " + unit);
        }
      }
    }
    try (var snapshot = index.snapshot()) {
      assertThrows(
          SearchTimedOutException.class,
          () -> hasty.article(snapshot, new ArticleId("a1"), SearchRequest.of("*o*", Cases.ZONE)));
    }
  }

  @Test
  void aPhraseOfManyEqualWordsIsStoppedWithinOneArticle() throws IOException {
    add(SampleArticle.of("a").text("the of and to in ".repeat(100_000)));
    var limit = Duration.ofMillis(300);
    var timed = new ArticleSearch(new SearchSettings(limit, InstantSource.system()));
    for (var text :
        List.of(
            "\"" + "the ".repeat(900) + "\"~255",
            "\"" + "the of ".repeat(400) + "in\"~255",
            "text:\"" + "the ".repeat(900) + "\"~255")) {
      for (var unit : Unit.values()) {
        long start = System.nanoTime();
        try (var snapshot = index.snapshot()) {
          timed.search(snapshot, request(text, unit, Match.ALL));
        } catch (SearchTimedOutException e) {
          // as it should where it takes long
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, took + " for " + unit);
      }
    }
  }
}
