package clippings.server.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Span;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MarkedTest {

  @Test
  void marksSpans() {
    assertEquals(
        "of <mark>Jaish al-Adl</mark> in <mark>Iran</mark>",
        Marked.html("of Jaish al-Adl in Iran", List.of(new Span(3, 15), new Span(19, 23))));
  }

  @Test
  void leavesNoMarkupOfTheText() {
    assertEquals(
        "&lt;img src=x onerror=&quot;a&quot;&gt; <mark>&lt;b&gt;</mark> &amp;amp; it&#39;s",
        Marked.html("<img src=x onerror=\"a\"> <b> &amp; it's", List.of(new Span(24, 27))));
  }

  @Test
  void givesTheTextBackWhenMarksAreTakenOut() {
    var random = new Random(7);
    String alphabet = "<>&\"'a /=mark";
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String html = Marked.html(text.toString(), spans(random, length));
      String bare = html.replace("<mark>", "").replace("</mark>", "");
      assertTrue(bare.indexOf('<') < 0 && bare.indexOf('"') < 0, html);
      assertEquals(text.toString(), unescaped(bare));
    }
  }

  private static List<Span> spans(Random random, int length) {
    var cuts = new TreeSet<Integer>();
    for (int i = 0; i < 4; i++) cuts.add(random.nextInt(length + 1));
    var places = List.copyOf(cuts);
    return places.size() < 4
        ? List.of()
        : List.of(new Span(places.get(0), places.get(1)), new Span(places.get(2), places.get(3)));
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
