package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Suggestions from outside, as the page's script, programs and browsers ask for them. */
@TestInstance(Lifecycle.PER_CLASS)
class SuggestTest {

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

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
  void completesInJson() throws IOException {
    var answer = served.get("/api/suggest?q=adl%20jai").json();
    var first = answer.path("completions").path(0);
    assertEquals("Jaish al-Adl", first.path("text").asText());
    assertEquals(2, first.path("articles").asInt());
    assertTrue(answer.path("corrections").isArray());
  }

  @Test
  void corrects() throws IOException {
    var answer = served.get("/api/suggest?q=bordre%20").json();
    assertEquals("border ", answer.path("corrections").path(0).asText());
  }

  @Test
  void answersBrowsersInTheirForm() throws IOException {
    var answer = served.get("/suggest?q=jai&client=firefox");
    assertEquals(200, answer.status());
    assertEquals("application/x-suggestions+json", answer.header("Content-Type"));
    assertEquals("jai", answer.json().path(0).asText());
    assertEquals("Jaish al-Adl", answer.json().path(1).path(0).asText());
    assertEquals("[\"\",[]]", served.get("/suggest").body());
  }

  @Test
  void anyTextIsAnswered() throws IOException {
    for (var typed : new String[] {"%22", "(((", "%F0%9F%98%80", "%00", "a:", "*", "%20", "%D8%A7"})
      assertEquals(200, served.get("/api/suggest?q=" + typed).status(), typed);
    assertEquals(400, served.get("/api/suggest?q=a&limit=3").status());
  }

  @Test
  void describesItselfByTheHostThatWasAsked() throws Exception {
    var answer = served.get("/opensearch.xml", "Host: news.example");
    assertEquals("application/opensearchdescription+xml", answer.header("Content-Type"));
    var root = parsed(answer.body());
    assertEquals("OpenSearchDescription", root.getLocalName());
    assertEquals(NAMESPACE, root.getNamespaceURI());
    var name = text(root, "ShortName");
    assertTrue(!name.isEmpty() && name.length() <= 16, "at most 16 letters, got " + name);
    assertTrue(text(root, "Description").length() <= 1_024);
    var urls = urls(root);
    assertEquals("http://news.example/?q={searchTerms}", urls.get("text/html"));
    assertEquals("http://news.example/api/search?q={searchTerms}", urls.get("application/json"));
    assertEquals(
        "http://news.example/suggest?q={searchTerms}", urls.get("application/x-suggestions+json"));
  }

  @Test
  void describesItselfByTheSchemeOfTheProxy() throws Exception {
    var answer = served.get("/opensearch.xml", "Host: news.example", "X-Forwarded-Proto: https");
    assertEquals(
        "https://news.example/?q={searchTerms}", urls(parsed(answer.body())).get("text/html"));
    assertEquals(421, served.get("/opensearch.xml", "Host: elsewhere.example").status());
  }

  @Test
  void everyAddressOfTheDescriptionAnswersWithItsType() throws Exception {
    var host = "127.0.0.1:" + served.server().port();
    var root = parsed(served.get("/opensearch.xml").body());
    for (var url : urls(root).entrySet()) {
      var target = url.getValue().replace("http://" + host, "").replace("{searchTerms}", "border");
      var answer = served.get(target);
      assertEquals(200, answer.status(), target);
      assertTrue(answer.header("Content-Type").startsWith(url.getKey()), target);
    }
    var image = text(root, "Image").replace("http://" + host, "");
    assertEquals("image/svg+xml", served.get(image).header("Content-Type"));
  }

  @Test
  void thePageLinksTheDescription() throws IOException {
    for (var page : new String[] {"/", "/?q=border", "/articles/2024/post", "/ledger"})
      assertTrue(
          served
              .get(page)
              .body()
              .contains(
                  "<link rel=\"search\" type=\"application/opensearchdescription+xml\""
                      + " href=\"/opensearch.xml\""),
          page);
  }

  private static Element parsed(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    return factory.newDocumentBuilder().parse(bytes).getDocumentElement();
  }

  private static String text(Element root, String name) {
    return root.getElementsByTagNameNS(NAMESPACE, name).item(0).getTextContent();
  }

  private static Map<String, String> urls(Element root) {
    Map<String, String> urls = new HashMap<>();
    var elements = root.getElementsByTagNameNS(NAMESPACE, "Url");
    for (int i = 0; i < elements.getLength(); i++) {
      var url = (Element) elements.item(i);
      urls.put(url.getAttribute("type"), url.getAttribute("template"));
    }
    return urls;
  }
}
