package clippings.feed;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Asks for addresses, politely: in each host's own time, and through at most {@value MAX_REDIRECTS}
 * redirects, each of which is looked at as closely as the first address. Used by one thread.
 */
final class Fetcher {

  static final int MAX_REDIRECTS = 5;

  /** How long a host is left alone that wants to be, but does not say for how long. */
  private static final Duration USUAL_REST = Duration.ofMinutes(5);

  /** Says whether an address may be asked for at all. */
  interface Permission {
    Permission ANY = _ -> Optional.empty();

    /** Why not; empty if it may. */
    Optional<Answer> refusal(WebAddress address);
  }

  private final WebClient client;
  private final Pace pace;
  private final InstantSource clock;

  Fetcher(WebClient client, Pace pace, InstantSource clock) {
    this.client = client;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * Asks for an address.
   *
   * @param headers to be sent besides the usual ones
   * @param maxBytes the most the answer may have, unpacked
   * @throws CancellationException if there is to be no more asking
   */
  Answer get(WebAddress address, Map<String, String> headers, int maxBytes, Permission permission) {
    var at = address;
    for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
      var refusal = permission.refusal(at);
      if (refusal.isPresent()) return refusal.get();
      if (pace.isHeld(at.host()))
        return new Answer.Later("%s wants to be left alone".formatted(at.host()), next(at));
      Reply reply;
      try {
        reply = send(at, headers, maxBytes);
      } catch (PrivateAddressException e) {
        return new Answer.Refused(String.valueOf(e.getMessage()), false);
      } catch (TooLargeException e) {
        return new Answer.Refused(String.valueOf(e.getMessage()), false);
      } catch (UnknownHostException e) {
        return new Answer.Failed("there is no host %s".formatted(at.host()));
      } catch (IOException e) {
        return new Answer.Failed("%s cannot be read: %s".formatted(at.host(), reason(e)));
      }
      if (!reply.isRedirect()) return answer(at, reply);
      try {
        at = at.resolve(reply.header("location").orElseThrow());
      } catch (IllegalArgumentException e) {
        return new Answer.Refused("redirected: " + e.getMessage(), false);
      }
    }
    return new Answer.Refused("redirected more than %d times".formatted(MAX_REDIRECTS), false);
  }

  private Reply send(WebAddress at, Map<String, String> headers, int maxBytes) throws IOException {
    pace.await(at.host());
    try {
      return client.get(at, headers, maxBytes);
    } catch (IOException e) {
      if (pace.isStopped()) throw new CancellationException("stopped");
      throw e;
    } finally {
      pace.done(at.host());
    }
  }

  private Answer answer(WebAddress at, Reply reply) {
    int status = reply.status();
    if (reply.isOk()) return new Answer.Found(at, reply);
    if (status == 304) return new Answer.Unchanged(Freshness.of(reply));
    var reason = "%s answered %d".formatted(at.host(), status);
    if (status == 429 || status == 503) {
      var rest = Freshness.retryAfter(reply, clock.instant());
      pace.hold(at.host(), rest.orElse(USUAL_REST));
      return new Answer.Later(reason, next(at));
    }
    if (reply.isPassing()) return new Answer.Failed(reason);
    return new Answer.Refused(reason, status == 410);
  }

  private Instant next(WebAddress at) {
    return pace.earliest(at.host());
  }

  private static String reason(IOException e) {
    var message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
