package clippings.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Article;
import clippings.article.ArticleField;
import clippings.article.Paragraph;
import clippings.article.Published;
import clippings.article.Span;
import clippings.index.ArticleIndex;
import clippings.query.Clause;
import clippings.search.request.Hit;
import clippings.search.request.SearchPage.FacetValue;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Moment;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The engine finds, counts, orders and marks what a plain scan of the texts does. */
class PlainScanTest {

  private static final int ARCHIVES = 60;
  private static final int CLAUSES = 25;

  @Test
  void articlesAreThoseOfAPlainScan() {
    Cases.run(ARCHIVES, seed -> check(seed, Unit.ARTICLE));
  }

  @Test
  void paragraphsAreThoseOfAPlainScan() {
    Cases.run(ARCHIVES, seed -> check(seed, Unit.PARAGRAPH));
  }

  private static void check(long seed, Unit unit) throws Exception {
    var random = new Random(seed);
    var archive = new RandomArchive(random);
    var articles = archive.articles();
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      archive.fill(index, articles);
      try (var snapshot = index.snapshot()) {
        for (int i = 0; i < CLAUSES; i++) {
          var clause = new RandomClauses(random).clause(random.nextInt(4));
          var request = request(random, unit);
          var name = "%s, match=%s, sort=%s".formatted(clause, request.match(), request.sort());
          var results = Cases.results(snapshot, request, clause);
          if (unit == Unit.ARTICLE) assertArticles(articles, clause, request, results, name);
          else assertParagraphs(articles, clause, request, results, name);
        }
      }
    }
  }

  private static SearchRequest request(Random random, Unit unit) {
    List<Choice> choices = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      choices.add(new Choice(ArticleField.SOURCE, "Dawn", random.nextBoolean()));
      choices.add(new Choice(ArticleField.SOURCE, "JND", random.nextBoolean()));
      choices.add(new Choice(ArticleField.AUTHOR, "Bob Smith", random.nextBoolean()));
    }
    var from = random.nextInt(6) > 0 ? null : LocalDate.of(2024, 3, 1);
    var to = random.nextInt(6) > 0 ? null : LocalDate.of(2025, 12, 31);
    return Cases.request(
        unit,
        random.nextInt(3) == 0 ? Match.ANY : Match.ALL,
        List.of(Sort.values()).get(random.nextInt(3)),
        100,
        0,
        null,
        choices,
        from == null ? null : new Moment.Day(from),
        to == null ? null : new Moment.Day(to));
  }

  private static boolean passes(PlainScan scan, Clause clause, SearchRequest request) {
    return scan.matches(clause, request.match())
        && scan.passes(request.choices(), request.from(), request.to());
  }

  private static void assertArticles(
      List<Article> articles, Clause clause, SearchRequest request, Results results, String name) {
    var expected =
        articles.stream()
            .filter(article -> passes(PlainScan.of(article, Cases.ZONE), clause, request))
            .toList();

    var order = order(request.sort());
    if (request.sort() == Sort.RELEVANCE) assertSameIds(expected, results, name);
    else assertEquals(ids(expected.stream().sorted(order).toList()), ids(results), name);
    assertEquals(expected.size(), results.total(), name);
    assertEquals(expected.size(), results.totalArticles(), name);
    assertCounts(expected, results, name);
    for (var hit : results.hits()) {
      var article = find(expected, hit);
      var made = PlainScan.of(article, Cases.ZONE).made(clause, request.match());
      assertMarks(article, made, marks(hit), name + ", " + article);
    }
  }

  private static void assertParagraphs(
      List<Article> articles, Clause clause, SearchRequest request, Results results, String name) {
    List<String> expected = new ArrayList<>();
    List<Article> holding = new ArrayList<>();
    for (var article : articles.stream().sorted(order(request.sort())).toList()) {
      for (var paragraph : article.paragraphs()) {
        if (!passes(PlainScan.of(article, paragraph, Cases.ZONE), clause, request)) continue;
        expected.add(article.id() + " " + paragraph.number());
        if (!holding.contains(article)) holding.add(article);
      }
    }
    var found =
        results.hits().stream()
            .map(hit -> hit.article().id() + " " + paragraph(hit).number())
            .toList();
    boolean ranked = request.sort() == Sort.RELEVANCE;
    assertEquals(
        ranked ? expected.stream().sorted().toList() : expected,
        ranked ? found.stream().sorted().toList() : found,
        name);
    assertEquals(expected.size(), results.total(), name);
    assertEquals(holding.size(), results.totalArticles(), name);
    assertCounts(holding, results, name);
    for (var hit : results.hits()) {
      var article = find(articles, hit);
      var scan = PlainScan.of(article, paragraph(hit), Cases.ZONE);
      var made = scan.made(clause, request.match());
      for (var part : made) part.spans().remove(PlainScan.TITLE);
      assertMarks(article, made, marks(hit), name + ", " + article);
    }
  }

  private static Paragraph paragraph(Hit hit) {
    assertEquals(1, hit.paragraphs().size());
    return hit.paragraphs().getFirst().paragraph();
  }

  private static Comparator<Article> order(Sort sort) {
    boolean oldest = sort == Sort.OLDEST;
    var undated = oldest ? Instant.MAX : Instant.MIN;
    Comparator<Instant> times = oldest ? Comparator.naturalOrder() : reverseOrder();
    return comparing((Article article) -> start(article, undated), times)
        .thenComparing(article -> article.id().value());
  }

  private static Instant start(Article article, Instant undated) {
    @Nullable Published published = article.metadata().published();
    return published == null ? undated : published.start();
  }

  private static void assertSameIds(List<Article> expected, Results results, String name) {
    assertEquals(ids(expected), ids(results).stream().sorted().toList(), name);
    var scores = results.hits().stream().map(Hit::score).toList();
    assertEquals(scores.stream().sorted(reverseOrder()).toList(), scores, name);
  }

  private static List<String> ids(List<Article> articles) {
    return articles.stream().map(article -> article.id().value()).toList();
  }

  private static List<String> ids(Results results) {
    return results.hits().stream().map(hit -> hit.article().id().value()).toList();
  }

  private static Article find(List<Article> articles, Hit hit) {
    return articles.stream()
        .filter(article -> article.id().equals(hit.article().id()))
        .findFirst()
        .orElseThrow();
  }

  private static void assertCounts(List<Article> expected, Results results, String name) {
    Map<String, Integer> sources = new TreeMap<>();
    for (var article : expected) {
      var source = article.metadata().source();
      if (source != null) sources.merge(source, 1, Integer::sum);
    }
    var counted =
        results.facets().getOrDefault(Facet.SOURCE, List.of()).stream()
            .collect(Collectors.toMap(FacetValue::value, FacetValue::articles));
    assertEquals(sources, new TreeMap<>(counted), name);
    for (var period : results.published()) {
      var from = new Moment.Day(period.from());
      var to = new Moment.Day(period.to());
      long published =
          expected.stream()
              .filter(each -> PlainScan.of(each, Cases.ZONE).passes(List.of(), from, to))
              .count();
      assertEquals(published, period.articles(), name + ", " + period);
    }
  }

  private static Map<Integer, List<Span>> marks(Hit hit) {
    Map<Integer, List<Span>> marks = new TreeMap<>();
    if (!hit.titleHighlights().isEmpty()) marks.put(PlainScan.TITLE, hit.titleHighlights());
    for (var snippet : hit.paragraphs()) {
      if (!snippet.highlights().isEmpty())
        marks.put(snippet.paragraph().number(), snippet.highlights());
    }
    return marks;
  }

  /**
   * Where no sloppy phrase takes part, the marks must be exactly the expected ones; of a sloppy
   * phrase some must be there, and nothing beyond what may belong to it.
   */
  private static void assertMarks(
      Article article, List<PlainScan.Made> made, Map<Integer, List<Span>> marks, String name) {
    Map<Integer, List<Span>> certain = new HashMap<>();
    Map<Integer, List<Span>> possible = new HashMap<>();
    for (var part : made) {
      boolean sloppy = part.leaf() instanceof Clause.Phrase(_, int slop) && slop > 0;
      part.spans()
          .forEach(
              (number, spans) -> {
                add(possible, number, spans);
                if (!sloppy) add(certain, number, spans);
              });
      boolean found = part.spans().values().stream().anyMatch(spans -> !spans.isEmpty());
      assertTrue(
          !sloppy || !found || part.spans().keySet().stream().anyMatch(marks::containsKey),
          "nothing is marked of " + part.leaf() + ": " + name);
    }
    if (certain.equals(possible)) {
      Map<Integer, List<Span>> expected = new TreeMap<>();
      certain.forEach(
          (number, spans) -> expected.put(number, merged(spans, text(article, number))));
      assertEquals(expected, marks, name);
      return;
    }
    marks.forEach(
        (number, spans) -> {
          var may = merged(possible.getOrDefault(number, List.of()), text(article, number));
          assertWithin(spans, may, name);
        });
    certain.forEach(
        (number, spans) -> assertWithin(spans, marks.getOrDefault(number, List.of()), name));
  }

  private static String text(Article article, int number) {
    return number == PlainScan.TITLE
        ? String.valueOf(article.metadata().title())
        : article.paragraphs().get(number - 1).text();
  }

  private static void add(Map<Integer, List<Span>> all, int number, List<Span> spans) {
    if (!spans.isEmpty()) all.computeIfAbsent(number, _ -> new ArrayList<>()).addAll(spans);
  }

  private static void assertWithin(List<Span> spans, List<Span> around, String name) {
    for (var span : spans) {
      assertTrue(
          around.stream()
              .anyMatch(each -> each.start() <= span.start() && span.end() <= each.end()),
          span + " is not within " + around + ": " + name);
    }
  }

  /** One span for those that overlap, or have but a space between them. */
  private static List<Span> merged(List<Span> spans, String text) {
    List<Span> merged = new ArrayList<>();
    for (var span : spans.stream().sorted(comparingInt(Span::start)).toList()) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last == null
          || (span.start() >= last.end()
              && !text.substring(last.end(), span.start()).equals(" "))) {
        merged.add(span);
      } else {
        merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
      }
    }
    return merged;
  }
}
