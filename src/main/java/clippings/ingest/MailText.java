package clippings.ingest;

import clippings.ingest.html.HtmlDecoder;
import clippings.ingest.text.TextDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import org.apache.james.mime4j.dom.Entity;
import org.jspecify.annotations.Nullable;

/** Decodes the text of a part of a message. */
final class MailText {
  private MailText() {}

  /**
   * Decodes a part: in the charset it says, if its bytes are of that, else in the one they look
   * like.
   */
  static TextDecoder.Decoded decode(Entity part, boolean html) {
    var bytes = Mime.bytes(part);
    var said = Mime.parameter(part, "charset");
    if (said != null && TextDecoder.byteOrderMark(bytes) == null) {
      var charset = charset(said);
      var text = charset == null ? null : TextDecoder.strict(bytes, 0, charset);
      if (text != null && charset != null) return new TextDecoder.Text(text, charset, null);
    }
    return html ? HtmlDecoder.decode(bytes) : TextDecoder.decode(bytes);
  }

  /** As mail programs do: what says it is Latin 1 is its Windows superset. */
  private static @Nullable Charset charset(String name) {
    var plain = name.toLowerCase(Locale.ROOT);
    if (plain.matches("iso-?8859-?1|latin-?1|us-ascii|ascii"))
      return Charset.forName("windows-1252");
    try {
      return Charset.isSupported(plain) ? Charset.forName(plain) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  /**
   * Puts together the lines that {@code format=flowed} has broken, and takes the space away it
   * stuffs lines with.
   *
   * @param deleteSpace whether the space that marks a soft break is not part of the text
   * @see <a href="https://www.rfc-editor.org/rfc/rfc3676">RFC 3676</a>
   */
  static String unflowed(String text, boolean deleteSpace) {
    var out = new StringBuilder(text.length());
    int quotes = -1;
    for (var line : text.lines().toList()) {
      int depth = 0;
      while (depth < line.length() && line.charAt(depth) == '>') depth++;
      var body = line.substring(depth);
      if (body.startsWith(" ")) body = body.substring(1);
      boolean joins = quotes == depth;
      if (!joins && !out.isEmpty()) out.append('\n');
      if (!joins) out.append(">".repeat(depth)).append(depth > 0 ? " " : "");
      boolean soft = body.endsWith(" ") && !body.equals("-- ");
      out.append(soft && deleteSpace ? body.substring(0, body.length() - 1) : body);
      quotes = soft ? depth : -1;
    }
    return out.toString();
  }
}
