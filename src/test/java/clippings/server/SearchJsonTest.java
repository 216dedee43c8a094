package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.server.json.ArchiveJson;
import clippings.server.json.SearchJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchJsonTest {

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static JsonNode tree(byte[] json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  @Test
  void writesEveryFieldOfTheContract() {
    var request = Sample.request("q=attack&facets=source,published");
    String hit =
        """
        {"id":"2024/attack","score":2.5,"title":"Post attacked","titleHighlights":[],\
        "authors":["Mira Halden","Tom Ek"],"source":"Border Gazette","section":null,\
        "language":"en","url":"https://gazette.example/attack","file":"2024/attack.txt",\
        "published":"2024-01-16T09:30:00+05:30","publishedPrecision":"minute",\
        "matchingParagraphs":4,"paragraphs":[{"number":5,\
        "text":"The group claimed an attack on a police post near the border.",\
        "html":"The <mark>group</mark> claimed an <mark>attack</mark> on a police post near the border.",\
        "highlights":[{"start":4,"end":9},{"start":21,"end":27}]},{"number":2,\
        "text":"The group claimed an attack on a police post near the border.",\
        "html":"The group claimed an <mark>attack</mark> on a police post near the border.",\
        "highlights":[{"start":21,"end":27}]}],\
        "story":{"articles":2,"ids":["copies/a b#1"],"archived":3,\
        "sources":[{"value":"Border Gazette","articles":2},{"value":"Coast & Sea","articles":1}],\
        "first":"first"}}\
        """;
    assertEquals(
        """
        {"query":{"text":"attack","understood":"attack","match":"all","relaxed":false,\
        "notices":[],"variants":[],"corrections":[]},"total":1,"totalArticles":1,\
        "took":{"milliseconds":1.9},"generation":17,"hits":[\
        """
            + hit
            + """
            ],"facets":{"source":[{"value":"Border Gazette","articles":3,"stories":2},\
            {"value":"Coast & Sea","articles":1,"stories":1}],\
            "published":[{"from":"2024-01-01","to":"2024-01-31","articles":4,"stories":3}]},\
            "next":null}\
            """,
        text(SearchJson.bytes(request, Sample.page(Sample.hit("2024/attack", "Post attacked")))));
  }

  @Test
  void saysWhenTheQueryWasRelaxed() throws IOException {
    var json = tree(SearchJson.bytes(Sample.request("q=a"), Sample.relaxed()));
    assertEquals("any", json.at("/query/match").asText());
    assertTrue(json.at("/query/relaxed").asBoolean());
    assertEquals("unclosed-quote", json.at("/query/notices/0/code").asText());
    assertEquals(3, json.at("/query/notices/0/position").asInt());
    assertEquals("a <b> harbour", json.at("/query/notices/0/suggestion").asText());
    assertEquals("attacks harbour", json.at("/query/corrections/0").asText());
    assertEquals("cursor/+=", json.at("/next").asText());
  }

  @Test
  void writesOnlyTheFacetsThatWereAsked() throws IOException {
    var json = tree(SearchJson.bytes(Sample.request("facets=author"), Sample.page()));
    assertEquals(
        List.of("author"),
        List.copyOf(json.get("facets").propertyStream().map(e -> e.getKey()).toList()));
    assertEquals(0, tree(SearchJson.bytes(Sample.request(""), Sample.page())).get("facets").size());
  }

  @Test
  void writesLoneSurrogatesAsValidUtf8() throws IOException {
    var json = tree(SearchJson.bytes(Sample.request(""), Sample.page(Sample.hit("a", "x\uD800y"))));
    assertEquals("x\uFFFDy", json.at("/hits/0/title").asText());
  }

  @Test
  void addsNothingToAnArticleThatNothingIsSearchedIn() throws IOException {
    var view =
        Sample.article(null, Sample.snippet(1, Sample.ATTACK), Sample.boilerplate(2, "Share"));
    var plain = tree(ArchiveJson.article(view, false));
    assertEquals(
        List.of(
            "id",
            "title",
            "authors",
            "source",
            "section",
            "language",
            "url",
            "file",
            "published",
            "publishedPrecision",
            "publishedFrom",
            "updated",
            "addedAt",
            "story",
            "paragraphs"),
        plain.propertyStream().map(entry -> entry.getKey()).toList());
    assertEquals(
        "{\"number\":2,\"text\":\"Share\",\"kind\":\"boilerplate\"}",
        plain.at("/paragraphs/1").toString());
    assertTrue(plain.get("title").isNull() && plain.get("updated").isNull());
    var marked = tree(ArchiveJson.article(view, true));
    assertTrue(marked.has("titleHighlights") && marked.has("notices"));
    assertTrue(
        marked.at("/paragraphs/0").has("html") && marked.at("/paragraphs/0").has("highlights"));
  }
}
