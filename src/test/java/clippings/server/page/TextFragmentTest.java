package clippings.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFragmentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.example/x     | Ferry late               | https://a.example/x#:~:text=Ferry%20late
          https://a.example/x#top | Ferry late               | https://a.example/x#top:~:text=Ferry%20late
          https://a.example/x     | a-b, c & d               | https://a.example/x#:~:text=a%2Db%2C%20c%20%26%20d
          https://a.example/x     | 1 2 3 4 5 6 7 8 9 10 11  | https://a.example/x#:~:text=1%202%203%204%205,7%208%209%2010%2011
          https://a.example/x     | \u062a\u0647             | https://a.example/x#:~:text=%D8%AA%D9%87
          """)
  void namesAPlaceByItsText(String page, String text, String url) {
    assertEquals(url, TextFragment.url(page, text));
  }
}
