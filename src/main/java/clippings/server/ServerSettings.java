package clippings.server;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens and how much it takes on.
 *
 * @param host address or name to bind to; {@code 0.0.0.0} for every interface
 * @param port 0 to 65,535; 0 picks a free one
 * @param allowedHosts further names it may be addressed by in {@code Host}: {@code news.example}
 *     stands for the name without a port or with ours, {@code news.example:8443} for exactly that
 * @param token what those who write must show, at least 16 characters; {@code null} for none, then
 *     nobody can write if other machines can reach {@code host}
 */
public record ServerSettings(
    String host, int port, Set<String> allowedHosts, @Nullable String token, Limits limits) {

  /** Shorter ones can be guessed. */
  private static final int SHORTEST_TOKEN = 16;

  public ServerSettings {
    if (host.isBlank()) throw new IllegalArgumentException("host is empty");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, got " + port);
    }
    if (token != null && token.length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "token must have %d characters or more, got %d"
              .formatted(SHORTEST_TOKEN, token.length()));
    }
    allowedHosts = Set.copyOf(allowedHosts);
  }

  public ServerSettings(String host, int port, Set<String> allowedHosts, Limits limits) {
    this(host, port, allowedHosts, null, limits);
  }

  /** Loopback only, with the usual limits. */
  public static ServerSettings local(int port) {
    return new ServerSettings("127.0.0.1", port, Set.of(), Limits.usual());
  }

  /**
   * How much is done at once, and for how long.
   *
   * @param searches how many run at the same time; they are bound by the processor. As many more
   *     may run of those that may take long
   * @param waiting how many more may wait for one of them to end; the next is sent away
   * @param patience how long one waits before it is sent away
   * @param connections open connections; further ones wait to be accepted
   * @param idle after which a silent connection is closed
   * @param grace how long {@link ClippingsServer#close} lets running requests finish
   */
  public record Limits(
      int searches,
      int waiting,
      Duration patience,
      int connections,
      Duration idle,
      Duration grace) {

    public Limits {
      if (searches < 1)
        throw new IllegalArgumentException("searches must be 1 or more, got " + searches);
      if (waiting < 0)
        throw new IllegalArgumentException("waiting must be 0 or more, got " + waiting);
      if (connections < 1) {
        throw new IllegalArgumentException("connections must be 1 or more, got " + connections);
      }
    }

    /** As many searches as processors, 64 waiting up to a second, 1,000 connections. */
    public static Limits usual() {
      int searches = Math.max(2, Runtime.getRuntime().availableProcessors());
      return new Limits(
          searches,
          64,
          Duration.ofSeconds(1),
          1_000,
          Duration.ofSeconds(15),
          Duration.ofSeconds(5));
    }
  }
}
