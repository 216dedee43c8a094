package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.article.Article;
import clippings.article.ArticleField;
import clippings.article.ArticleMetadata;
import clippings.index.ArticleIndex;
import clippings.index.Snapshot;
import clippings.index.StoredStories;
import clippings.query.Clause;
import clippings.search.request.Hit;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchPage.FacetValue;
import clippings.search.request.SearchPage.Period;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Moment;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Stories are found, counted, paged and told as a plain scan of the texts folds them, in archives
 * with random stories some of whose copies were removed.
 */
class StoryScanTest {

  private static final int ARCHIVES = 12;
  private static final int CLAUSES = 8;
  private static final int ARTICLES = 40;
  private static final int STORIES = 6;

  /** An archive with what is known of it. */
  private record Archive(Snapshot snapshot, List<Article> articles, Map<String, Long> keys) {

    /** What an article is folded with: its story, else itself. */
    Object story(ArticleMetadata article) {
      var key = keys.get(article.id().value());
      return key == null ? article.id() : key;
    }

    List<Article> matching(Clause clause, SearchRequest request) {
      return articles.stream()
          .filter(each -> PlainScan.of(each, Cases.ZONE).matches(clause, request.match()))
          .toList();
    }

    int stories(Stream<Article> some) {
      return (int) some.map(each -> story(each.metadata())).distinct().count();
    }
  }

  private interface Check {
    void of(Archive archive, Random random) throws IOException;
  }

  private static void inArchives(Check check) {
    Cases.run(
        ARCHIVES,
        seed -> {
          var random = new Random(seed);
          var making = new RandomArchive(random);
          var articles = making.articles(1 + random.nextInt(ARTICLES));
          Map<String, Long> keys = new HashMap<>();
          Set<String> removed = new HashSet<>();
          for (var article : articles) {
            var id = article.id().value();
            if (random.nextInt(3) > 0) keys.put(id, (long) random.nextInt(STORIES) * 977 - 2_000);
            if (random.nextInt(8) == 0) removed.add(id);
          }
          var directory = StoredStories.kept(new ByteBuffersDirectory());
          try (var index = ArticleIndex.create(directory)) {
            making.fill(index, articles);
          }
          var left =
              articles.stream().filter(each -> !removed.contains(each.id().value())).toList();
          try (var index = StoredStories.open(directory, keys, removed);
              var snapshot = index.snapshot()) {
            check.of(new Archive(snapshot, left, keys), random);
          }
        });
  }

  private static SearchRequest request(Unit unit, Sort sort, Match match, boolean grouped) {
    return Cases.request(unit, match, sort, grouped, 100, 0, null, List.of(), null, null);
  }

  private static SearchRequest page(
      SearchRequest request, int limit, int offset, @Nullable String after) {
    return request.toBuilder().limit(limit).offset(offset).after(after).build();
  }

  private static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static Match match(Random random) {
    return random.nextInt(3) == 0 ? Match.ANY : Match.ALL;
  }

  @Test
  void eachStoryIsOneHitItsBestAndTellsOfTheOthers() {
    inArchives(
        (archive, random) -> {
          for (int i = 0; i < CLAUSES; i++) {
            var clause = new RandomClauses(random).clause(random.nextInt(3));
            var sort = one(List.of(Sort.values()), random);
            var match = match(random);
            var name = "%s, %s, %s".formatted(clause, sort, match);
            var none = request(Unit.ARTICLE, sort, match, false);
            var separate = Cases.results(archive.snapshot(), none, clause);
            var matching = archive.matching(clause, none);
            assertEquals(matching.size(), separate.total(), name);
            assertEquals(matching.size(), separate.totalArticles(), name);

            // In the order of hits, whose own test is PlainScanTest.
            Map<Object, List<ArticleMetadata>> stories = new LinkedHashMap<>();
            for (var hit : separate.hits())
              stories
                  .computeIfAbsent(archive.story(hit.article()), _ -> new ArrayList<>())
                  .add(hit.article());
            for (var hit : separate.hits())
              assertStory(archive, hit, copies(archive, hit, stories), name);

            var grouped = request(Unit.ARTICLE, sort, match, true);
            var results = Cases.results(archive.snapshot(), grouped, clause);
            assertEquals(stories.size(), results.total(), name);
            assertEquals(matching.size(), results.totalArticles(), name);
            assertEquals(stories.values().stream().map(List::getFirst).toList(), articles(results));
            for (var hit : results.hits())
              assertStory(archive, hit, copies(archive, hit, stories), name);
            assertPages(archive, clause, grouped, results, name);
          }
        });
  }

