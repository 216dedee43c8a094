package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.ingest.text.Block;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextReader;
import clippings.ingest.text.UnreadableException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {
  private final DateReader dates = new DateReader(InstantSource.system());
  private final MailReader reader = new MailReader(dates, new BodyText(new TextReader(dates)));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      nullValues = "-",
      value = {
        "From: Lou Vance <lou@coast.example>                                       | Lou Vance | -",
        "From: Lou Vance at Coast Wire <lou@coast.example>                         | Lou Vance |"
            + " Coast Wire",
        "From: Coast Wire <news@coast.example>~List-Unsubscribe: <https://a>       | -         |"
            + " Coast Wire",
        "From: Lou Vance <lou@coast.example>~List-Id: Tides <tides.coast.example>  | Lou Vance |"
            + " Tides",
        "From: TIDES! <lou@coast.example>~List-Id: \"Tides\" <tides.coast.example> | -         |"
            + " Tides",
        "From: news@coast.example                                                  | -         |"
            + " coast.example",
        "Subject: nobody sent it                                                   | -         | -",
      })
  void tellsAuthorsFromOutlets(String headers, String author, String source)
      throws UnreadableException {
    var draft = read(headers.strip().replace("~", "\n") + "\n\nThe tide came early.\n");
    assertEquals(author == null ? List.of() : List.of(author), draft.authors());
    assertEquals(source, draft.source());
  }

  @Test
  void readsHeadersInEightBits() throws UnreadableException {
    assertEquals("Café geöffnet", read("Subject: Café geöffnet\n\nOpen.\n").title());
  }

  @Test
  void readsATextInTheCharsetItsBytesAreOfWhereTheHeaderLies() throws UnreadableException {
    var bytes =
        "Subject: s\nContent-Type: text/plain; charset=utf-8\n\nCaf\u00E9 am Kai, sagt Frau M\u00FCller.\n"
            .getBytes(Charset.forName("windows-1252"));
    assertEquals("Café am Kai, sagt Frau Müller.", reader.read(bytes).blocks().getFirst().text());
  }

  @Test
  void readsATextInACharsetNobodyKnows() throws UnreadableException {
    var draft = read("Subject: s\nContent-Type: text/plain; charset=x-nobody\n\nCafé am Kai.\n");
    assertEquals("Café am Kai.", draft.blocks().getFirst().text());
  }

  @Test
  void takesThePlainTextWhereThereIsNoPage() throws UnreadableException {
    var draft =
        read(
            """
            Subject: s
            Content-Type: multipart/alternative; boundary=b

            --b

            Plain text.
            --b
            Content-Type: text/calendar

            BEGIN:VCALENDAR
            --b--
            """);
    assertEquals(List.of("Plain text."), draft.blocks().stream().map(Block::text).toList());
  }

  @Test
  void aMailThatOnlyCarriesAnotherIsThatMail() throws UnreadableException {
    var draft =
        read("Subject: Fwd\nContent-Type: message/rfc822\n\nSubject: inner\n\nThe inner text.\n");
    assertEquals("The inner text.", draft.blocks().getFirst().text());
  }

  @Test
  void partsInPartsWithoutEndDoNoHarm() throws UnreadableException {
    var mail = new StringBuilder("Subject: s\n");
    for (int i = 0; i < 2_000; i++)
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    var draft = read(mail + "\nDeep down.\n");
    assertFalse(draft.hasText());
    assertTrue(draft.notes().toString().contains("nested deeper"), draft.notes().toString());
  }

  @Test
  void whatHasNoHeadersIsNoMail() {
    assertThrows(UnreadableException.class, () -> read("Just a text: with a colon.\n"));
    assertThrows(UnreadableException.class, () -> read("\n\n"));
  }

  @Test
  void flowedLinesBecomeParagraphs() {
    assertEquals(
        "One two.\n\nThree.\n-- \nSig",
        MailText.unflowed("One \ntwo.\n\n Three.\n-- \nSig", false));
    assertEquals("日本語", MailText.unflowed("日本 \n語", true));
    assertEquals("> quoted text\nAnswer", MailText.unflowed("> quoted \n> text\nAnswer", false));
  }

  private Draft read(String mail) throws UnreadableException {
    return reader.read(mail.getBytes(StandardCharsets.UTF_8));
  }
}
