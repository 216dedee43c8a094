package clippings.cli;

import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Reading;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.SearchRequest.Unit;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is looked for, and in which order it comes. */
final class Question {

  @Mixin private final Filters filters = new Filters();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description =
          "What to look for, as in the search box; quote it for the shell. Without one: every"
              + " article, newest first.")
  private List<String> query = List.of();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "What a hit is: article or paragraph. Default: ${DEFAULT-VALUE}.")
  private Unit unit = Unit.ARTICLE;

  @Option(
      names = "--match",
      paramLabel = "MATCH",
      description =
          "all: every clause must match; any: the best matches. Default: ${DEFAULT-VALUE}.")
  private Match match = Match.ALL;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance, newest or oldest. Default: ${DEFAULT-VALUE}.")
  private Sort sort = Sort.RELEVANCE;

  private enum Group {
    STORY,
    NONE
  }

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description =
          "story: copies of one text are one hit, the best of them; none: each is a hit. Default:"
              + " ${DEFAULT-VALUE}.")
  private Group group = Group.STORY;

  private enum Switch {
    ON,
    OFF
  }

  @Option(
      names = "--variants",
      paramLabel = "SWITCH",
      description =
          "on: names are found in their other spellings too; off: as typed. Default:"
              + " ${DEFAULT-VALUE}.")
  private Switch variants = Switch.ON;

  @Option(
      names = "--without",
      paramLabel = "SPELLING",
      description = "A spelling that names are not to be found in; may be given more than once.")
  private Set<String> without = Set.of();

  @Option(
      names = "--strict",
      description = "Refuses a query that is not well formed instead of reading it leniently.")
  private boolean strict;

  private enum Syntax {
    CLIPPINGS,
    LUCENE
  }

  @Option(
      names = "--syntax",
      paramLabel = "SYNTAX",
      description =
          "How the query is written: clippings, or lucene for Lucene's standard query parser."
              + " Default: ${DEFAULT-VALUE}.")
  private Syntax syntax = Syntax.CLIPPINGS;

  Unit unit() {
    return unit;
  }

  /**
   * The request for so many hits.
   *
   * @param command for the message
   * @param paragraphs shown of each article
   */
  SearchRequest request(String command, int limit, int paragraphs) {
    // Words like -karachi are part of the query, so unknown options get here.
    for (var word : query) {
      if (word.startsWith("--"))
        throw new UsageException(
            "unknown option \"%s\"; see \"clippings %s --help\"".formatted(word, command));
    }
    return SearchRequest.of(String.join(" ", query), ZoneId.systemDefault()).toBuilder()
        .unit(unit)
        .match(match)
        .sort(sort)
        .limit(limit)
        .choices(filters.choices())
        .from(filters.from())
        .to(filters.to())
        .story(filters.story())
        .grouped(group == Group.STORY)
        .variants(variants == Switch.ON)
        .without(without)
        .paragraphs(paragraphs)
        .reading(reading())
        .build();
  }

  private Reading reading() {
    return switch (syntax) {
      case CLIPPINGS -> strict ? Reading.STRICT : Reading.LENIENT;
      case LUCENE -> Reading.LUCENE;
    };
  }
}
