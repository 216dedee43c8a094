package clippings.feed;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what servers say about time; none of it is granted for more than a day. */
final class Freshness {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");
  private static final Pattern TTL = Pattern.compile("<ttl>\\s*(\\d{1,6})\\s*</ttl>");
  private static final int HEAD_BYTES = 16 << 10;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private Freshness() {}

  /** For how long an answer stays as it is, by {@code Cache-Control: max-age}; zero if not told. */
  static Duration of(Reply reply) {
    var control = MAX_AGE.matcher(reply.header("cache-control").orElse(""));
    if (!control.find()) return Duration.ZERO;
    return granted(Duration.ofSeconds(Long.parseLong(control.group(1))));
  }

  /**
   * For how long an RSS feed asks not to be polled again, by its {@code ttl}; zero if it does not.
   */
  static Duration ofFeed(Reply reply) {
    var body = reply.body();
    var head = new String(body, 0, Math.min(body.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    var ttl = TTL.matcher(head);
    if (!ttl.find()) return Duration.ZERO;
    return granted(Duration.ofMinutes(Long.parseLong(ttl.group(1))));
  }

  /** How long a server wants to be left alone, by {@code Retry-After} in seconds or as a date. */
  static Optional<Duration> retryAfter(Reply reply, Instant now) {
    var header = reply.header("retry-after").map(String::strip).orElse("");
    if (SECONDS.matcher(header).matches())
      return Optional.of(granted(Duration.ofSeconds(Long.parseLong(header))));
    try {
      var date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var left = Duration.between(now, date);
      return Optional.of(left.isNegative() ? Duration.ZERO : granted(left));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Duration granted(Duration wanted) {
    return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
  }
}
