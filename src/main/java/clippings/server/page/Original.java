package clippings.server.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an article first stood, if that is a web address: others could run as a script, or open a
 * file.
 */
final class Original {

  private Original() {}

  /** The address; {@code null} when it is none that may become a link. */
  static @Nullable String url(@Nullable String given) {
    if (given == null) return null;
    var url = given.strip();
    var scheme = url.toLowerCase(Locale.ROOT);
    return scheme.startsWith("https://") || scheme.startsWith("http://") ? url : null;
  }

  /** The host, as people call the site. */
  static String site(String url) {
    int start = url.indexOf("//") + 2;
    int end = start;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) end++;
    var host = url.substring(start, end);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
