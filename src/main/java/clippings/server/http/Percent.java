package clippings.server.http;

import clippings.server.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding of URLs (RFC 3986), in UTF-8. Decoding is strict: a stray {@code %} or bytes
 * that are not UTF-8 are an error, because guessing would search for something else than was asked.
 */
public final class Percent {

  private static final String UNRESERVED = "-._~";

  private Percent() {}

  /** Decodes a path: {@code +} stands for itself. */
  static String decodePath(String raw) {
    return decode(raw, false);
  }

  /** Decodes a name or value of a query string: {@code +} is a space. */
  static String decodeQuery(String raw) {
    return decode(raw, true);
  }

  /** Encodes a value for a query string; a space becomes {@code %20}. */
  public static String encodeQuery(String value) {
    return encode(value, false);
  }

  /** Encodes an article's id for a path; {@code /} stays. */
  public static String encodePath(String value) {
    return encode(value, true);
  }

  private static String decode(String raw, boolean plusIsSpace) {
    if (raw.indexOf('%') < 0) return plusIsSpace ? raw.replace('+', ' ') : raw;
    var text = new StringBuilder(raw.length());
    byte[] bytes = new byte[raw.length() / 3];
    for (int i = 0; i < raw.length(); ) {
      char c = raw.charAt(i);
      if (c != '%') {
        text.append(plusIsSpace && c == '+' ? ' ' : c);
        i++;
        continue;
      }
      int length = 0;
      for (; i < raw.length() && raw.charAt(i) == '%'; i += 3) bytes[length++] = octet(raw, i);
      text.append(utf8(bytes, length, raw));
    }
    return text.toString();
  }

  private static byte octet(String raw, int at) {
    if (at + 2 < raw.length()
        && HexFormat.isHexDigit(raw.charAt(at + 1))
        && HexFormat.isHexDigit(raw.charAt(at + 2))) {
      return (byte) HexFormat.fromHexDigits(raw, at + 1, at + 3);
    }
    String found = raw.substring(at, Math.min(at + 3, raw.length()));
    throw new ProblemException(
        Problem.of(
            Problem.Code.BAD_ENCODING,
            "\"%s\" is not a percent escape; write a percent sign as %%25".formatted(found)));
  }

  private static CharSequence utf8(byte[] bytes, int length, String raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          Problem.of(
              Problem.Code.BAD_ENCODING, "\"%s\" is not UTF-8".formatted(Text.shortened(raw))));
    }
  }

  private static String encode(String value, boolean keepSlash) {
    StringBuilder text = null;
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      boolean plain = isUnreserved(b) || (keepSlash && b == '/');
      if (text == null) {
        if (plain) continue;
        text = new StringBuilder(bytes.length * 2).append(value, 0, i);
      }
      if (plain) text.append((char) b);
      else text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return text == null ? value : text.toString();
  }

  private static boolean isUnreserved(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || UNRESERVED.indexOf(b) >= 0;
  }
}
