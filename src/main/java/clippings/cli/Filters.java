package clippings.cli;

import clippings.article.ArticleField;
import clippings.article.ArticleId;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Moment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that narrow a search down. */
final class Filters {

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "Only articles of this outlet; given twice, of either. With - before the value, not of"
              + " it: --source=-NAME")
  private List<String> sources = List.of();

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Only articles by this author, in the same way.")
  private List<String> authors = List.of();

  @Option(
      names = "--section",
      paramLabel = "NAME",
      description = "Only articles of this section, in the same way.")
  private List<String> sections = List.of();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Only articles in this language, in the same way.")
  private List<String> languages = List.of();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Published then or later: 2024-01-16, or 2024-01-16T09:30:00Z")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Published then or earlier, the whole day included.")
  private @Nullable String to;

  @Option(
      names = "--story",
      paramLabel = "ARTICLE-ID",
      description =
          "Only copies of this article, itself included; with --group none each is a hit.")
  private @Nullable String story;

  List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    add(ArticleField.SOURCE, sources, choices);
    add(ArticleField.AUTHOR, authors, choices);
    add(ArticleField.SECTION, sections, choices);
    add(ArticleField.LANGUAGE, languages, choices);
    return choices;
  }

  @Nullable Moment from() {
    return from == null ? null : moment("--from", from);
  }

  @Nullable Moment to() {
    return to == null ? null : moment("--to", to);
  }

  @Nullable ArticleId story() {
    return story == null || story.isEmpty() ? null : new ArticleId(story);
  }

  private static void add(ArticleField field, List<String> values, List<Choice> choices) {
    for (var value : values) {
      boolean excluded = value.startsWith("-") && value.length() > 1;
      choices.add(new Choice(field, excluded ? value.substring(1) : value, excluded));
    }
  }

  private static Moment moment(String option, String value) {
    try {
      if (value.indexOf('T') < 0) return new Moment.Day(LocalDate.parse(value));
      return new Moment.At(OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "%s must be a date like 2024-01-16 or an instant like 2024-01-16T09:30:00Z, got \"%s\""
              .formatted(option, value));
    }
  }
}
