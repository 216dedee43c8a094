package clippings.feed;

import clippings.ingest.FeedReader;
import clippings.ingest.IngestSettings;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Feeds as a source of articles: polls them and stores the pages their entries lead to in the
 * articles folder, where they are found like any other file. Nothing is fetched before {@link
 * #fetch} or {@link #follow} is called.
 */
public final class Feeds implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Feeds.class.getName());
  private static final Duration LONGEST_STOP = Duration.ofSeconds(1);

  private final WebClient client;
  private final Pace pace;
  private final SeenEntries seen;
  private final FeedRun.Tools tools;
  private @Nullable Thread thread;

  private Feeds(WebClient client, Pace pace, SeenEntries seen, FeedRun.Tools tools) {
    this.client = client;
    this.pace = pace;
    this.seen = seen;
    this.tools = tools;
  }

  /**
   * Puts everything in place. Nothing is read or fetched yet.
   *
   * @param articles the articles folder
   * @param memory a folder of our own in it, which the archive passes over; made where it is not
   * @param listener told of each article and each poll
   */
  public static Feeds of(
      Path articles,
      Path memory,
      FeedSettings settings,
      IngestSettings ingest,
      InstantSource clock,
      FeedListener listener) {
    var seen = new SeenEntries(memory.resolve("entries"));
    var pace = new Pace(settings.pause(), clock);
    var client = new WebClient(GuardedResolver.of(settings), settings.requestTime());
    var fetcher = new Fetcher(client, pace, clock);
    var robots = new Robots(fetcher, pace, clock);
    var collector =
        new Collector(
            fetcher,
            robots,
            seen,
            new ArticleStore(articles, clock),
            settings.maxPageBytes(),
            clock);
    var schedule = new Schedule(settings.interval(), RandomGenerator.getDefault());
    var tools =
        new FeedRun.Tools(
            fetcher,
            robots,
            collector,
            new FeedStates(memory),
            schedule,
            new FeedReader(ingest),
            settings.maxFeedBytes(),
            clock,
            listener);
    return new Feeds(client, pace, seen, tools);
  }

  /**
   * Polls a feed once and follows its new entries, or stores the page that stands there. To be
   * called by one thread at a time.
   *
   * @throws IOException if the disk fails; what the network does is in the result
   */
  public Polled fetch(WebAddress address) throws IOException {
    seen.load();
    return new FeedRun(address, true, tools).complete();
  }

  /**
   * Follows feeds on a thread of its own until it is closed; returns at once. May be called once.
   *
   * @throws IOException if the disk cannot be read
   */
  public void follow(List<WebAddress> feeds) throws IOException {
    seen.load();
    var runs = new ArrayList<FeedRun>();
    for (var feed : feeds.stream().distinct().toList()) runs.add(new FeedRun(feed, false, tools));
    thread = Thread.ofPlatform().name("clippings-feeds").daemon().start(() -> live(runs));
  }

  private void live(List<FeedRun> runs) {
    runs.forEach(FeedRun::resume);
    try {
      while (true) {
        var next = runs.stream().min(Comparator.comparing(this::turn)).orElseThrow();
        pace.sleepUntil(turn(next));
        step(next);
      }
    } catch (CancellationException e) {
      return; // closed
    }
  }

  /** When a feed's next step can be taken without waiting. */
  private Instant turn(FeedRun run) {
    var free = pace.isHeld(run.host()) ? Instant.MIN : pace.earliest(run.host());
    return run.due().isAfter(free) ? run.due() : free;
  }

  /** Whatever one feed brings about, the others are followed. */
  private void step(FeedRun run) {
    try {
      run.step();
    } catch (IOException e) {
      run.broke("the disk fails: " + e.getMessage());
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.ERROR, "a feed broke off: " + run.address(), e);
      run.broke("reading it broke off: " + e.getClass().getSimpleName());
    }
  }

  /** Stops; a request under way is cut off, a file that is being written is completed. */
  @Override
  public void close() {
    pace.stop();
    client.close();
    var following = thread;
    if (following == null) return;
    try {
      following.join(LONGEST_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
