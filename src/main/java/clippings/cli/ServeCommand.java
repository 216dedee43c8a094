package clippings.cli;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.server.ClippingsServer;
import clippings.server.ServerSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: answers over HTTP until it is told to stop. */
@Command(
    name = "serve",
    description = "Serves the archive in a browser and follows its folder until it is stopped.")
final class ServeCommand implements Callable<Integer> {

  private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofMillis(3_500);
  private static final Duration LONGEST_STOP = Duration.ofMillis(4_800);

  private final Console console;

  @Mixin private final Folders folders = new Folders();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Where to listen. Default: ${DEFAULT-VALUE}, this machine alone.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "0 picks a free one. Default: ${DEFAULT-VALUE}.")
  private int port = 7070;

  @Option(
      names = "--allowed-host",
      paramLabel = "NAME",
      description = "Another name the server may be addressed by; may be repeated.")
  private Set<String> allowedHosts = Set.of();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "Whoever stores or removes articles must show the token in this file. Without it that can"
              + " be done from this machine alone.")
  private @Nullable Path tokenFile;

  @Option(names = "--no-watch", description = "Looks at the folder once, at the start.")
  private boolean noWatch;

  @Mixin private final FeedOptions feedOptions = new FeedOptions();

  private volatile @Nullable Following following;
  private volatile boolean stopping;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var listening = listening();
    var settings = folders.settings();
    var feeds = feeds(settings);
    var clippings = open(settings);
    var server = start(clippings, listening);
    StopSignals.handle(() -> stop(server, clippings));
    boolean fresh = clippings.holdings().generation() == 0;
    if (fresh) synchronize(clippings);
    if (noWatch && !fresh) synchronize(clippings);
    if (!noWatch && !clippings.isReadOnly()) clippings.watch();
    if (!noWatch) awaitFirstLook(clippings);
    if (!stopping) announce(server, clippings);
    if (!stopping) clippings.warmUp();
    if (feeds != null && !stopping) follow(feeds);
    while (true) LockSupport.park(); // until a signal ends the process
  }

  /** The feeds to follow; {@code null} if there are none. */
  private @Nullable Following feeds(ClippingsSettings settings) {
    if (!feedOptions.isAsked()) return null;
    if (noWatch) {
      throw new UsageException(
          "--feed stores articles in the folder, which --no-watch would not follow");
    }
    return feedOptions.following(settings.articles(), console);
  }

  /** A disk that fails now is no reason not to serve. */
  private void follow(Following feeds) {
    following = feeds;
    try {
      feeds.start();
    } catch (IOException e) {
      new Failures(console).handle(e);
    }
  }

  private ServerSettings listening() throws IOException {
    requireOurs(host);
    try {
      var usual = ServerSettings.Limits.usual();
      var limits =
          new ServerSettings.Limits(
              usual.searches(),
              usual.waiting(),
              usual.patience(),
              usual.connections(),
              usual.idle(),
              GRACE);
      var token = tokenFile == null ? null : TokenFile.read(tokenFile, console);
      return new ServerSettings(host, port, allowedHosts, token, limits);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--" + e.getMessage());
    }
  }

  private static void requireOurs(String host) throws IOException {
    try {
      var address = InetAddress.getByName(host);
      if (address.isAnyLocalAddress() || address.isLoopbackAddress()) return;
      if (NetworkInterface.getByInetAddress(address) != null) return;
    } catch (UnknownHostException e) {
      // said below
    }
    throw new UsageException(
        "--host must be an address of this machine, got \"%s\"".formatted(host));
  }

  /** Where the disk does not let us write, an index that is there is served as it is. */
  private Clippings open(ClippingsSettings settings) throws IOException {
    try {
      return Clippings.open(settings);
    } catch (FileSystemException e) {
      Clippings clippings;
      try {
        clippings = Clippings.openReadOnly(settings);
      } catch (IOException noIndex) {
        e.addSuppressed(noIndex);
        throw e;
      }
      console.say(
          "the index folder cannot be written to, so changes of the articles are not followed: "
              + (e.getReason() == null
                  ? "permission denied"
                  : e.getReason().toLowerCase(Locale.ROOT)));
      return clippings;
    }
  }

  private ClippingsServer start(Clippings clippings, ServerSettings listening) throws IOException {
    try {
      return ClippingsServer.start(clippings, listening);
    } catch (BindException e) {
      clippings.close();
      throw new BindException(e.getMessage() + "; choose another with --port");
    } catch (IOException | RuntimeException e) {
      clippings.close();
      throw e;
    }
  }

  /**
   * A folder or disk that fails now may be well later; until then what there is can be searched.
   */
  private void synchronize(Clippings clippings) {
    if (clippings.isReadOnly()) return;
    try (var meter = new ProgressMeter(console)) {
      clippings.sync(meter);
    } catch (IOException e) {
      if (!stopping) new Failures(console).handle(e);
    }
  }

  /**
   * An index that is there answers at once; the line that says so waits a moment for what changed
   * while nobody watched. A big folder, or one that is not there now, may take longer: then it does
   * not.
   */
  private void awaitFirstLook(Clippings clippings) {
    long end = System.nanoTime() + FIRST_LOOK.toNanos();
    while (!stopping && !clippings.hasLooked() && System.nanoTime() < end)
      LockSupport.parkNanos(2_000_000);
  }

  private void announce(ClippingsServer server, Clippings clippings) throws IOException {
    var holdings = clippings.holdings();
    console.print(
        "Clippings is ready: %s (%d articles, %d paragraphs)"
            .formatted(server.uri(), holdings.articles(), holdings.paragraphs()));
    console.out().flush();
  }

  private void stop(ClippingsServer server, Clippings clippings) {
    stopping = true;
    Thread.ofPlatform().daemon().start(ServeCommand::endInTime);
    int code = Exit.DONE;
    var feeds = following;
    try (clippings;
        server;
        feeds) {
      console.out().flush();
    } catch (IOException | RuntimeException e) {
      code = new Failures(console).handle(e);
    }
    System.exit(code);
  }

  /** What is committed is safe, so there is no need to wait longer than promised. */
  private static void endInTime() {
    LockSupport.parkNanos(LONGEST_STOP.toNanos());
    Runtime.getRuntime().halt(Exit.DONE);
  }
}
