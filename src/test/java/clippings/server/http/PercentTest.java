package clippings.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024/raisi",
        "wire.jsonl#4711",
        "a b+c",
        "50%",
        "%2F",
        "Jaish al-Adl",
        "ä/é/漢字",
        "جیش العدل",
        "😀",
        "a&b=c;d?e"
      })
  void decodesWhatItEncoded(String text) {
    assertEquals(text, Percent.decodePath(Percent.encodePath(text)));
    assertEquals(text, Percent.decodeQuery(Percent.encodeQuery(text)));
  }

  @Test
  void keepsTheSlashesOfAPath() {
    assertEquals("2024/a%20b%231", Percent.encodePath("2024/a b#1"));
    assertEquals("2024%2Fa%20b%231", Percent.encodeQuery("2024/a b#1"));
  }

  @Test
  void readsAPlusAsASpaceInQueriesOnly() {
    assertEquals("a b+c", Percent.decodeQuery("a+b%2Bc"));
    assertEquals("a+b", Percent.decodePath("a+b"));
  }

  @Test
  void decodesOnce() {
    assertEquals("%2e%2e/etc", Percent.decodePath("%252e%252e%2Fetc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%z", "%zz", "a%2", "%%41", "%-1", "%+1", "50%25%"})
  void rejectsWhatIsNotAnEscape(String raw) {
    var e = assertThrows(ProblemException.class, () -> Percent.decodeQuery(raw));
    assertEquals("bad-encoding", e.problem().code());
    assertEquals(400, e.problem().status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ff", "%c0%ae", "%ed%a0%80", "%e4", "%f8%88%80%80%80", "%e4x%b8%ad"})
  void rejectsWhatIsNotUtf8(String raw) {
    var e = assertThrows(ProblemException.class, () -> Percent.decodePath(raw));
    assertEquals("bad-encoding", e.problem().code());
  }
}
