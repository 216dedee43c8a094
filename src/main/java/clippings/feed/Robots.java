package clippings.feed;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What hosts allow in their robots.txt, which is asked for once a day. One that is not there allows
 * everything; while it cannot be had because the server fails, nothing is allowed, but that may
 * pass.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309, Robots Exclusion Protocol</a>
 */
final class Robots implements Fetcher.Permission {

  private static final Duration VALID = Duration.ofDays(1);
  private static final Duration RETRY = Duration.ofMinutes(10);

  /** RFC 9309, 2.5: at least this much is read; what follows is not. */
  private static final int READ_BYTES = 500 << 10;

  private static final int MAX_BYTES = 5 << 20;
  private static final int MAX_WARNINGS = 5;
  private static final List<String> NAMES = List.of(WebClient.PRODUCT.toLowerCase(Locale.ROOT));

  /** What is known of one host. */
  private sealed interface Known {
    Instant until();
  }

  private record Rules(BaseRobotRules rules, Instant until) implements Known {}

  private record Unknown(String reason, Instant until) implements Known {}

  private final Fetcher fetcher;
  private final Pace pace;
  private final InstantSource clock;
  private final Map<String, Known> hosts = new HashMap<>();

  Robots(Fetcher fetcher, Pace pace, InstantSource clock) {
    this.fetcher = fetcher;
    this.pace = pace;
    this.clock = clock;
  }

  @Override
  public Optional<Answer> refusal(WebAddress address) {
    var known = hosts.get(address.origin());
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = ask(address);
      hosts.values().removeIf(other -> !clock.instant().isBefore(other.until()));
      hosts.put(address.origin(), known);
    }
    return switch (known) {
      case Unknown(var reason, var until) -> Optional.of(new Answer.Later(reason, until));
      case Rules(var rules, _) when rules.isAllowed(address.toString()) -> Optional.empty();
      case Rules _ ->
          Optional.of(
              new Answer.Refused("robots.txt of %s forbids it".formatted(address.host()), false));
    };
  }

  private Known ask(WebAddress address) {
    var answer = fetcher.get(address.robots(), Map.of(), MAX_BYTES, Fetcher.Permission.ANY);
    var tomorrow = clock.instant().plus(VALID);
    return switch (answer) {
      case Answer.Found(_, var reply) -> {
        var rules = parse(address, reply);
        pace.slow(address.host(), delay(rules));
        yield new Rules(rules, tomorrow);
      }
      case Answer.Unchanged _, Answer.Refused _ ->
          new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), tomorrow);
      case Answer.Failed(var reason) ->
          new Unknown("robots.txt: " + reason, clock.instant().plus(RETRY));
      case Answer.Later(var reason, var until) -> new Unknown(reason, until);
    };
  }

  private static BaseRobotRules parse(WebAddress address, Reply reply) {
    var body = reply.body();
    var read = body.length <= READ_BYTES ? body : Arrays.copyOf(body, READ_BYTES);
    var type = reply.header("content-type").orElse("text/plain");
    return new SimpleRobotRulesParser(
            Long.MAX_VALUE, MAX_WARNINGS) // long delays are cut, not taken for a no
        .parseContent(address.robots().toString(), read, type, NAMES);
  }

  private static Duration delay(BaseRobotRules rules) {
    long milliseconds = rules.getCrawlDelay();
    return milliseconds == BaseRobotRules.UNSET_CRAWL_DELAY
        ? Duration.ZERO
        : Duration.ofMillis(Math.max(0, milliseconds));
  }
}
