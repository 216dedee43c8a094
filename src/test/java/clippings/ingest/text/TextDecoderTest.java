package clippings.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String TEXT =
      "The café in the harbour was “closed” – so said its owner, Renée, who had lost €500 in the"
          + " storm of Thursday.\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void tellsCharsetsWithoutAMark(String charset) {
    assertEquals(TEXT, decoded(TEXT.getBytes(Charset.forName(charset))).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void believesByteOrderMarks(String charset) {
    assertEquals(TEXT, decoded(("\uFEFF" + TEXT).getBytes(Charset.forName(charset))).text());
  }

  @Test
  void replacesDamageInUtf8WithANote() {
    var bytes = "Ärger über Öl, größer als früher. xx Ende".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 7] = (byte) 0xFF;
    var text = decoded(bytes);
    assertEquals("UTF-8", text.charset().name());
    assertEquals("some bytes were not valid UTF-8 and were replaced", text.note());
  }

  @Test
  void tellsCyrillicFromLatin() {
    var russian = "Порт был закрыт из-за шторма, сказал его начальник в четверг утром. ".repeat(3);
    assertEquals(russian, decoded(russian.getBytes(Charset.forName("KOI8-R"))).text());
    assertEquals(russian, decoded(russian.getBytes(Charset.forName("windows-1251"))).text());
  }

  @Test
  void rejectsWhatIsNoText() {
    assertInstanceOf(
        TextDecoder.Binary.class,
        TextDecoder.decode("%PDF-1.4\n".getBytes(StandardCharsets.UTF_8)));
    assertInstanceOf(TextDecoder.Binary.class, TextDecoder.decode(new byte[10_000]));
  }

  private static TextDecoder.Text decoded(byte[] bytes) {
    var decoded = assertInstanceOf(TextDecoder.Text.class, TextDecoder.decode(bytes));
    assertNotNull(decoded.text());
    return decoded;
  }
}
