package clippings.server.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client says it takes, in its {@code Accept} header. */
public final class Accepted {

  private Accepted() {}

  /** Whether it names HTML, as browsers do. */
  public static boolean html(@Nullable String accept) {
    return accept != null && weight(accept, "text/html") > 0;
  }

  /** Whether it names JSON and does not like HTML better. */
  static boolean jsonRather(@Nullable String accept) {
    if (accept == null) return false;
    double json = weight(accept, "application/json");
    return json > 0 && json >= weight(accept, "text/html");
  }

  /** The weight given to a media type by its name, 0 to 1; 0 when it is not named. */
  private static double weight(String accept, String type) {
    int at = accept.toLowerCase(Locale.ROOT).indexOf(type);
    if (at < 0) return 0;
    int end = accept.indexOf(',', at);
    String rest = accept.substring(at + type.length(), end < 0 ? accept.length() : end);
    int q = rest.indexOf("q=");
    if (q < 0) return 1;
    try {
      return Double.parseDouble(rest.substring(q + 2).strip());
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
