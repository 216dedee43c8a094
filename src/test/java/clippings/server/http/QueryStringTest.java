package clippings.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryStringTest {

  @Test
  void readsPairsInOrder() {
    var query = QueryString.parse("q=Jaish+al-Adl&source=Dawn&source=-JND&&flag");
    assertEquals(List.of("Jaish al-Adl"), query.values(Parameter.Q));
    assertEquals(List.of("Dawn", "-JND"), query.values(Parameter.SOURCE));
    assertEquals(4, query.pairs().size());
  }

  @Test
  void keepsWhatFollowsTheFirstEqualsSign() {
    assertEquals(List.of("a=b"), QueryString.parse("q=a=b").values(Parameter.Q));
  }

  @Test
  void isEmptyWithoutText() {
    assertEquals(List.of(), QueryString.parse(null).pairs());
    assertEquals(List.of(), QueryString.parse("").pairs());
  }

  @Test
  void rejectsTooManyParameters() {
    String most = "a=1&".repeat(QueryString.MAX_PAIRS);
    assertEquals(QueryString.MAX_PAIRS, QueryString.parse(most).pairs().size());
    var e = assertThrows(ProblemException.class, () -> QueryString.parse(most + "a=1"));
    assertEquals("too-many-parameters", e.problem().code());
  }

  @Test
  void changesOnlyWhatALinkChanges() {
    var query = QueryString.parse("q=a&source=Dawn&offset=20&sort=newest");
    assertEquals(
        "/?q=b%20c&source=Dawn&sort=newest",
        query.fromTheStart().with(Parameter.Q, "b c").url("/"));
    assertEquals("/?q=a&source=Dawn&offset=20", query.without(Parameter.SORT).url("/"));
    assertEquals("/?q=a&offset=20&sort=newest", query.without(Parameter.SOURCE, "Dawn").url("/"));
    assertEquals(
        "/?q=a&source=Dawn&offset=20&sort=newest&source=-JND",
        query.and(Parameter.SOURCE, "-JND").url("/"));
  }

  @Test
  void replacesARepeatedParameterByOne() {
    assertEquals("/?q=c", QueryString.parse("q=a&q=b").with(Parameter.Q, "c").url("/"));
  }
}
