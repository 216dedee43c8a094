package clippings;

import clippings.search.request.Hit;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchTimedOutException;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks a fresh archive for its own words, so that the first reader does not wait for what Java
 * loads and compiles with the first searches: a long question took two seconds on a busy machine.
 * Half of the time it does nothing, so as not to be in the way of whoever comes at once.
 */
final class WarmUp {

  private static final Duration BEFORE = Duration.ofSeconds(1);
  private static final int ARTICLES = 4;

  /** As many as a long question has. */
  private static final int WORDS = 24;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final Clippings clippings;

  WarmUp(Clippings clippings) {
    this.clippings = clippings;
  }

  /** Begins in the background. */
  void start() {
    Thread.ofPlatform().name("clippings-warm-up").daemon().start(this::run);
  }

  private void run() {
    LockSupport.parkNanos(BEFORE.toNanos());
    try {
      ask();
    } catch (IOException | RuntimeException e) {
      // The archive was closed, or the disk fails: then the next search says so.
    }
  }

  /** Asks, of the newest articles, for the titles and the beginnings. */
  void ask() throws IOException {
    var newest = SearchRequest.of("", ZoneOffset.UTC).toBuilder().limit(ARTICLES).build();
    for (var hit : clippings.search(newest).hits()) {
      for (var question : questions(hit)) {
        long begun = System.nanoTime();
        ask(question);
        LockSupport.parkNanos(System.nanoTime() - begun);
      }
    }
  }

  private void ask(SearchRequest question) throws IOException {
    try {
      clippings.search(question);
    } catch (SearchTimedOutException e) {
      // The machine is busy; the next one takes less time.
    }
  }

  static List<SearchRequest> questions(Hit hit) {
    var title = SearchRequest.of(words(hit.article().titleOrFile()), ZoneOffset.UTC);
    var text =
        hit.paragraphs().stream()
            .map(each -> each.paragraph().text())
            .collect(Collectors.joining(" "));
    var beginning = SearchRequest.of(words(text), ZoneOffset.UTC);
    return List.of(
        title.toBuilder().facets(EnumSet.allOf(Facet.class)).build(),
        beginning.toBuilder().match(Match.ANY).build());
  }

  /** Without signs, which might mean something, and without capitals, which might be operators. */
  private static String words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .limit(WORDS)
        .map(MatchResult::group)
        .collect(Collectors.joining(" "));
  }
}
