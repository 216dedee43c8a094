package clippings.ingest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a file and decodes it: byte order mark, then strict UTF-8, then UTF-16 by
 * its zero bytes, then what the bytes look like. Text in a Latin script without other evidence is
 * windows-1252, which holds ISO 8859-1.
 */
public final class TextDecoder {
  private static final int SAMPLE = 64 << 10;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What came of the bytes. */
  public sealed interface Decoded {}

  /**
   * Text.
   *
   * @param note what was guessed or lost, or {@code null}
   */
  public record Text(String text, Charset charset, @Nullable String note) implements Decoded {}

  /** Not text: {@code what} it looks like. */
  public record Binary(String what) implements Decoded {}

  private TextDecoder() {}

  /** Decodes bytes whose charset nothing tells. */
  public static Decoded decode(byte[] bytes) {
    var marked = byteOrderMark(bytes);
    if (marked != null) return marked;
    var what = Magic.of(bytes);
    if (what != null) return new Binary(what);
    var wide = zeroBytes(bytes);
    if (wide != null) return guessed(bytes, wide);
    if (isBinary(bytes)) return new Binary("it holds too many control characters");
    var utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (utf8 != null) return new Text(utf8, StandardCharsets.UTF_8, null);
    return mostlyUtf8(bytes)
        ? repaired(bytes, 0, StandardCharsets.UTF_8)
        : guessed(bytes, detect(bytes));
  }

  /** Decodes bytes that say themselves what they are; {@code null} if they do not. */
  public static @Nullable Text byteOrderMark(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) return repaired(b, 3, StandardCharsets.UTF_8);
    if (startsWith(b, 0xFF, 0xFE, 0, 0)) return repaired(b, 4, StandardCharsets.UTF_32LE);
    if (startsWith(b, 0, 0, 0xFE, 0xFF)) return repaired(b, 4, StandardCharsets.UTF_32BE);
    if (startsWith(b, 0xFF, 0xFE)) return repaired(b, 2, StandardCharsets.UTF_16LE);
    if (startsWith(b, 0xFE, 0xFF)) return repaired(b, 2, StandardCharsets.UTF_16BE);
    return null;
  }

  /** Decodes in the given charset; what is not of it becomes U+FFFD, with a note. */
  public static Text repaired(byte[] bytes, int from, Charset charset) {
    var text = strict(bytes, from, charset);
    if (text != null) return new Text(text, charset, null);
    var lossy = new String(bytes, from, bytes.length - from, charset);
    return new Text(
        lossy, charset, "some bytes were not valid " + charset.name() + " and were replaced");
  }

  private static Text guessed(byte[] bytes, Charset charset) {
    var text = repaired(bytes, 0, charset);
    var note = "decoded as " + charset.name().toLowerCase(Locale.ROOT);
    return new Text(text.text(), charset, text.note() == null ? note : note + "; " + text.note());
  }

  /** The text from {@code from} on; null if it is not in the charset. */
  public static @Nullable String strict(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** UTF-16 without a mark: in Latin text every second byte is zero. */
  private static @Nullable Charset zeroBytes(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      if (bytes[i] == 0) even++;
      if (bytes[i + 1] == 0) odd++;
    }
    int pairs = length / 2;
    if (pairs < 4) return null;
    if (odd > 0.4 * pairs && even < 0.05 * pairs) return StandardCharsets.UTF_16LE;
    if (even > 0.4 * pairs && odd < 0.05 * pairs) return StandardCharsets.UTF_16BE;
    return null;
  }

  private static boolean isBinary(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i];
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B)
        controls++;
    }
    return controls > 0.1 * length && controls > 40;
  }

  /** Whether damage in a UTF-8 text explains the bytes better than another encoding does. */
  private static boolean mostlyUtf8(byte[] bytes) {
    int length = Math.min(bytes.length, 1 << 20);
    int valid = 0;
    int invalid = 0;
    int high = 0;
    int run = 0;
    int longestRun = 0;
    for (int i = 0; i < length; ) {
      int step = Utf8.sequence(bytes, i);
      if (step > 1) valid++;
      if (step < 1) invalid++;
      for (int end = Math.min(length, i + Math.max(1, step)); i < end; i++) {
        run = bytes[i] < 0 ? run + 1 : 0;
        if (bytes[i] < 0) high++;
        longestRun = Math.max(longestRun, run);
      }
    }
    // A long run of high bytes in an English text is not Latin; it is damage, or an emoji as
    // CESU-8.
    return valid > invalid
        || (longestRun >= 4 && high < 0.05 * length && valid >= 0.1 * invalid)
        || (longestRun >= 6 && high < 0.02 * length);
  }

  private static Charset detect(byte[] bytes) {
    var sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    int high = 0;
    for (byte b : sample) if (b < 0) high++;
    boolean latin = high < 0.12 * sample.length;
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      var charset = charset(match.getName());
      if (charset == null || charset.name().startsWith("UTF-")) continue;
      boolean singleByte = charset.newEncoder().maxBytesPerChar() <= 1;
      if (latin && singleByte && !charset.name().matches("windows-125[04]")) return WINDOWS;
      if (latin && match.getConfidence() < (singleByte ? 60 : 40)) continue;
      return charset;
    }
    return WINDOWS;
  }

  private static @Nullable Charset charset(String name) {
    return switch (name) {
      case "ISO-8859-1" -> WINDOWS;
      case "ISO-8859-9" -> Charset.forName("windows-1254");
      default -> Charset.isSupported(name) ? Charset.forName(name) : null;
    };
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) return false;
    for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
    return true;
  }
}
