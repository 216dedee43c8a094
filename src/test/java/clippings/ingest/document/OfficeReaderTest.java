package clippings.ingest.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Paragraph.Kind;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextReader;
import clippings.ingest.text.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class OfficeReaderTest {
  private static final String WORD =
      "<w:document"
          + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>%s"
          + "</w:body></w:document>";
  private static final String STYLES =
      """
      <w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>
      <w:style w:styleId='Titel'><w:name w:val='Title'/></w:style>
      <w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>
      <w:style w:styleId='Zwischentitel'><w:name w:val='Crosshead'/><w:basedOn w:val='berschrift1'/></w:style>
      <w:style w:styleId='Verzeichnis1'><w:name w:val='toc 1'/></w:style>
      </w:styles>
      """;
  private static final String CORE =
      """
      <cp:coreProperties xmlns:cp='c' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'>
      <dc:title>%s</dc:title><dc:creator>%s</dc:creator><dcterms:created>2024-05-02T10:00:00Z</dcterms:created>
      </cp:coreProperties>
      """;

  @Test
  void readsAWordDocument() throws Exception {
    var draft =
        word(
            styled("Titel", "Ferry sails again")
                + p("By Sara Holm")
                + p("3 June 2024")
                + styled("Verzeichnis1", "Money 2")
                + p("The ferry to the outer islands sails again, the harbour board said.")
                + styled("Zwischentitel", "Money")
                + p("The province pays for the new quay."));
    assertEquals("Ferry sails again", draft.title());
    assertEquals(List.of("Sara Holm"), draft.authors());
    assertNotNull(draft.published());
    assertEquals("2024-06-03", draft.published().text());
    assertEquals("paragraph 3: 3 June 2024", draft.published().readFrom());
    assertEquals(
        List.of(
            "TEXT The ferry to the outer islands sails again, the harbour board said.",
            "HEADING Money",
            "TEXT The province pays for the new quay."),
        blocks(draft));
  }

  @Test
  void leavesOutWhatWasDeletedOrHidden() throws Exception {
    var draft =
        word(
            "<w:p><w:r><w:t xml:space='preserve'>The ferry </w:t></w:r>"
                + "<w:del><w:r><w:delText>never </w:delText><w:t>never </w:t></w:r></w:del>"
                + "<w:ins><w:r><w:t>sails</w:t></w:r></w:ins>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r>"
                + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
                + "<w:r><w:tab/><w:t>at noon.</w:t></w:r></w:p>");
    assertEquals(List.of("TEXT The ferry sails at noon."), blocks(draft));
  }

  @Test
  void rowsOfTablesAreParagraphsAndNotesComeLast() throws Exception {
    var footnotes =
        "<w:footnotes xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:footnote w:type='separator'>"
            + p("---")
            + "</w:footnote><w:footnote w:id='2'>"
            + p("Counted on the first day.")
            + "</w:footnote></w:footnotes>";
    var draft =
        read(
            Map.of(
                "word/document.xml",
                WORD.formatted(
                    p("The ferry took this many people on its first days, the board said.")
                        + "<w:tbl><w:tr><w:tc>"
                        + p("Monday")
                        + "</w:tc><w:tc>"
                        + p("120")
                        + "</w:tc></w:tr></w:tbl>"
                        + p("Nobody had expected so many people to come.")),
                "word/footnotes.xml",
                footnotes));
    assertEquals(
        List.of(
            "TEXT The ferry took this many people on its first days, the board said.",
            "TEXT Monday | 120",
            "TEXT Nobody had expected so many people to come.",
            "TEXT Counted on the first day."),
        blocks(draft));
  }

  @Test
  void aLineInBoldIsAHeadingWhereNobodyUsedStyles() throws Exception {
    var draft =
        word(
            p("The ferry to the outer islands sails again, the harbour board said.")
                + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Money from the province</w:t></w:r></w:p>"
                + p("The province pays for the new quay."));
    assertEquals("Money from the province", draft.title());
  }

  @Test
  void believesPropertiesThatReadersCouldHaveSeen() throws Exception {
    var text = WORD.formatted(p("The ferry sails at noon.") + p("It came back in the evening."));
    var told =
        read(
            Map.of(
                "word/document.xml",
                text,
                "docProps/core.xml",
                CORE.formatted("Ferry sails again", "Sara Holm")));
    assertEquals("Ferry sails again", told.title());
    assertEquals(List.of("Sara Holm"), told.authors());
    assertTrue(told.notes().stream().anyMatch(note -> note.contains("2024-05-02")));
    var made =
        read(
            Map.of(
                "word/document.xml",
                text,
                "docProps/core.xml",
                CORE.formatted("Document1", "Microsoft Office User")));
    assertEquals(null, made.title());
    assertEquals(List.of(), made.authors());
  }

  @Test
  void readsAnOpenDocument() throws Exception {
    var draft =
        open(
            "<text:tracked-changes><text:p>Taken out.</text:p></text:tracked-changes><text:p"
                + " text:style-name='P1'>Ferry sails again</text:p><text:p>By Sara"
                + " Holm</text:p><text:p>The<text:s"
                + " text:c='2'/>ferry<text:tab/>sails<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Counted"
                + " on the first day.</text:p></text:note-body></text:note> again, the board"
                + " said.</text:p><text:h"
                + " text:outline-level='2'>Money</text:h><text:list><text:list-item><text:p>The"
                + " province pays.</text:p></text:list-item>"
                + "</text:list><table:table><table:table-row><table:table-cell><text:p>Monday</text:p>"
                + "</table:table-cell><table:table-cell><text:p>120</text:p></table:table-cell>"
                + "</table:table-row></table:table>");
    assertEquals("Ferry sails again", draft.title());
    assertEquals(List.of("Sara Holm"), draft.authors());
    assertEquals(
        List.of(
            "TEXT The ferry sails again, the board said.",
            "HEADING Money",
            "TEXT The province pays.",
            "TEXT Monday | 120",
            "TEXT Counted on the first day."),
        blocks(draft));
  }

  @Test
  void rejectsLockedAndDamagedDocuments() throws Exception {
    assertEquals(
        "the document is locked with a password",
        reason(
            zip(
                Map.of(
                    "content.xml",
                    "\u0001\u0002",
                    "META-INF/manifest.xml",
                    "<manifest><encryption-data/></manifest>"))));
    var ole = new byte[600];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
    assertEquals("locked with a password, or of an old kind: an old office document", reason(ole));
    var whole = zip(Map.of("word/document.xml", WORD.formatted(p("Ferry."))));
    assertEquals(
        "the document is damaged: its ZIP archive cannot be read",
        reason(Arrays.copyOf(whole, whole.length / 2)));
    assertEquals("not an office document", reason(zip(Map.of("readme", "Ferry."))));
    assertEquals("not a text document", reason(zip(Map.of("docProps/core.xml", "<a/>"))));
    assertTrue(
        reason(zip(Map.of("word/document.xml", "<w:document><w:p>")))
            .startsWith("the document is damaged: "));
  }

  @Test
  void letsNothingInFromOutside() throws Exception {
    var entities =
        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY a 'aaaaaaaaaa'>"
            + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + WORD.formatted("<w:p><w:r><w:t>&%s;</w:t></w:r></w:p>");
    for (var entity : List.of("x", "a", "b")) {
      var file = zip(Map.of("word/document.xml", entities.formatted(entity)));
      assertTrue(reason(file).startsWith("the document is damaged: "), reason(file));
    }
  }

  @Test
  void rejectsBombs() throws Exception {
    int deep = 50_000;
    assertTrue(
        reason(
                zip(
                    Map.of(
                        "word/document.xml",
                        WORD.formatted("<w:p>".repeat(deep) + "</w:p>".repeat(deep)))))
            .startsWith("the document is damaged: "));
    assertEquals(
        "the text of the document unpacks to more than 33,554,432 bytes",
        reason(zip(Map.of("word/document.xml", " ".repeat(OfficeParts.MAX_PART + 1)))));
  }

  private static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String styled(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val='"
        + style
        + "'/></w:pPr><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p>";
  }

  private static Draft word(String body) throws Exception {
    return read(Map.of("word/document.xml", WORD.formatted(body), "word/styles.xml", STYLES));
  }

  private static Draft open(String body) throws Exception {
    return read(
        Map.of(
            "content.xml",
            """
            <office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'
              xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'
              xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'>
            <office:automatic-styles><style:style style:name='P1' style:parent-style-name='Title'/></office:automatic-styles>
            <office:body><office:text>%s</office:text></office:body></office:document-content>
            """
                .formatted(body)));
  }

  private static Draft read(Map<String, String> parts) throws Exception {
    return read(zip(parts));
  }

  private static Draft read(byte[] file) throws UnreadableException {
    var dates = new DateReader(InstantSource.system());
    return new OfficeReader(dates, new TextReader(dates)).read(file);
  }

  private static String reason(byte[] file) {
    return assertThrows(UnreadableException.class, () -> read(file)).reason();
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : new LinkedHashMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> blocks(Draft draft) {
    return draft.blocks().stream()
        .filter(block -> block.kind() != Kind.BOILERPLATE)
        .map(block -> block.kind() + " " + block.text())
        .toList();
  }
}
