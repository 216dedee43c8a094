package clippings.ingest.html;

import clippings.ingest.text.TextDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes web pages: byte order mark, then UTF-8 if the bytes are valid UTF-8 (few pages say so and
 * are not; some say another and are), then what the page says of itself, then what the bytes look
 * like.
 */
public final class HtmlDecoder {
  private static final int HEAD = 16 << 10;

  /** One replaced character in so many is damage. */
  private static final int FEW = 500;

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?i)(?:<meta[^>]{0,300}?charset\\s*=\\s*[\"']?|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"'])\\s*([\\w.:-]{2,40})");

  private HtmlDecoder() {}

  /** Decodes a page by its byte order mark, what it says of itself, or else by its bytes. */
  public static TextDecoder.Decoded decode(byte[] bytes) {
    var marked = TextDecoder.byteOrderMark(bytes);
    if (marked != null) return marked;
    var plain = TextDecoder.decode(bytes);
    if (plain instanceof TextDecoder.Binary) return plain;
    var declared = declared(bytes);
    if (plain instanceof TextDecoder.Text text && text.charset().equals(StandardCharsets.UTF_8)) {
      if (declared == null || text.note() != null || text.text().length() == bytes.length)
        return text;
      return noted(text, "says it is " + declared.name() + " and is UTF-8");
    }
    if (declared == null) return plain;
    var text = TextDecoder.repaired(bytes, 0, declared);
    return text.note() == null || isNearlyAll(text.text()) ? text : plain;
  }

  private static TextDecoder.Text noted(TextDecoder.Text text, String note) {
    return new TextDecoder.Text(text.text(), text.charset(), note);
  }

  /** Whether so few bytes had to be replaced that they are damage, not another encoding. */
  private static boolean isNearlyAll(String text) {
    return text.chars().filter(c -> c == 0xFFFD).count() * FEW < text.length();
  }

  /**
   * What the page says; {@code null} if nothing, or if it cannot be: a page that says UTF-16 in
   * ASCII, or UTF-8 and is not.
   */
  private static @Nullable Charset declared(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    var matcher = CHARSET.matcher(head);
    if (!matcher.find()) return null;
    var name = matcher.group(1).toLowerCase(Locale.ROOT);
    if (name.startsWith("utf")) return null;
    // As browsers do: these names stand for their Windows supersets.
    if (name.matches("iso-?8859-?1|latin-?1|us-ascii|ascii"))
      return Charset.forName("windows-1252");
    if (name.matches("iso-?8859-?9|latin-?5")) return Charset.forName("windows-1254");
    if (name.matches("gb2312|gbk")) return Charset.forName("GB18030");
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }
}
