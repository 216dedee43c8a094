package clippings.search;

import clippings.article.Article;
import clippings.article.ArticleField;
import clippings.article.Paragraph;
import clippings.article.Published;
import clippings.article.Span;
import clippings.query.Clause;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Moment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a clause stands for in one article, or in one of its paragraphs, found by reading the text:
 * the oracle for the engine, with which it shares nothing but the clauses.
 */
final class PlainScan {

  private enum Place {
    ANYWHERE,
    TITLE,
    STORY,
    BOILERPLATE
  }

  /** The number under which the title's spans are. */
  static final int TITLE = 0;

  private final Article article;
  private final @Nullable Paragraph only;
  private final ZoneId zone;

  private PlainScan(Article article, @Nullable Paragraph only, ZoneId zone) {
    this.article = article;
    this.only = only;
    this.zone = zone;
  }

  static PlainScan of(Article article, ZoneId zone) {
    return new PlainScan(article, null, zone);
  }

  static PlainScan of(Article article, Paragraph only, ZoneId zone) {
    return new PlainScan(article, only, zone);
  }

  boolean matches(Clause clause, Match match) {
    return holds(clause, match) && (only == null || only.isStory() || asks(clause, match));
  }

  private boolean asks(Clause clause, Match match) {
    return (match == Match.ANY && clause instanceof Clause.All(var clauses))
        ? clauses.stream().anyMatch(each -> asksForBoilerplate(each, Place.ANYWHERE))
        : asksForBoilerplate(clause, Place.ANYWHERE);
  }

  private boolean holds(Clause clause, Match match) {
    if (match == Match.ALL || !(clause instanceof Clause.All(var clauses)))
      return holds(clause, Place.ANYWHERE);
    var optional = clauses.stream().filter(each -> !narrows(each)).toList();
    return clauses.stream().filter(PlainScan::narrows).allMatch(each -> holds(each, Place.ANYWHERE))
        && (optional.isEmpty() || optional.stream().anyMatch(each -> holds(each, Place.ANYWHERE)));
  }

  private static boolean narrows(Clause clause) {
    return switch (clause) {
      case Clause.All(var clauses) -> clauses.stream().allMatch(PlainScan::narrows);
      case Clause.Any(var clauses) -> clauses.stream().allMatch(PlainScan::narrows);
      case Clause.In(_, var inner) -> narrows(inner);
      case Clause.InBoilerplate(var inner) -> narrows(inner);
      case Clause.Word _, Clause.Phrase _, Clause.Exact _, Clause.Wildcard _, Clause.Fuzzy _ ->
          false;
      case Clause.Near _, Clause.NotNear _, Clause.AtLeast _ -> false;
      default -> true;
    };
  }

  private boolean holds(Clause clause, Place place) {
    return switch (clause) {
      case Clause.Everything() -> true;
      case Clause.Nothing() -> false;
      case Clause.In(var field, var inner) ->
          holds(inner, field == ArticleField.TITLE ? Place.TITLE : Place.STORY);
      case Clause.InBoilerplate(var inner) ->
          paragraphs().anyMatch(each -> !each.isStory()) && holds(inner, Place.BOILERPLATE);
      case Clause.Metadata(var field, var value) -> has(field, value);
      case Clause.Dated(var from, var to) -> isBetween(from, to);
      case Clause.Undated() -> article.metadata().published() == null;
      case Clause.Not(var inner) -> !holds(inner, place);
      case Clause.All(var clauses) -> clauses.stream().allMatch(each -> holds(each, place));
      case Clause.Any(var clauses) -> clauses.stream().anyMatch(each -> holds(each, place));
      case Clause.AtLeast(int times, var inner) -> count(inner, place) >= times;
      default -> spans(clause, place).values().stream().anyMatch(spans -> !spans.isEmpty());
    };
  }

  private int count(Clause inner, Place place) {
    return texts(place).values().stream().mapToInt(text -> text.places(inner).size()).sum();
  }

  private Stream<Paragraph> paragraphs() {
    return only == null ? article.paragraphs().stream() : Stream.of(only);
  }

  private Map<Integer, List<Span>> spans(Clause leaf, Place place) {
    Map<Integer, List<Span>> spans = new TreeMap<>();
    texts(place).forEach((number, text) -> spans.put(number, text.spans(leaf)));
    return spans;
  }

  /** Where words are looked for, by number. */
  private Map<Integer, PlainText> texts(Place place) {
    Map<Integer, PlainText> texts = new TreeMap<>();
    var title = article.metadata().title();
    var language = article.metadata().language();
    boolean inTitle = place == Place.TITLE || (place == Place.ANYWHERE && only == null);
    if (title != null && inTitle) texts.put(TITLE, new PlainText(title, language));
    if (place == Place.TITLE) return texts;
    paragraphs()
        .filter(paragraph -> paragraph.isStory() == (place != Place.BOILERPLATE))
        .forEach(each -> texts.put(each.number(), new PlainText(each.text(), language)));
    return texts;
  }

