package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.ingest.text.UnreadableException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
  private final FeedReader reader = new FeedReader(IngestSettings.defaults());

  @Test
  void givesEntriesOfRssWithTheirLinks() throws UnreadableException {
    var entries =
        entries(
            """
            <rss version="2.0"><channel><title>Quay News</title><link>https://quay.example/</link>
            <item><title>Only a link</title><link>/1</link></item>
            <item><title>Crane falls</title><guid isPermaLink="false">2</guid><pubDate>6 May 2024</pubDate>
            <description>The crane fell into the bay.</description></item>
            </channel></rss>
            """);
    assertEquals(
        List.of("https://quay.example/1", "2"), entries.stream().map(FeedEntry::id).toList());
    assertEquals("https://quay.example/1", entries.getFirst().link());
    assertEquals("", entries.getFirst().content());
    var second = entries.getLast();
    assertEquals("The crane fell into the bay.", second.content());
    assertEquals("2024-05-06", second.published() == null ? null : second.published().text());
    assertTrue(second.summaryOnly());
  }

  @Test
  void anEntryThatDoesNotParseDoesNotCostTheOthers() throws UnreadableException {
    var entries =
        entries(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title>
            <entry><id>1</id><content>One.</content></entry>
            <entry xmlns="urn:other"><id>2</id></entry>
            <entry><id>3</id><content>Three.</content></entry>
            </feed>
            """);
    assertEquals(List.of("1", "3"), entries.stream().map(FeedEntry::id).toList());
  }

  @Test
  void anRssWithoutAVersionIsReadAsTheLast() throws UnreadableException {
    var entries =
        entries("<rss><channel><item><title>T</title><guid>g</guid></item></channel></rss>");
    assertEquals("g", entries.getFirst().id());
  }

  @Test
  void givesEntriesOfAJsonFeed() throws UnreadableException {
    var entries =
        entries(
            "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"Quay\", \"items\":"
                + " [{\"id\": \"1\", \"url\": \"https://quay.example/1\", \"content_text\":"
                + " \"The tide came early.\"}]}");
    assertEquals("https://quay.example/1", entries.getFirst().link());
    assertEquals("The tide came early.", entries.getFirst().content());
  }

  @Test
  void believesTheServersCharsetWhereTheBytesDoNotTell() throws UnreadableException {
    var xml =
        "<rss version=\"2.0\"><channel><item><guid>1</guid><title>Пристань</title></item></channel></rss>";
    var bytes = xml.getBytes(Charset.forName("KOI8-R"));
    var entries = reader.entries(bytes, "text/xml; charset=koi8-r");
    assertEquals("Пристань", entries.getFirst().title());
  }

  @Test
  void refusesWhatIsNoFeed() {
    assertThrows(UnreadableException.class, () -> entries("<html><body>no feed</body></html>"));
    assertThrows(UnreadableException.class, () -> entries("{\"items\": []}"));
    assertThrows(UnreadableException.class, () -> entries(""));
    assertThrows(UnreadableException.class, () -> entries("<rss version=\"2.0\"><channel>"));
  }

  private List<FeedEntry> entries(String text) throws UnreadableException {
    return reader.entries(text.getBytes(StandardCharsets.UTF_8), "");
  }
}
