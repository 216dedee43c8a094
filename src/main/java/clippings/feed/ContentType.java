package clippings.feed;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code Content-Type} headers. */
final class ContentType {

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})");

  private ContentType() {}

  /** The media type without parameters, lower case; empty if it is not told. */
  static String type(Reply reply) {
    var header = reply.header("content-type").orElse("");
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The encoding the server says the text has, if it is one we know. As browsers do, names of small
   * encodings are taken for those of the larger ones that people meant.
   *
   * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG Encoding, 4.2</a>
   */
  static Optional<Charset> charset(Reply reply) {
    var matcher = CHARSET.matcher(reply.header("content-type").orElse(""));
    if (!matcher.find()) return Optional.empty();
    var name = matcher.group(1).toLowerCase(Locale.ROOT);
    var meant =
        switch (name) {
          case "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
          case "iso-8859-9", "iso8859-9", "latin5" -> "windows-1254";
          case "gb2312", "gbk" -> "GB18030";
          case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
          default -> name;
        };
    try {
      return Charset.isSupported(meant) ? Optional.of(Charset.forName(meant)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
