package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Article;
import clippings.article.LedgerRow.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class WebArchiveReaderTest {
  private static final String HTML = "text/html; charset=utf-8";

  @TempDir Path folder;

  private final List<Ingested> outcomes = new ArrayList<>();
  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  @Test
  void everyPageIsAnArticle() throws IOException {
    add("warcinfo", null, "application/warc-fields", bytes("software: a crawler\r\n"));
    add(
        "request",
        "https://quay.example/ferry",
        "application/http; msgtype=request",
        bytes("GET /ferry HTTP/1.1\r\nHost: quay.example\r\n\r\n"));
    page("https://quay.example/ferry", "200 OK", HTML, bytes(story("Ferry")));
    page("https://quay.example/gone", "404 Not Found", HTML, bytes(story("Gone")));
    page("https://quay.example/logo.png", "200 OK", "image/png", bytes("PNG"));
    page(
        "https://quay.example/odd",
        "200 OK",
        "application/octet-stream",
        bytes("<!DOCTYPE html>" + story("Odd")));
    add("resource", "https://quay.example/kept", "text/html", bytes(story("Kept")));
    add(
        "revisit",
        "https://quay.example/ferry",
        "application/http; msgtype=response",
        bytes("HTTP/1.1 200 OK\r\n\r\n"));
    var reading = read("crawl.warc", archive.toByteArray());
    assertEquals(
        List.of(
            "crawl.warc#quay.example/ferry",
            "crawl.warc#quay.example/odd",
            "crawl.warc#quay.example/kept"),
        ids());
    assertEquals(Outcome.INDEXED, reading.outcome());
    assertEquals("https://quay.example/ferry", article(0).metadata().url());
    assertEquals("Ferry sails again", article(0).metadata().title());
    assertEquals(null, article(0).metadata().published());
  }

  @Test
  void readsAnArchivePackedRecordByRecord() throws IOException {
    var packed = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      archive.reset();
      page("https://quay.example/" + i, "200 OK", HTML, bytes(story("Ferry " + i)));
      packed.write(gzip(archive.toByteArray()));
    }
    read("crawl.warc.gz", packed.toByteArray());
    assertEquals(
        List.of(
            "crawl.warc.gz#quay.example/0",
            "crawl.warc.gz#quay.example/1",
            "crawl.warc.gz#quay.example/2"),
        ids());
    outcomes.clear();
    var cut = read("crawl.warc.gz", Arrays.copyOf(packed.toByteArray(), packed.size() - 100));
    assertEquals(2, cut.articles());
    assertTrue(String.valueOf(cut.reason()).contains("damaged"), cut.reason());
  }

  @Test
  void unpacksWhatTheServerPacked() throws IOException {
    var body = bytes(story("Ferry"));
    page("https://quay.example/gz", "200 OK", HTML + "\r\nContent-Encoding: gzip", gzip(body));
    var chunked = new ByteArrayOutputStream();
    chunked.write(bytes(Integer.toHexString(body.length) + "\r\n"));
    chunked.write(body);
    chunked.write(bytes("\r\n0\r\n\r\n"));
    page(
        "https://quay.example/chunks",
        "200 OK",
        HTML + "\r\nTransfer-Encoding: chunked",
        chunked.toByteArray());
    page("https://quay.example/br", "200 OK", HTML + "\r\nContent-Encoding: br", bytes("xxxx"));
    page(
        "https://quay.example/bad",
        "200 OK",
        HTML + "\r\nContent-Encoding: gzip",
        bytes("x".repeat(99)));
    read("crawl.warc", archive.toByteArray());
    assertEquals(List.of("crawl.warc#quay.example/gz", "crawl.warc#quay.example/chunks"), ids());
    assertEquals("Ferry sails again", article(0).metadata().title());
    assertEquals(
        List.of(
            "record 3: packed by \"br\", which is not read",
            "record 4: damaged: its page cannot be unpacked"),
        rejections());
  }

  @Test
  void theServerTellsTheEncodingWhereTheBytesDoNot() throws IOException {
    var text = story("Паром снова ходит на дальние острова");
    page(
        "https://quay.example/ru",
        "200 OK",
        "text/html; charset=koi8-r",
        text.getBytes(Charset.forName("KOI8-R")));
    read("crawl.warc", archive.toByteArray());
    assertTrue(article(0).paragraphs().toString().contains("Паром снова"));
  }

  @Test
  void aDamagedRecordIsRejectedAlone() throws IOException {
    page("https://quay.example/1", "200 OK", HTML, bytes(story("One")));
    var damaged =
        archive
            .toString(StandardCharsets.UTF_8)
            .replaceFirst("Content-Length: \\d+", "Content-Length: 150");
    archive.reset();
    archive.write(bytes(damaged));
    page("https://quay.example/2", "200 OK", HTML, bytes(story("Two")));
    read("crawl.warc", archive.toByteArray());
    assertEquals("crawl.warc#quay.example/2", ids().getLast());
    assertTrue(rejections().getLast().contains("damaged"), rejections().toString());
  }

  @Test
  void whatStoodBeforeTheFileBrokeIsKept() throws IOException {
    page("https://quay.example/1", "200 OK", HTML, bytes(story("One")));
    page("https://quay.example/2", "200 OK", HTML, bytes(story("Two")));
    var reading = read("crawl.warc", Arrays.copyOf(archive.toByteArray(), archive.size() - 200));
    assertEquals(List.of("crawl.warc#quay.example/1"), ids());
    assertNotNull(reading.reason());
  }

  @Test
  void saysWhatWasTooLargeOrHadNoText() throws IOException {
    page("https://quay.example/1", "200 OK", HTML, bytes(story("x".repeat(20_000))));
    page("https://quay.example/2", "200 OK", HTML, bytes("<html><body></body></html>"));
    page("https://quay.example/3", "200 OK", HTML, bytes(story("Three")));
    var settings =
        new IngestSettings(
            1 << 20, 10_000, 1L << 30, Duration.ofSeconds(10), InstantSource.system());
    var file = folder.resolve("crawl.warc");
    Files.write(file, archive.toByteArray());
    var reading = new ArticleReader(settings).read(file, "crawl.warc", "crawl", outcomes::add);
    assertEquals(List.of("crawl.warc#quay.example/3"), ids());
    assertEquals(
        List.of("record 1: larger than 10,000 bytes, the most an article may have"), rejections());
    assertTrue(
        String.valueOf(reading.reason()).contains("pages without an article passed over: 1"));
  }

  @Test
  void headersWithoutEndFillNoMemory() throws IOException {
    archive.write(bytes("WARC/1.0\r\nWARC-Type: " + "x".repeat(5 << 20)));
    archive.write(bytes("\r\n\r\n"));
    page("https://quay.example/1", "200 OK", HTML, bytes(story("One")));
    read("crawl.warc", archive.toByteArray());
    assertEquals(List.of("crawl.warc#quay.example/1"), ids());
  }

  @Test
  void oneAddressTwiceMakesTwoArticles() throws IOException {
    page("https://quay.example/1", "200 OK", HTML, bytes(story("One")));
    page("https://quay.example/1", "200 OK", HTML, bytes(story("One, later")));
    read("crawl.warc", archive.toByteArray());
    assertEquals(List.of("crawl.warc#quay.example/1", "crawl.warc#record-2"), ids());
  }

  @Test
  void anythingElseUnderTheNameIsRejected() throws IOException {
    var reading = read("crawl.warc", bytes("A letter."));
    assertEquals("not a web archive", reading.reason());
  }

  private static String story(String about) {
    return "<html><head><title>Ferry sails again</title></head><body><article><h1>Ferry sails"
        + " again</h1><p>"
        + about
        + ": the ferry to the outer islands sails again after three months, the harbour board"
        + " said.</p><p>The province pays for the new quay, which is to be built by the spring of"
        + " next year.</p></article></body></html>";
  }

  private void page(String target, String status, String type, byte[] body) throws IOException {
    var http = new ByteArrayOutputStream();
    http.write(bytes("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n"));
    http.write(body);
    add("response", target, "application/http; msgtype=response", http.toByteArray());
  }

  private void add(
      String type,
      @org.jspecify.annotations.Nullable String target,
      String contentType,
      byte[] body)
      throws IOException {
    archive.write(
        bytes(
            "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>"
                + (target == null ? "" : "\r\nWARC-Target-URI: " + target)
                + "\r\nWARC-Date: 2024-05-02T10:00:00Z\r\nContent-Type: "
                + contentType
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n"));
    archive.write(body);
    archive.write(bytes("\r\n\r\n"));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Reading read(String name, byte[] content) throws IOException {
    var file = folder.resolve(name);
    Files.write(file, content);
    return new ArticleReader(IngestSettings.defaults()).read(file, name, name, outcomes::add);
  }

  private Article article(int i) {
    var articles = new ArrayList<Article>();
    for (var outcome : outcomes)
      if (outcome instanceof Ingested.Accepted(var article)) articles.add(article);
    return articles.get(i);
  }

  private List<String> ids() {
    var ids = new ArrayList<String>();
    for (var outcome : outcomes)
      if (outcome instanceof Ingested.Accepted(var article)) ids.add(article.id().value());
    return ids;
  }

  private List<String> rejections() {
    var rejections = new ArrayList<String>();
    for (var outcome : outcomes)
      if (outcome instanceof Ingested.Rejected(var origin, var reason))
        rejections.add(origin + ": " + reason);
    return rejections;
  }
}