  private boolean has(ArticleField field, String value) {
    var metadata = article.metadata();
    return switch (field) {
      case AUTHOR ->
          metadata.authors().stream().anyMatch(name -> new PlainText(name, null).has(value));
      case SOURCE -> metadata.source() != null && new PlainText(metadata.source(), null).has(value);
      case SECTION ->
          metadata.section() != null && new PlainText(metadata.section(), null).has(value);
      case LANGUAGE -> value.equalsIgnoreCase(metadata.language());
      case ID -> metadata.id().value().equals(value);
      case TITLE, TEXT -> throw new IllegalArgumentException(field.label());
    };
  }

  private boolean isBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
    var published = article.metadata().published();
    if (published == null) return false;
    var first = published.local().toLocalDate();
    var last =
        switch (published.precision()) {
          case MINUTE, DAY -> first;
          case MONTH -> first.plusMonths(1).minusDays(1);
          case YEAR -> first.plusYears(1).minusDays(1);
        };
    if (published.precision() == Published.Precision.MINUTE) {
      var written = Objects.requireNonNullElse(published.offset(), ZoneOffset.UTC);
      first = last = published.local().atOffset(written).atZoneSameInstant(zone).toLocalDate();
    }
    return (from == null || !first.isBefore(from)) && (to == null || !last.isAfter(to));
  }

  /** Whether the request's own filters let the article through. */
  boolean passes(List<Choice> choices, @Nullable Moment from, @Nullable Moment to) {
    for (var field : ArticleField.values()) {
      var here = choices.stream().filter(choice -> choice.field() == field).toList();
      var included = here.stream().filter(choice -> !choice.excluded()).toList();
      if (!included.isEmpty() && included.stream().noneMatch(this::isChosen)) return false;
      if (here.stream().anyMatch(choice -> choice.excluded() && isChosen(choice))) return false;
    }
    var first = from instanceof Moment.Day(var day) ? day : null;
    var last = to instanceof Moment.Day(var day) ? day : null;
    return (first == null && last == null) || isBetween(first, last);
  }

  private boolean isChosen(Choice choice) {
    var metadata = article.metadata();
    return switch (choice.field()) {
      case AUTHOR -> metadata.authors().contains(choice.value());
      case SOURCE -> choice.value().equals(metadata.source());
      case SECTION -> choice.value().equals(metadata.section());
      case LANGUAGE -> choice.value().equals(metadata.language());
      case TITLE, TEXT, ID -> throw new IllegalArgumentException(choice.field().label());
    };
  }

  /** A leaf that made the article match, with where it does. */
  record Made(Clause leaf, Map<Integer, List<Span>> spans) {}

  /** The leaves that made the article (or paragraph), which is known to match, match. */
  List<Made> made(Clause clause, Match match) {
    List<Made> made = new ArrayList<>();
    if (match == Match.ANY && clause instanceof Clause.All(var clauses)) {
      for (var each : clauses) {
        if (holds(each, Place.ANYWHERE)) collect(each, Place.ANYWHERE, made);
      }
    } else {
      collect(clause, Place.ANYWHERE, made);
    }
    return made;
  }

  private void collect(Clause clause, Place place, List<Made> made) {
    switch (clause) {
      case Clause.All(var clauses) -> clauses.forEach(each -> collect(each, place, made));
      case Clause.Any(var clauses) ->
          clauses.stream()
              .filter(each -> holds(each, place))
              .forEach(each -> collect(each, place, made));
      case Clause.In(var field, var inner) ->
          collect(inner, field == ArticleField.TITLE ? Place.TITLE : Place.STORY, made);
      case Clause.InBoilerplate(var inner) -> collect(inner, Place.BOILERPLATE, made);
      case Clause.Word _, Clause.Phrase _, Clause.Exact _, Clause.Wildcard _, Clause.Fuzzy _ ->
          made.add(new Made(clause, spans(clause, place)));
      case Clause.Near _, Clause.NotNear _, Clause.AtLeast _ -> {
        if (holds(clause, place)) made.add(new Made(clause, spans(clause, place)));
      }
      default -> {}
    }
  }

  /** Whether what made it match was to be looked up in boilerplate. */
  private boolean asksForBoilerplate(Clause clause, Place place) {
    if (!holds(clause, place)) return false;
    return switch (clause) {
      case Clause.InBoilerplate _ -> true;
      case Clause.In(var field, var inner) ->
          asksForBoilerplate(inner, field == ArticleField.TITLE ? Place.TITLE : Place.STORY);
      case Clause.All(var clauses) ->
          clauses.stream().anyMatch(each -> asksForBoilerplate(each, place));
      case Clause.Any(var clauses) ->
          clauses.stream().anyMatch(each -> asksForBoilerplate(each, place));
      default -> false;
    };
  }
}