  private static List<ArticleMetadata> articles(Results results) {
    return results.hits().stream().map(Hit::article).toList();
  }

  private static List<ArticleMetadata> copies(
      Archive archive, Hit hit, Map<Object, List<ArticleMetadata>> stories) {
    return stories.getOrDefault(archive.story(hit.article()), List.of());
  }

  private static void assertStory(
      Archive archive, Hit hit, List<ArticleMetadata> matching, String name) {
    var others = new ArrayList<>(matching);
    others.remove(hit.article());
    assertEquals(others, hit.story().others(), name);
    assertEquals(others.stream().map(ArticleMetadata::id).toList(), hit.story().ids(), name);
    assertEquals(matching.size(), hit.story().articles(), name);
    assertEquals(told(archive, hit.article()), told(hit.story()), name);
  }

  /** What is told of all copies of an article, found by looking at every article. */
  private static String told(Archive archive, ArticleMetadata article) {
    var copies =
        archive.articles().stream()
            .map(Article::metadata)
            .filter(each -> archive.story(each).equals(archive.story(article)))
            .toList();
    var sources =
        copies.stream()
            .map(ArticleMetadata::source)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(source -> source, TreeMap::new, Collectors.counting()));
    ArticleMetadata first = copies.getFirst();
    for (var copy : copies) {
      if (copy.published() == null) continue;
      if (first.published() == null || copy.published().start().isBefore(first.published().start()))
        first = copy;
    }
    return "%d %s %s %s".formatted(copies.size(), sources, first.id(), first.source());
  }

  private static String told(Story story) {
    var sources = new TreeMap<String, Integer>();
    for (var source : story.sources()) sources.put(source.value(), source.articles());
    var order = Comparator.comparingInt(SearchPage.Count::articles).reversed();
    assertEquals(story.sources().stream().sorted(order).toList(), story.sources());
    return "%d %s %s %s"
        .formatted(story.archived(), sources, story.first().id(), story.first().source());
  }

  @Test
  void narrowedToAStoryTheHitsAreItsCopiesThatMatch() {
    inArchives(
        (archive, random) -> {
          for (int i = 0; i < CLAUSES && !archive.articles().isEmpty(); i++) {
            var clause = new RandomClauses(random).clause(random.nextInt(3));
            var article = one(archive.articles(), random).metadata();
            var sort = one(List.of(Sort.values()), random);
            var all = request(Unit.ARTICLE, sort, match(random), false);
            var name = "%s, %s, %s".formatted(clause, all.match(), article.id());
            var expected =
                articles(Cases.results(archive.snapshot(), all, clause)).stream()
                    .filter(each -> archive.story(each).equals(archive.story(article)))
                    .toList();

            var copies = all.toBuilder().story(article.id()).build();
            var results = Cases.results(archive.snapshot(), copies, clause);
            assertEquals(expected, articles(results), name);
            assertEquals(expected.size(), results.totalArticles(), name);
            assertPages(archive, clause, copies, results, name);
          }
        });
  }

  @Test
  void paragraphsAreThoseOfEachStorysBestArticle() {
    inArchives(
        (archive, random) -> {
          for (int i = 0; i < CLAUSES; i++) {
            // So that all of them fit on one page.
            var clause = new Clause.In(ArticleField.TEXT, new RandomClauses(random).clause(0));
            var sort = one(List.of(Sort.values()), random);
            var name = "%s, %s".formatted(clause, sort);
            var none = request(Unit.PARAGRAPH, sort, Match.ALL, false);
            var separate = Cases.results(archive.snapshot(), none, clause);
            if (separate.total() > 100) continue;
            Map<Object, List<ArticleMetadata>> stories = new HashMap<>();
            for (var hit : separate.hits()) {
              var copies =
                  stories.computeIfAbsent(archive.story(hit.article()), _ -> new ArrayList<>());
              if (!copies.contains(hit.article())) copies.add(hit.article());
            }
            var expected =
                separate.hits().stream()
                    .filter(hit -> copies(archive, hit, stories).getFirst().equals(hit.article()))
                    .toList();

            var grouped = request(Unit.PARAGRAPH, sort, Match.ALL, true);
            var results = Cases.results(archive.snapshot(), grouped, clause);
            assertEquals(expected, results.hits(), name);
            assertEquals(expected.size(), results.total(), name);
            assertEquals(separate.totalArticles(), results.totalArticles(), name);
            assertEquals(separate.facets(), results.facets(), name);
            for (var hit : results.hits())
              assertStory(archive, hit, copies(archive, hit, stories), name);
            assertPages(archive, clause, grouped, results, name);
          }
        });
  }

  /** Pages of any size, by offset and by cursor, are the whole cut in pieces. */
  private static void assertPages(
      Archive archive, Clause clause, SearchRequest request, Results whole, String name)
      throws IOException {
    for (int limit : List.of(2, 7)) {
      List<Hit> byOffset = new ArrayList<>();
      List<Hit> byCursor = new ArrayList<>();
      for (int offset = 0; offset < whole.total(); offset += limit) {
        var page = page(request, limit, offset, null);
        byOffset.addAll(Cases.results(archive.snapshot(), page, clause).hits());
      }
      String after = null;
      do {
        var page = page(request, limit, 0, after);
        var results = Cases.results(archive.snapshot(), page, clause);
        assertEquals(whole.total(), results.total(), name);
        assertEquals(whole.totalArticles(), results.totalArticles(), name);
        byCursor.addAll(results.hits());
        after = results.next();
      } while (after != null);
      assertEquals(whole.hits(), byOffset, name);
      assertEquals(whole.hits(), byCursor, name);
    }
  }

  @Test
  void facetsCountWhatChoosingTheirValuesGives() {
    inArchives(
        (archive, random) -> {
          for (int i = 0; i < CLAUSES; i++) {
            var clause = new RandomClauses(random).clause(random.nextInt(3));
            var grouped = random.nextBoolean();
            var request =
                request(Unit.ARTICLE, one(List.of(Sort.values()), random), match(random), grouped);
            var results = Cases.results(archive.snapshot(), request, clause);
            var matching = archive.matching(clause, request);
            assertEquals(
                counts(archive, matching),
                counted(results.facets().get(Facet.SOURCE)),
                "" + clause);
            for (var value : results.facets().getOrDefault(Facet.SOURCE, List.of()))
              assertChoice(archive, clause, request, ArticleField.SOURCE, value);
            for (var value : results.facets().getOrDefault(Facet.AUTHOR, List.of()))
              assertChoice(archive, clause, request, ArticleField.AUTHOR, value);
            for (var period : results.published()) assertChoice(archive, clause, request, period);
          }
        });
  }

  private static Map<String, List<Integer>> counts(Archive archive, List<Article> articles) {
    Map<String, List<Article>> bySource = new TreeMap<>();
    for (var article : articles) {
      var source = article.metadata().source();
      if (source != null) bySource.computeIfAbsent(source, _ -> new ArrayList<>()).add(article);
    }
    Map<String, List<Integer>> counts = new TreeMap<>();
    bySource.forEach(
        (source, all) -> counts.put(source, List.of(all.size(), archive.stories(all.stream()))));
    return counts;
  }

  private static Map<String, List<Integer>> counted(@Nullable List<FacetValue> values) {
    Map<String, List<Integer>> counts = new TreeMap<>();
    for (var value : values == null ? List.<FacetValue>of() : values)
      counts.put(value.value(), List.of(value.articles(), value.stories()));
    return counts;
  }

  private static void assertChoice(
      Archive archive, Clause clause, SearchRequest request, ArticleField field, FacetValue value)
      throws IOException {
    var choices = List.of(new Choice(field, value.value(), false));
    var results = Cases.results(archive.snapshot(), chosen(request, choices, null, null), clause);
    var name = "%s, %s".formatted(clause, value);
    assertEquals(value.articles(), results.totalArticles(), name);
    assertEquals(request.grouped() ? value.stories() : value.articles(), results.total(), name);
  }

  private static void assertChoice(
      Archive archive, Clause clause, SearchRequest request, Period period) throws IOException {
    var from = new Moment.Day(period.from());
    var to = new Moment.Day(period.to());
    var results = Cases.results(archive.snapshot(), chosen(request, List.of(), from, to), clause);
    var name = "%s, %s".formatted(clause, period);
    assertEquals(period.articles(), results.totalArticles(), name);
    assertEquals(request.grouped() ? period.stories() : period.articles(), results.total(), name);
  }

  private static SearchRequest chosen(
      SearchRequest request, List<Choice> choices, @Nullable Moment from, @Nullable Moment to) {
    return Cases.request(
        Unit.ARTICLE,
        request.match(),
        request.sort(),
        request.grouped(),
        1,
        0,
        null,
        choices,
        from,
        to);
  }
}
