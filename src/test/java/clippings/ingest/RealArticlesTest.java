package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.article.Paragraph;
import clippings.article.Paragraph.Kind;
import clippings.article.Published.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Five real articles, saved as people save them, and what a careful reader would write down of
 * them.
 */
class RealArticlesTest {

  @Test
  void dashedHeadAndSingleNewlines() throws IOException {
    var expected =
        new Expected(null, List.of("Supratik Das"), "JND", null, 6, List.of(), List.of(3));
    var article = check("000", expected);
    var published = article.published();
    assertEquals("2025-05-27T12:59:00+05:30", published == null ? null : published.text());
    assertEquals(Precision.MINUTE, published == null ? null : published.precision());
    assertEquals(
        "line 2: Tue, 27 May 2025 12:59 PM (IST)", published == null ? null : published.readFrom());
  }

  @Test
  void gluedCrumbsAndCommentForm() throws IOException {
    check("001", new Expected(null, List.of(), null, null, 9, List.of(1, 8, 9), List.of()));
  }

  @Test
  void titleDatelineAndSyndicationNotes() throws IOException {
    var title = "Iran, Pakistan step up dialogue after tit-for-tat airstrikes";
    check("002", new Expected(title, List.of(), null, null, 26, List.of(13, 25, 26), List.of(9)));
  }

  @Test
  void gluedDateAndTornSentence() throws IOException {
    var article =
        check("003", new Expected(null, List.of(), null, null, 19, List.of(), List.of(15)));
    var published = article.published();
    assertEquals("2024-04-25", published == null ? null : published.text());
    assertEquals("line 1: date 2024-04-25", published == null ? null : published.readFrom());
  }

  @Test
  void sectionBulletAndIndents() throws IOException {
    var title = "Stronger Tehran-Islamabad Ties Underscored";
    check("004", new Expected(title, List.of(), null, "National", 26, List.of(), List.of()));
  }

  private record Expected(
      @Nullable String title,
      List<String> authors,
      @Nullable String source,
      @Nullable String section,
      int paragraphs,
      List<Integer> boilerplate,
      List<Integer> headings) {}

  private static clippings.article.ArticleMetadata check(String prefix, Expected expected)
      throws IOException {
    try (var files = Files.list(SharedFolder.need("seeds"))) {
      var path =
          files
              .filter(file -> file.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      var article = Printed.read(path, path.getFileName().toString()).article();
      var metadata = article.metadata();
      var found =
          new Expected(
              metadata.title(),
              metadata.authors(),
              metadata.source(),
              metadata.section(),
              article.paragraphs().size(),
              numbers(article.paragraphs(), Kind.BOILERPLATE),
              numbers(article.paragraphs(), Kind.HEADING));
      assertEquals(expected, found);
      return metadata;
    }
  }

  private static List<Integer> numbers(List<Paragraph> paragraphs, Kind kind) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.kind() == kind)
        .map(Paragraph::number)
        .toList();
  }
}
