package clippings.server.page;

import clippings.article.ArticleId;
import clippings.query.Notice;
import clippings.search.request.Hit;
import clippings.server.http.Parameter;
import clippings.server.http.Percent;
import clippings.server.http.ProblemException;
import clippings.server.http.QueryString;
import clippings.server.http.Route;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader is: the query string of the page, which is its whole state. Every link keeps it
 * but for what it changes.
 */
public record PageState(QueryString query) {

  /** The start page. */
  public static final PageState EMPTY = new PageState(new QueryString(List.of()));

  /**
   * The state of a request that failed: its query string may be what was wrong, then it is left
   * out.
   */
  public static PageState of(@Nullable String raw) {
    try {
      var known =
          Arrays.stream(Parameter.values()).map(Parameter::label).collect(Collectors.toSet());
      return new PageState(QueryString.parse(raw).keeping(pair -> known.contains(pair.name())));
    } catch (ProblemException e) {
      return EMPTY;
    }
  }

  /** What was typed, empty when nothing was. */
  String text() {
    var values = query.values(Parameter.Q);
    return values.isEmpty() ? "" : values.getFirst();
  }

  @Nullable String value(Parameter parameter) {
    var values = query.values(parameter);
    return values.isEmpty() ? null : values.getFirst();
  }

  /** The list of results itself. */
  String results() {
    return url(query);
  }

  /** An article, with the way back to these results. */
  public String article(ArticleId id) {
    return query.url(Route.READING.prefix() + Percent.encodePath(id.value()));
  }

  /** A paragraph of an article. */
  String paragraph(ArticleId id, int number) {
    return article(id) + "#p" + number;
  }

  /** A hit's article at its best paragraph, or at its top when the match lies elsewhere. */
  String hit(Hit hit) {
    var id = hit.article().id();
    return hit.paragraphs().stream()
        .filter(snippet -> !snippet.highlights().isEmpty())
        .findFirst()
        .map(snippet -> paragraph(id, snippet.paragraph().number()))
        .orElseGet(() -> article(id));
  }

  /** The same with another query. */
  String typing(String text) {
    return url(query.fromTheStart().with(Parameter.Q, text));
  }

  /** What a notice proposes. */
  @Nullable String suggested(Notice notice) {
    return notice.suggestion() == null ? null : typing(notice.suggestion());
  }

  /** The same with a parameter set to a value. */
  String with(Parameter parameter, String value) {
    return url(query.fromTheStart().with(parameter, value));
  }

  /** The same with a parameter back at its default. */
  String without(Parameter parameter) {
    return url(query.fromTheStart().without(parameter));
  }

  /** The same among the copies of an article alone, each a hit. */
  String copiesOf(ArticleId id) {
    return url(
        query.fromTheStart().with(Parameter.STORY, id.value()).with(Parameter.GROUP, "none"));
  }

  /** The same within a stretch of time. */
  String between(String from, String to) {
    return url(query.fromTheStart().with(Parameter.FROM, from).with(Parameter.TO, to));
  }

  /** The same at any time. */
  String atAnyTime() {
    return url(query.fromTheStart().without(Parameter.FROM).without(Parameter.TO));
  }

  /** The same with one more value of a list. */
  String adding(Parameter parameter, String value) {
    return url(query.fromTheStart().and(parameter, value));
  }

  /** The same with one value of a list fewer. */
  String removing(Parameter parameter, String value) {
    return url(query.fromTheStart().without(parameter, value));
  }

  /** Another page of the same results, by offset. */
  String page(int offset) {
    QueryString start = query.fromTheStart();
    return url(offset == 0 ? start : start.and(Parameter.OFFSET, Integer.toString(offset)));
  }

  /** The page that follows, however deep. */
  String pageAfter(String next) {
    return url(query.fromTheStart().and(Parameter.AFTER, next));
  }

  /** The same page with every matching paragraph of one hit, or with the best ones again. */
  String opening(ArticleId id, boolean open) {
    String value = id.value();
    return url(open ? query.and(Parameter.OPEN, value) : query.without(Parameter.OPEN, value));
  }

  /** All values of a field over the same results. */
  String values(Parameter field) {
    return url(query.fromTheStart().with(Parameter.VALUES, field.label()));
  }

  private static String url(QueryString query) {
    return query.url(Route.HOME.path());
  }
}
