package clippings.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people type, over HTTP: everything is answered, what was reinterpreted is said, and strict
 * reading refuses just that.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LenientQueriesTest {

  /** The text, how it is understood, and the codes of the notices. */
  private static final String QUERIES =
      """
      "doctor  =>  doctor  =>  unclosed-quote
      (a  =>  a  =>  unclosed-parenthesis
      a)  =>  a  =>  unopened-parenthesis
      AND  =>  and  =>  operator-without-operand
      OR OR OR  =>  or AND or AND or  =>  operator-without-operand operator-without-operand operator-without-operand
      a AND  =>  a  =>  operator-without-operand
      AND a  =>  a  =>  operator-without-operand
      a AND OR b  =>  a AND b  =>  operator-without-operand
      NOT  =>  not  =>  operator-without-operand
      a:  =>  a  =>
      title:  =>  title  =>  field-without-value
      title: gas  =>  title:gas  =>  space-after-field
      nosuch:x  =>  nosuch AND x  =>  unknown-field
      :x  =>  x  =>
      -  =>  NOT *:*  =>  no-words
      +  =>  NOT *:*  =>  no-words
      --a  =>  a  =>
      a - b  =>  a AND b  =>
      a + b  =>  a AND b  =>
      C++  =>  c  =>
      C#  =>  c  =>
      AT&T  =>  "at t"  =>
      R&D || S&P  =>  "r d" OR "s p"  =>
      9/11  =>  "9 11"  =>
      24/7  =>  "24 7"  =>
      and/or  =>  "and or"  =>
      12:30  =>  "12 30"  =>
      Re: budget  =>  re AND budget  =>
      O'Brien  =>  o'brien  =>
      O’Brien  =>  o'brien  =>
      U.S.  =>  u.s  =>
      $1,000,000  =>  1,000,000  =>
      50%  =>  50  =>
      #hashtag @handle  =>  hashtag AND handle  =>
      iran?  =>  iran  =>
      ?  =>  NOT *:*  =>  no-words
      *  =>  NOT *:*  =>  wildcard-without-letter no-words
      /s  =>  s  =>  operator-without-operand
      /5 iran  =>  5 AND iran  =>  operator-without-operand
      iran w/5  =>  iran AND "w 5"  =>
      +3 degrees  =>  3 AND degrees  =>  operator-without-operand
      a NEAR b  =>  a AND b  =>  proximity-without-number
      near and far  =>  near AND and AND far  =>
      😀  =>  😀  =>
      👨\u200D👩\u200D👧  =>  👨\u200D👩\u200D👧  =>
      “harbour council”  =>  "harbour council"  =>
      „harbour council“  =>  "harbour council"  =>
      «harbour»  =>  harbour  =>
      （iran　OR　iraq）  =>  iran OR iraq  =>
      iran، iraq؛ turkey؟  =>  iran AND iraq AND turkey  =>
      ""  =>  NOT *:*  =>  empty-phrase no-words
      ()  =>  NOT *:*  =>  no-words
      a ()  =>  a  =>  empty-parentheses
      5" pipe  =>  5 AND pipe  =>  unclosed-quote
      a~9  =>  a~2  =>  fuzzy-distance
      a^2  =>  a  =>  weight-not-supported
      /a.*b/  =>  a AND b  =>  regex-not-supported
      [a TO b]  =>  a AND b  =>  range-not-dates
      date:2024-99-99  =>  date:2024  =>  impossible-date
      date:soon  =>  soon  =>  not-a-date
      https://a.example/?b=c&d=e  =>  "https a.example b c d e"  =>
      me@news.example  =>  "me news.example"  =>
      :-)  =>  NOT *:*  =>  no-words
      \\  =>  NOT *:*  =>  no-words
      a\\  =>  a  =>
      <b>harbour</b>  =>  "b harbour b"  =>
      ' OR 1=1 --  =>  "1 1"  =>  operator-without-operand
      """;

  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    served = Served.start(TestArchive.open(folder));
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  @Test
  void everyQueryIsAnsweredAndWhatWasGuessedIsSaid() {
    assertAll(
        QUERIES
            .lines()
            .map(line -> line.split(" {2}=> {0,2}", -1))
            .map(row -> (Executable) () -> check(row[0], row[1], row[2])));
  }

  private void check(String query, String understood, String codes) throws IOException {
    var answer = search(query, "");
    assertEquals(200, answer.status(), query);
    assertEquals(understood, answer.json().at("/query/understood").asText(), query);
    var reading = new ArrayList<String>();
    for (var notice : answer.json().at("/query/notices")) {
      if (isAboutResults(notice)) continue;
      reading.add(notice.get("code").asText());
      int position = notice.get("position").asInt();
      assertTrue(position >= 0 && position + notice.get("length").asInt() <= query.length(), query);
      assertFalse(notice.get("message").asText().isBlank(), query);
      boolean nothing = understood.equals("NOT *:*");
      assertEquals(nothing, notice.get("suggestion").isNull(), query);
      if (!nothing)
        assertEquals(200, search(notice.get("suggestion").asText(), "&strict=true").status());
    }
    assertEquals(codes, String.join(" ", reading), query);
    checkStrictly(query, reading);
  }

  private void checkStrictly(String query, List<String> codes) throws IOException {
    var strict = search(query, "&strict=true");
    assertEquals(codes.isEmpty() ? 200 : 400, strict.status(), query);
    if (codes.isEmpty()) return;
    assertTrue(codes.contains(strict.code()), strict.body());
    assertTrue(strict.json().has("position") && strict.json().has("length"), strict.body());
  }

  /** Whether it tells why so little was found, not how the query was read. */
  private static boolean isAboutResults(JsonNode notice) {
    return !notice.has("position")
        || List.of("matches-nothing", "relaxation", "spelling", "without")
            .contains(notice.get("code").asText());
  }

  private Served.Answer search(String query, String more) throws IOException {
    return served.get("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more);
  }
}
