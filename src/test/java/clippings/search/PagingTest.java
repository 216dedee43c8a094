package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.Snapshot;
import clippings.query.Clause;
import clippings.search.request.SearchRequest;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages give every hit once, in one order, however they are cut. */
class PagingTest {

  private static final int ARTICLES = 2_300;
  private static final Clause WORD = new Clause.Word("strike");

  private final ArticleIndex index = openIndex();

  private static ArticleIndex openIndex() {
    try {
      return ArticleIndex.create(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** More than are counted while ranking, with many of the same score or date, some undated. */
  @BeforeEach
  void fill() throws IOException {
    var random = new Random(1);
    for (int i = 0; i < ARTICLES; i++) {
      var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(30));
      SampleArticle.of("a%04d".formatted(i * 7919 % ARTICLES))
          .text("strike ".repeat(1 + random.nextInt(3)), "the strike of oil")
          .published(random.nextInt(5) == 0 ? null : Published.day(day, "line 1"))
          .addTo(index);
      if (i % 500 == 0) index.commit();
    }
    index.commit();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static SearchRequest page(
      Unit unit, Sort sort, int limit, int offset, @Nullable String after) {
    return Cases.request(unit, Match.ALL, sort, limit, offset, after, List.of(), null, null);
  }

  private static List<String> names(Results results) {
    return results.hits().stream()
        .map(
            hit ->
                "%s %s %d"
                    .formatted(
                        hit.article().id(),
                        hit.score(),
                        hit.paragraphs().getFirst().paragraph().number()))
        .toList();
  }

  private static List<String> byOffset(Snapshot snapshot, Unit unit, Sort sort) throws IOException {
    List<String> all = new ArrayList<>();
    for (int offset = 0; ; offset += 97) {
      var results = Cases.results(snapshot, page(unit, sort, 97, offset, null), WORD);
      all.addAll(names(results));
      boolean last = all.size() == results.total();
      assertEquals(last, results.next() == null, "at " + offset);
      if (last) return all;
    }
  }

  private static List<String> byCursor(Snapshot snapshot, Unit unit, Sort sort, int limit)
      throws IOException {
    List<String> all = new ArrayList<>();
    String after = null;
    do {
      var results = Cases.results(snapshot, page(unit, sort, limit, 0, after), WORD);
      all.addAll(names(results));
      after = results.next();
    } while (after != null);
    return all;
  }

  @Test
  void offsetsAndCursorsGiveEveryHitOnceInTheSameOrder() throws IOException {
    try (var snapshot = index.snapshot()) {
      for (var unit : Unit.values()) {
        for (var sort : Sort.values()) {
          var name = unit + " by " + sort;
          var all = byOffset(snapshot, unit, sort);
          assertEquals(unit == Unit.ARTICLE ? ARTICLES : 2 * ARTICLES, all.size(), name);
          assertEquals(all.size(), new HashSet<>(all).size(), name);
          assertEquals(all, byCursor(snapshot, unit, sort, 100), name);
          assertEquals(all, byCursor(snapshot, unit, sort, 61), name);
        }
      }
    }
  }

  @Test
  void aCursorBeginsBehindItsHitWhateverWasRemovedBefore() throws IOException {
    List<String> first;
    List<String> rest;
    String next;
    try (var snapshot = index.snapshot()) {
      var results = Cases.results(snapshot, page(Unit.ARTICLE, Sort.NEWEST, 10, 0, null), WORD);
      first = results.hits().stream().map(hit -> hit.article().file()).toList();
      next = results.next();
      rest = names(Cases.results(snapshot, page(Unit.ARTICLE, Sort.NEWEST, 10, 0, next), WORD));
    }
    for (var file : first) index.remove(file);
    index.commit();

    try (var snapshot = index.snapshot()) {
      assertEquals(
          rest, names(Cases.results(snapshot, page(Unit.ARTICLE, Sort.NEWEST, 10, 0, next), WORD)));
    }
  }

  @Test
  void thereIsNothingPastTheEnd() throws IOException {
    try (var snapshot = index.snapshot()) {
      for (var unit : Unit.values()) {
        var results = Cases.results(snapshot, page(unit, Sort.OLDEST, 10, 10_000, null), WORD);
        assertEquals(List.of(), results.hits());
        assertTrue(results.total() >= ARTICLES);
        assertNull(results.next());
      }
    }
  }

  @Test
  void refusesCursorsItDidNotGive() throws IOException {
    try (var snapshot = index.snapshot()) {
      for (var unit : Unit.values()) {
        for (var word : List.of("", "nonsense", "&", "MSAyIDM", "OTk5OTk5OTk5OTkgMSAxIGE")) {
          assertThrows(
              IllegalArgumentException.class,
              () -> Cases.results(snapshot, page(unit, Sort.NEWEST, 10, 0, word), WORD),
              word);
        }
      }
    }
  }
}
