package clippings.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true  | false
          application/json                                                | false | true
          application/json, text/plain, */*                               | false | true
          application/json;q=0.5, text/html                               | true  | false
          text/html;q=0.5, APPLICATION/JSON                               | true  | true
          text/html;q=0, application/json                                 | false | true
          */*                                                             | false | false
          text/html;q=much                                                | true  | false
          """)
  void tellsBrowsersFromPrograms(String accept, boolean html, boolean json) {
    assertEquals(html, Accepted.html(accept));
    assertEquals(json, Accepted.jsonRather(accept));
  }
}
