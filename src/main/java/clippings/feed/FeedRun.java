package clippings.feed;

import clippings.ingest.FeedEntry;
import clippings.ingest.FeedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One feed, polled and followed step by step, so that many take turns: a step is one poll, or one
 * entry. Used by one thread.
 */
final class FeedRun {

  /** Far more than feeds have; who sends more does not mean well. */
  private static final int MAX_ENTRIES = 10_000;

  private static final Map<String, String> ASKED =
      Map.of(
          "Accept",
          "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
              + " text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1");

  /** What all feeds share. */
  record Tools(
      Fetcher fetcher,
      Fetcher.Permission robots,
      Collector collector,
      FeedStates states,
      Schedule schedule,
      FeedReader reader,
      int maxFeedBytes,
      InstantSource clock,
      FeedListener listener) {}

  private final Tools tools;
  private final WebAddress given;
  private final boolean takesPages;

  /** What is polled: the given address, or the feed that the page there names. */
  private WebAddress feed;

  private OpenEntries open;
  private FeedState state;
  private Polled.Count count = new Polled.Count();
  private Validators validators = Validators.NONE;
  private Duration freshFor = Duration.ZERO;
  private int failures;
  private Instant due;

  /**
   * @param takesPages whether an address of a page that is an article, or names no feed, is taken
   *     for the article
   */
  FeedRun(WebAddress given, boolean takesPages, Tools tools) throws IOException {
    this.tools = tools;
    this.given = given;
    this.takesPages = takesPages;
    this.feed = given;
    this.open = new OpenEntries(given, List.of());
    this.state = tools.states().read(given);
    this.due = now();
  }

  WebAddress address() {
    return given;
  }

  /** When the next step may be taken. */
  Instant due() {
    return due;
  }

  /** The host that the next step asks, as far as that is known before it is taken. */
  String host() {
    return open.isEmpty() ? feed.host() : open.host();
  }

  /** Waits for the time that was set before this start. */
  void resume() {
    if (state.gone() != null) {
      finish(given + " is gone since " + state.gone() + "; \"fetch\" tries it again");
      due = Instant.MAX;
    } else {
      due = tools.schedule().resume(now(), later(state.due(), state.restUntil()));
    }
  }

  /** Polls and follows to the end; does not ask a server that wants to be left alone. */
  Polled complete() throws IOException {
    if (state.restUntil() != null && state.restUntil().isAfter(now()))
      return finish("%s wants to be left alone until %s".formatted(feed.host(), state.restUntil()));
    while (true) {
      var polled = step();
      if (polled != null) return polled;
    }
  }

  /**
   * Takes a step.
   *
   * @return what came of the poll, if that was its last step
   * @throws IOException if the disk fails
   */
  @Nullable Polled step() throws IOException {
    var entry = open.next();
    if (entry == null) return poll();
    var outcome = tools.collector().collect(feed, entry);
    tell(outcome);
    count.left(open.dealtWith(entry, outcome));
    return open.isEmpty() ? done() : null;
  }

  /** The disk failed, or we did: whatever was under way is dropped and tried again later. */
  void broke(String problem) {
    open = new OpenEntries(feed, List.of());
    failed(problem);
  }

  private @Nullable Polled poll() throws IOException {
    var headers = new HashMap<>(ASKED);
    headers.putAll(state.validators().headers());
    var permission = feed.equals(given) ? Fetcher.Permission.ANY : tools.robots();
    return switch (tools.fetcher().get(feed, headers, tools.maxFeedBytes(), permission)) {
      case Answer.Found found -> read(found);
      case Answer.Unchanged(var fresh) -> {
        validators = state.validators();
        freshFor = fresh;
        yield done();
      }
      case Answer.Refused(var reason, var gone) when gone -> {
        remember(state.gone(now()));
        var polled = finish(reason + ": it is gone for good and not polled any more");
        due = Instant.MAX;
        yield polled;
      }
      case Answer.Refused(var reason, _) -> failed(reason);
      case Answer.Failed(var reason) -> failed(reason);
      case Answer.Later(var reason, var until) -> {
        remember(state.resting(until));
        var polled = failed("%s; it is left alone until %s".formatted(reason, until));
        due = later(due, until);
        yield polled;
      }
    };
  }

  private @Nullable Polled read(Answer.Found found) throws IOException {
    return switch (Subscription.read(found, tools.reader())) {
      case Subscription.Entries(var entries) -> {
        if (entries.size() > MAX_ENTRIES)
          yield failed("more than %,d entries".formatted(MAX_ENTRIES));
        validators = found.validators();
        freshFor = found.freshFor();
        var fresh = new ArrayList<FeedEntry>();
        for (var entry : entries) {
          if (tools.collector().knows(feed, entry)) count.add(new Outcome.Known(""));
          else fresh.add(entry);
        }
        open = new OpenEntries(feed, fresh);
        yield open.isEmpty() ? done() : null;
      }
      case Subscription.Page(var article, var named)
          when takesPages && (article || named == null) -> {
        tell(tools.collector().collect(given, found));
        yield finish(null);
      }
      case Subscription.Page(_, var named) when named != null && feed.equals(given) -> {
        feed = named;
        state = tools.states().read(named);
        yield null; // the next step polls it
      }
      case Subscription.Page _ -> failed("neither a feed nor a page that names one");
      case Subscription.Nothing(var reason) -> failed(reason);
    };
  }

  /** Only a version whose entries are all dealt with need not be sent again. */
  private Polled done() throws IOException {
    failures = 0;
    due = tools.schedule().next(now(), freshFor);
    remember(FeedState.done(count.left() == 0 ? validators : Validators.NONE, due));
    return finish(null);
  }

  private Polled failed(String problem) {
    failures++;
    due = tools.schedule().retry(now(), failures);
    return finish(problem);
  }

  private Polled finish(@Nullable String problem) {
    var polled = count.polled(given, problem);
    count = new Polled.Count();
    tools.listener().polled(polled);
    return polled;
  }

  private void tell(Outcome outcome) {
    count.add(outcome);
    if (!(outcome instanceof Outcome.Known)) tools.listener().dealtWith(outcome);
  }

  private void remember(FeedState next) throws IOException {
    state = next;
    tools.states().write(feed, next);
  }

  private Instant later(@Nullable Instant one, @Nullable Instant other) {
    var first = one == null ? now() : one;
    return other == null || first.isAfter(other) ? first : other;
  }

  private Instant now() {
    return tools.clock().instant();
  }
}
