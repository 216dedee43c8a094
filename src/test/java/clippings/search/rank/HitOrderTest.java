package clippings.search.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.search.rank.BestHits.Best;
import clippings.search.request.HitId;
import clippings.search.request.SearchRequest.Sort;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class HitOrderTest {

  private static List<String> sorted(Sort sort, Best... hits) {
    return List.of(hits).stream()
        .sorted(new HitOrder(sort).best())
        .map(hit -> hit.id().text())
        .toList();
  }

  @Test
  void sortsByScoreThenNewestThenId() {
    var hits =
        new Best[] {
          new Best(1, 1, 5, HitId.of("older")),
          new Best(2, 1, 9, HitId.of("b")),
          new Best(3, 2, 1, HitId.of("best")),
          new Best(4, 1, 9, HitId.of("a"))
        };
    assertEquals(List.of("best", "a", "b", "older"), sorted(Sort.RELEVANCE, hits));
  }

  @Test
  void sortsByDateThenId() {
    var hits =
        new Best[] {
          new Best(1, 0, 5, HitId.of("b")),
          new Best(2, 0, 9, HitId.of("late")),
          new Best(3, 0, 5, HitId.of("a"))
        };
    assertEquals(List.of("late", "a", "b"), sorted(Sort.NEWEST, hits));
    assertEquals(List.of("a", "b", "late"), sorted(Sort.OLDEST, hits));
  }

  @Test
  void sortsIdsAsLuceneDoes() {
    var ids = List.of("a", "ab", "b", "\uD83D\uDE00", "\uFF5E", "\uD83D\uDE01", "z\uE000", "é", "");
    var lucene = ids.stream().map(BytesRef::new).sorted().map(BytesRef::utf8ToString).toList();
    var hits = ids.stream().map(id -> new Best(0, 0, 0, HitId.of(id))).toArray(Best[]::new);
    for (var sort : Sort.values()) assertEquals(lucene, sorted(sort, hits));
  }
}
