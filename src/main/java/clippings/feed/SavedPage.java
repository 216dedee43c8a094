package clippings.feed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is stored: the bytes that were received, with a comment at the top that says where
 * from, as browsers write it. An encoding that the server told, and that stands in the bytes
 * nowhere, would be lost: then the text is stored as UTF-8 with a byte order mark.
 */
final class SavedPage {

  private static final String MARK = "\uFEFF";

  private SavedPage() {}

  static byte[] bytes(Answer.Found page) {
    var body = page.reply().body();
    var comment = comment(page.address());
    var marked = Marked.of(body);
    if (marked != null) {
      var top = (MARK + comment).getBytes(marked.charset());
      return join(top, body, marked.markBytes());
    }
    var text = ContentType.charset(page.reply()).flatMap(charset -> needed(body, charset));
    if (text.isPresent()) return (MARK + comment + text.get()).getBytes(StandardCharsets.UTF_8);
    return join(comment.getBytes(StandardCharsets.US_ASCII), body, 0);
  }

  /** {@code (0042)} is the length of the address; two hyphens would end the comment. */
  private static String comment(WebAddress address) {
    var url = address.toString().replace("--", "%2D%2D");
    return "<!-- saved from url=(%04d)%s -->\n".formatted(url.length(), url);
  }

  /**
   * The text, where the server's word is needed to read it: the encoding is another than UTF-8, the
   * bytes bear it out, and they are not UTF-8 all the same.
   */
  private static Optional<String> needed(byte[] body, Charset charset) {
    if (charset.name().startsWith("UTF-")) return Optional.empty(); // bytes tell those themselves
    boolean escapes = charset.name().startsWith("ISO-2022"); // Japanese in the bytes of ASCII
    if (!escapes && decode(body, StandardCharsets.UTF_8).isPresent()) return Optional.empty();
    return decode(body, charset);
  }

  private static Optional<String> decode(byte[] body, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static byte[] join(byte[] top, byte[] body, int from) {
    var bytes = new ByteArrayOutputStream(top.length + body.length);
    bytes.writeBytes(top);
    bytes.write(body, from, body.length - from);
    return bytes.toByteArray();
  }

  /** How bytes say themselves what encoding they are in: by a mark, or as UTF-16 does. */
  private record Marked(Charset charset, int markBytes) {

    static @Nullable Marked of(byte[] bytes) {
      if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return new Marked(StandardCharsets.UTF_8, 3);
      if (startsWith(bytes, 0xFE, 0xFF)) return new Marked(StandardCharsets.UTF_16BE, 2);
      if (startsWith(bytes, 0xFF, 0xFE)) return new Marked(StandardCharsets.UTF_16LE, 2);
      if (startsWith(bytes, 0, '<')) return new Marked(StandardCharsets.UTF_16BE, 0);
      if (startsWith(bytes, '<', 0)) return new Marked(StandardCharsets.UTF_16LE, 0);
      return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
      if (bytes.length < mark.length) return false;
      for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xff) != mark[i]) return false;
      return true;
    }
  }
}
