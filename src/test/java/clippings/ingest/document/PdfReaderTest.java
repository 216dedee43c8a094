package clippings.ingest.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Paragraph.Kind;
import clippings.ingest.text.Block;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextReader;
import clippings.ingest.text.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final String FERRY =
      "The ferry to the outer islands sails again after three months in the dock, the harbour board"
          + " said on Monday, and the first boat left with a hundred and twenty people on board.";
  private static final String DREDGERS =
      "Dredgers had taken forty thousand tonnes of silt out of the channel, which nobody had"
          + " cleared since the war. Fishermen had asked for it for years, and the coun\u00ADcil"
          + " had refused.";
  private static final String MAYOR =
      "Nora Lind, the mayor, called it a long-awaited day. She promised a second quay by spring, if"
          + " the money that the province has set aside is paid out before the year is over.";
  private static final String CRITICS =
      "Critics of the plan say that the quay would shelter none but the largest ships, and that the"
          + " small boats would have to moor in the river as they have always done.";

  @Test
  void joinsTheLinesOfParagraphs() throws Exception {
    try (var pdf = new MadePdf().page()) {
      pdf.line("Ferry sails again", 70, 90, 24)
          .line("By Sara Holm", 70, 120, 10)
          .line("3 June 2024", 70, 134, 10);
      pdf.text(List.of(FERRY, DREDGERS, MAYOR), 70, 170, 220, 10);
      var draft = read(pdf.bytes());
      assertEquals("Ferry sails again", draft.title());
      assertEquals(List.of("Sara Holm"), draft.authors());
      assertEquals("2024-06-03", date(draft));
      assertEquals("page 1: 3 June 2024", readFrom(draft));
      assertEquals(plain(FERRY, DREDGERS, MAYOR), texts(draft));
    }
  }

  @Test
  void readsColumnsOneAfterTheOther() throws Exception {
    try (var pdf = new MadePdf().page()) {
      pdf.line("Ferry sails again to the outer islands", 60, 90, 26);
      pdf.text(List.of(FERRY, DREDGERS), 60, 130, 220, 10);
      pdf.text(List.of(MAYOR, CRITICS), 300, 130, 220, 10);
      assertEquals(plain(FERRY, DREDGERS, MAYOR, CRITICS), texts(read(pdf.bytes())));
    }
  }

  @Test
  void goesOnInTheNextColumnAndOnTheNextPage() throws Exception {
    try (var pdf = new MadePdf().page()) {
      pdf.text(
          List.of(FERRY, "The second quay is to be built of stone from the old"), 60, 90, 220, 10);
      pdf.page();
      pdf.line("breakwater, which a storm broke in two last autumn.", 60, 90, 10);
      pdf.text(List.of(MAYOR), 60, 102, 220, 10);
      assertEquals(
          plain(
              FERRY,
              "The second quay is to be built of stone from the old breakwater, which a storm broke"
                  + " in two last autumn.",
              MAYOR),
          texts(read(pdf.bytes())));
    }
  }

  @Test
  void leavesOutRunningHeadsAndPageNumbers() throws Exception {
    try (var pdf = new MadePdf()) {
      var stories = List.of(FERRY, DREDGERS, MAYOR, CRITICS);
      for (int i = 0; i < 4; i++) {
        pdf.page().line("The Quay Almanac, summer number", 60, 40, 9);
        pdf.text(List.of(stories.get(i)), 60, 90, 220, 10);
        pdf.line("Page " + (i + 11), 280, 800, 9);
      }
      var draft = read(pdf.bytes());
      assertEquals(plain(FERRY, DREDGERS, MAYOR, CRITICS), texts(draft));
      assertTrue(
          draft.notes().contains("running heads left out: \"The Quay Almanac, summer number\""),
          () -> draft.notes().toString());
    }
  }

  @Test
  void keepsHyphensThatBelongToTheWord() throws Exception {
    try (var pdf = new MadePdf().page()) {
      pdf.line("It was a long-awaited day for the har-", 60, 90, 10)
          .line("bour, for Anglo-", 60, 102, 10)
          .line("Danish trade, and for the long-", 60, 114, 10)
          .line("awaited ferry.", 60, 126, 10);
      assertEquals(
          List.of(
              "It was a long-awaited day for the harbour, for Anglo-Danish trade, and for the"
                  + " long-awaited ferry."),
          texts(read(pdf.bytes())));
    }
  }

  @Test
  void tellsHeadingsByTheirType() throws Exception {
    try (var pdf = new MadePdf().page()) {
      pdf.line("Ferry sails again", 60, 70, 24);
      double y = pdf.text(List.of(FERRY, DREDGERS), 60, 110, 300, 10);
      pdf.line("Money from the province", 60, y + 14, 14);
      y = pdf.text(List.of(MAYOR), 60, y + 34, 300, 10);
      pdf.bold("What the critics say", 60, y + 12, 10);
      pdf.text(List.of(CRITICS), 60, y + 24, 300, 10);
      var headings =
          read(pdf.bytes()).blocks().stream()
              .filter(block -> block.kind() == Kind.HEADING)
              .map(Block::text)
              .toList();
      assertEquals(List.of("Money from the province", "What the critics say"), headings);
    }
  }

  @Test
  void putsALargeFirstLetterToItsWord() throws Exception {
    try (var pdf = new MadePdf().page()) {
      pdf.line("T", 60, 114, 42)
          .line("he ferry to the outer islands sails", 88, 90, 10)
          .line("again after three months in dock,", 88, 102, 10)
          .line("the harbour board said on Monday,", 88, 114, 10)
          .line("and the first boat left full of people.", 60, 126, 10);
      assertEquals(
          List.of(
              "The ferry to the outer islands sails again after three months in dock, the harbour"
                  + " board said on Monday, and the first boat left full of people."),
          texts(read(pdf.bytes())));
    }
  }

  @Test
  void believesPropertiesThatReadersCouldHaveSeen() throws Exception {
    var told = properties("Ferry sails again", "Sara Holm");
    assertEquals("Ferry sails again", told.title());
    assertEquals(List.of("Sara Holm"), told.authors());
    assertNull(told.published());
    assertTrue(
        told.notes()
            .contains(
                "the file was created 2024-05-02, which is not taken for the" + " article's date"),
        () -> told.notes().toString());
    var made = properties("Microsoft Word - ferry_v2.doc", "sholm");
    assertNull(made.title());
    assertEquals(List.of(), made.authors());
  }

  private static Draft properties(String title, String author) throws Exception {
    try (var pdf = new MadePdf().page()) {
      pdf.text(List.of(FERRY, DREDGERS), 60, 90, 220, 10);
      var own = pdf.document().getDocumentInformation();
      own.setTitle(title);
      own.setAuthor(author);
      var created = Calendar.getInstance(java.util.TimeZone.getTimeZone("UTC"));
      created.setTimeInMillis(1_714_608_000_000L);
      own.setCreationDate(created);
      return read(pdf.bytes());
    }
  }

  @Test
  void writesNothingIntoTheHomeFolder() throws Exception {
    var cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
    boolean before = Files.exists(cache);
    try (var pdf = new MadePdf().page()) {
      pdf.text(List.of(FERRY), 60, 90, 220, 10);
      read(pdf.bytes());
    }
    assertEquals(before, Files.exists(cache));
  }

  static Draft read(byte[] file) throws UnreadableException {
    var dates = new DateReader(InstantSource.system());
    return new PdfReader(Duration.ofSeconds(10), dates, new TextReader(dates)).read(file);
  }

  static List<String> texts(Draft draft) {
    return draft.blocks().stream().map(Block::text).toList();
  }

  private static List<String> plain(String... texts) {
    return java.util.Arrays.stream(texts).map(text -> text.replace("\u00AD", "")).toList();
  }

  private static String date(Draft draft) throws IOException {
    if (draft.published() == null) throw new IOException("no date");
    return draft.published().text();
  }

  private static String readFrom(Draft draft) throws IOException {
    if (draft.published() == null) throw new IOException("no date");
    return draft.published().readFrom();
  }
}
