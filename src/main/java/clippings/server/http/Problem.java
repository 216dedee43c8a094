package clippings.server.http;

import clippings.query.Notice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param code a stable word for programs
 * @param title the same for every problem of this code
 * @param detail what was wrong here and what would be right
 * @param parameter which query parameter, or field of the article, is to blame; {@code null} if
 *     none
 * @param position where in the query text, in UTF-16 units; -1 when it does not apply
 * @param suggestion a whole query to try instead
 */
public record Problem(
    int status,
    String code,
    String title,
    String detail,
    @Nullable String parameter,
    int position,
    int length,
    @Nullable String suggestion) {

  /** Every problem this package finds. A query that is refused brings a code of its own. */
  public enum Code {
    BAD_REQUEST(400, "Not a valid HTTP request"),
    BAD_ENCODING(400, "Badly encoded URL"),
    UNKNOWN_PARAMETER(400, "Unknown parameter"),
    REPEATED_PARAMETER(400, "Parameter given twice"),
    TOO_MANY_PARAMETERS(400, "Too many parameters"),
    INVALID_PARAMETER(400, "Parameter out of range"),
    PAGE_TOO_DEEP(400, "Page too deep"),
    QUERY_TOO_COMPLEX(400, "Query too complex"),
    INVALID_JSON(400, "Not an article in JSON"),
    UNKNOWN_FIELD(400, "Unknown field"),
    INVALID_FIELD(400, "A field that cannot be read"),
    NO_TEXT(400, "No text"),
    INVALID_ID(400, "Not an id to store under"),
    INVALID_NAME(400, "Not a name to keep a file under"),
    UNAUTHORIZED(401, "A token is needed"),
    CROSS_SITE(403, "From a page of another site"),
    WRITING_DISABLED(403, "Nothing can be written here"),
    NOT_FOUND(404, "No such page"),
    NO_SUCH_ARTICLE(404, "No such article"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    PART_OF_A_FILE(409, "The id belongs to another file"),
    TOO_LARGE(413, "Too large"),
    URI_TOO_LONG(414, "Address too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Not a kind that is taken"),
    UNKNOWN_HOST(421, "Not known by this name"),
    HEADERS_TOO_LARGE(431, "Headers too large"),
    INTERNAL(500, "Something went wrong here"),
    BUSY(503, "Too much at once"),
    SEARCH_TIMED_OUT(503, "The search took too long"),
    STOPPING(503, "Shutting down"),
    NOT_READY(503, "Not ready"),
    READ_ONLY(503, "Nothing can be written"),
    STORAGE_FAILED(503, "The disk failed"),
    DISK_FULL(507, "The disk is full");

    private final int status;
    private final String title;

    Code(int status, String title) {
      this.status = status;
      this.title = title;
    }

    public int status() {
      return status;
    }

    /** The word programs see: {@code page-too-deep}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static Problem of(Code code, String detail) {
    return new Problem(code.status, code.word(), code.title, detail, null, -1, 0, null);
  }

  /** A problem with one query parameter, or one field of an article. */
  public static Problem with(Code code, String parameter, String detail) {
    return new Problem(code.status, code.word(), code.title, detail, parameter, -1, 0, null);
  }

  /** A query that is refused, for the reason the notice gives. */
  static Problem refused(Notice notice) {
    return new Problem(
        400,
        notice.code(),
        "The query was refused",
        notice.message(),
        Parameter.Q.label(),
        notice.position(),
        notice.length(),
        notice.suggestion());
  }

  /** A status Jetty answers by itself. */
  public static Problem ofStatus(int status, @Nullable String reason) {
    return switch (status) {
      case 400 -> of(Code.BAD_REQUEST, "the request is not valid HTTP");
      case 404 -> of(Code.NOT_FOUND, "there is nothing at this address");
      case 405 -> of(Code.METHOD_NOT_ALLOWED, "this method is not allowed here");
      case 408 -> of(Code.REQUEST_TIMEOUT, "the request did not arrive in time");
      case 414 -> of(Code.URI_TOO_LONG, "the address may be 40 kB long, its path 8 kB");
      case 431 -> of(Code.HEADERS_TOO_LARGE, "the headers may be 8 kB long together");
      case 500 -> of(Code.INTERNAL, "something went wrong on our side");
      case 503 -> of(Code.STOPPING, "the server is shutting down");
      default -> {
        String title = reason == null ? "HTTP " + status : reason;
        yield new Problem(status, "http-" + status, title, title, null, -1, 0, null);
      }
    };
  }
}
