package clippings.search;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.names.NamesList;
import clippings.query.Clause;
import clippings.search.match.Deadline;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Facet;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Moment;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.Story;
import clippings.search.spelling.KnownSpellings;
import clippings.search.spelling.ListedNames;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Random cases, each from a seed of its own, and requests for them. Set {@code clippings.seed} to
 * run one case again, {@code clippings.runs} to run more of them.
 */
final class Cases {

  static final ZoneId ZONE = ZoneId.of("Asia/Tehran");

  private static final ListedNames NO_LIST = new ListedNames(NamesList.EMPTY, new TextAnalysis());

  interface Case {
    void check(long seed) throws Exception;
  }

  private Cases() {}

  static void run(int usually, Case check) {
    var fixed = Long.getLong("clippings.seed");
    int runs = fixed == null ? Integer.getInteger("clippings.runs", usually) : 1;
    for (int run = 0; run < runs; run++) {
      long seed = fixed == null ? run : fixed;
      try {
        check.check(seed);
      } catch (Exception | AssertionError e) {
        throw new AssertionError("-Dclippings.seed=%d: %s".formatted(seed, e.getMessage()), e);
      }
    }
  }

  /** A request for the first page of 100; its text is not read. */
  static SearchRequest request(Unit unit, Match match, Sort sort) {
    return request(unit, match, sort, 100, 0, null, List.of(), null, null);
  }

  static SearchRequest request(
      Unit unit,
      Match match,
      Sort sort,
      int limit,
      int offset,
      @Nullable String after,
      List<Choice> choices,
      @Nullable Moment from,
      @Nullable Moment to) {
    return request(unit, match, sort, false, limit, offset, after, choices, from, to);
  }

  static SearchRequest request(
      Unit unit,
      Match match,
      Sort sort,
      boolean grouped,
      int limit,
      int offset,
      @Nullable String after,
      List<Choice> choices,
      @Nullable Moment from,
      @Nullable Moment to) {
    return SearchRequest.of("(a clause)", ZONE).toBuilder()
        .unit(unit)
        .match(match)
        .sort(sort)
        .limit(limit)
        .offset(offset)
        .after(after)
        .choices(choices)
        .from(from)
        .to(to)
        .grouped(grouped)
        .variants(false)
        .paragraphs(100)
        .copies(Story.MAX_LISTED)
        .facets(Set.of(Facet.SOURCE, Facet.AUTHOR, Facet.PUBLISHED))
        .build();
  }

  static Results results(Snapshot snapshot, SearchRequest request, Clause clause)
      throws IOException {
    var limit = Duration.ofMinutes(1);
    var deadline = new Deadline(System.nanoTime() + limit.toNanos(), limit);
    return new Answer(
            snapshot,
            request,
            clause,
            request.match(),
            new TextAnalysis(),
            new KnownSpellings(NO_LIST),
            deadline)
        .results();
  }
}
