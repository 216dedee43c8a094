package clippings.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a server answered to one request, the body unpacked. */
final class Reply {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * @param headers by their names in lower case
   */
  Reply(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  int status() {
    return status;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  byte[] body() {
    return body;
  }

  /** Whether the answer is the thing itself, in full. */
  boolean isOk() {
    return status == 200;
  }

  /** Whether it stands elsewhere, and GET is how to ask for it there. */
  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> header("location").isPresent();
      default -> false;
    };
  }

  /** Whether the server may well answer another time. */
  boolean isPassing() {
    return status == 408 || status == 425 || status == 429 || status >= 500;
  }
}
