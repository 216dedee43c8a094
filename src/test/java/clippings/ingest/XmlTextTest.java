package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "<a>R&D</a>                                  | <a>R&amp;D</a>",
        "<a>&amp;&lt;&#8211;&#x2013;</a>             | <a>&amp;&lt;&#8211;&#x2013;</a>",
        "<a>caf&eacute;&nbsp;&hellip;</a>            | <a>café\u00A0…</a>",
        "<a>&lol9; &xxe;</a>                         | <a>&amp;lol9; &amp;xxe;</a>",
        "<a>&#0;&#xFFFF;&#99999999;</a>              | <a>&amp;#0;&amp;#xFFFF;&amp;#99999999;</a>",
        "<a>&AMP;&LT;</a>                            | <a>&amp;&lt;</a>",
        "<a><![CDATA[R&D &nbsp; <b>]]></a>           | <a><![CDATA[R&D &nbsp; <b>]]></a>",
        "junk <?xml version=`1.0`?><!-- <b> --><a/>  | <a/>",
        "<!DOCTYPE a [<!ENTITY x \"]>\"><!-- ]> -->]><a/> | <a/>",
        "<!DOCTYPE a SYSTEM 'http://a.example/>'><a/> | <a/>",
        "<a>\u0001b\uFFFE</a>                        | <a>b</a>",
        "<a>\uD83D\uDE00\uD83D</a>                   | <a>\uD83D\uDE00</a>",
        "<!DOCTYPE a [ <!ENTITY                      | ``",
      })
  void leavesNothingThatExpandsOrBreaks(String found, String clean) {
    assertEquals(clean, XmlText.clean(found));
  }

  @ParameterizedTest
  @CsvSource({"1", "30"})
  void keepsTheNumbersOfLines(int lines) {
    var xml = "<!DOCTYPE a [" + "\n<!ENTITY b 'c'>".repeat(lines) + "]>\n<a/>";
    assertEquals("\n".repeat(lines + 1) + "<a/>", XmlText.clean(xml));
  }
}
