package clippings.server;

import clippings.article.ArticleField;
import clippings.query.Notice;
import clippings.search.SearchPage;
import clippings.search.SearchRequest;
import clippings.search.SearchRequest.Choice;
import clippings.search.SearchRequest.Moment;
import clippings.search.SearchRequest.Sort;
import clippings.search.SearchRequest.Unit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of results: how the query was read, the hits, ways to narrow them, and their pages. */
final class ResultsPage {

  private final PageState state;
  private final SearchRequest request;
  private final SearchPage page;

  ResultsPage(PageState state, SearchRequest request, SearchPage page) {
    this.state = state;
    this.request = request;
    this.page = page;
  }

  byte[] bytes() {
    String text = request.text().strip();
    String title = text.isEmpty() ? Wording.of("name") : Wording.of("title", text);
    return Layout.page(title, state, text.isEmpty(), "results", this::content);
  }

  private void content(Html html) {
    html.open("div", "class", "columns").open("main", "id", "main");
    summary(html);
    if (page.hits().isEmpty()) nothing(html);
    else hits(html);
    html.close();
    new Narrowing(state, request, page).writeTo(html);
    html.close();
  }

  private void summary(Html html) {
    html.open("div", "class", "summary").open("h1");
    if (request.text().isBlank()) {
      html.text(total());
    } else {
      html.text(total() + " ").open("span", "class", "for").text(Wording.of("results.for") + " ");
      html.element("bdi", request.text().strip(), "class", "query").close();
    }
    html.close();
    if (page.relaxed()) html.element("p", Wording.of("results.relaxed"), "class", "relaxed");
    reading(html);
    notices(html);
    variants(html);
    chosen(html);
    if (page.total() > 0) switches(html);
    html.close();
  }

  private String total() {
    if (request.unit() == Unit.PARAGRAPH) {
      return Wording.of(
          "results.in",
          Wording.count("paragraphs", page.total()),
          Wording.count("articles", page.totalArticles()));
    }
    if (page.total() == page.totalArticles()) return Wording.count("articles", page.total());
    return Wording.of(
        "results.of",
        Wording.count("stories", page.total()),
        Wording.count("articles", page.totalArticles()));
  }

  /** How the query was read, when that is not plain from how it was typed. */
  private void reading(Html html) {
    boolean plain = page.understood().strip().equalsIgnoreCase(request.text().strip());
    if (plain || request.text().isBlank()) return;
    html.open("p", "class", "read-as")
        .text(Wording.of("results.read") + " ")
        .element("code", page.understood(), "dir", "auto")
        .close();
  }

  private void notices(Html html) {
    if (page.notices().isEmpty() && page.corrections().isEmpty()) return;
    html.open("ul", "class", "notices");
    for (Notice notice : page.notices()) {
      if (page.relaxed() && notice.code().equals("relaxed")) continue;
      html.open("li").text(Text.sentence(notice.message()));
      String suggested = state.suggested(notice);
      if (suggested != null && notice.suggestion() != null) {
        html.text(" " + Wording.of("notice.try") + " ").link(suggested, notice.suggestion());
      }
      html.close();
    }
    for (String correction : page.corrections()) {
      html.open("li").text(Wording.of("results.correction") + " ");
      html.link(state.typing(correction), correction).close();
    }
    html.close();
  }

  private void variants(Html html) {
    for (SearchPage.Variants variants : page.variants()) {
      if (variants.also().isEmpty()) continue;
      String also =
          variants.also().stream()
              .map(count -> count.value() + " (" + Wording.number(count.articles()) + ")")
              .collect(Collectors.joining(", "));
      html.open("p", "class", "read-as")
          .text(Wording.of("results.variants", variants.term(), also) + " ")
          .link(state.with(Parameter.VARIANTS, "off"), Wording.of("results.exactly"))
          .close();
    }
  }

  /** What the results are narrowed to, each with a link that takes it away. */
  private void chosen(Html html) {
    boolean dated = request.from() != null || request.to() != null;
    if (request.choices().isEmpty() && !dated) return;
    html.open("ul", "class", "chosen", "aria-label", Wording.of("chosen.label"));
    for (Choice choice : request.choices()) {
      String field = Wording.of("facet." + choice.field().label());
      String value = Narrowing.name(choice.field(), choice.value());
      String key = choice.excluded() ? "chosen.not" : "chosen.only";
      String raw = (choice.excluded() ? "-" : "") + choice.value();
      chip(html, state.removing(parameter(choice.field()), raw), Wording.of(key, field, value));
    }
    if (dated) chip(html, state.atAnyTime(), dates());
    html.close();
  }

  private String dates() {
    if (request.from() == null) return Wording.of("chosen.until", words(request.to()));
    if (request.to() == null) return Wording.of("chosen.since", words(request.from()));
    return Wording.of("chosen.between", words(request.from()), words(request.to()));
  }

  private static String words(@Nullable Moment moment) {
    return switch (moment) {
      case Moment.Day(var day) -> Dates.words(day, day);
      case Moment.At(var instant) -> instant.toString();
      case null -> "";
    };
  }

  private static void chip(Html html, String href, String text) {
    html.open("li").open("a", "href", href).text(text);
    html.element("span", "\u00d7", "aria-hidden", "true", "class", "remove")
        .element("span", Wording.of("chosen.remove"), "class", "unseen")
        .close()
        .close();
  }

  static Parameter parameter(ArticleField field) {
    return switch (field) {
      case SOURCE -> Parameter.SOURCE;
      case AUTHOR -> Parameter.AUTHOR;
      case SECTION -> Parameter.SECTION;
      case LANGUAGE -> Parameter.LANGUAGE;
      case TITLE, TEXT, ID -> throw new IllegalArgumentException("not a filter: " + field.label());
    };
  }

  private void switches(Html html) {
    html.open("div", "class", "switches");
    html.open("nav", "aria-label", Wording.of("sort.label"));
    if (request.text().isBlank()) {
      for (Sort sort : new Sort[] {Sort.NEWEST, Sort.OLDEST}) {
        boolean current = sort == (request.sort() == Sort.OLDEST ? Sort.OLDEST : Sort.NEWEST);
        choice(html, Parameter.SORT, "sort.", Arguments.label(sort), current, sort == Sort.NEWEST);
      }
    } else {
      for (Sort sort : Sort.values()) {
        boolean current = sort == request.sort();
        boolean usual = sort == Sort.RELEVANCE;
        choice(html, Parameter.SORT, "sort.", Arguments.label(sort), current, usual);
      }
    }
    html.close().open("nav", "aria-label", Wording.of("unit.label"));
    for (Unit unit : Unit.values()) {
      boolean usual = unit == Unit.ARTICLE;
      choice(html, Parameter.UNIT, "unit.", Arguments.label(unit), unit == request.unit(), usual);
    }
    html.close();
    if (hasCopies()) {
      html.open("nav", "aria-label", Wording.of("group.label"));
      choice(html, Parameter.GROUP, "group.", "story", request.grouped(), true);
      choice(html, Parameter.GROUP, "group.", "none", !request.grouped(), false);
      html.close();
    }
    html.link("#narrow", Wording.of("narrow"), "class", "to-narrow").close();
  }

  /** Whether it makes a difference that copies are folded, or would. */
  private boolean hasCopies() {
    if (!request.grouped()) return true;
    if (request.unit() == Unit.ARTICLE) return page.total() != page.totalArticles();
    return page.hits().stream().anyMatch(hit -> hit.story().articles() > 1);
  }

  private void choice(
      Html html, Parameter parameter, String words, String value, boolean current, boolean usual) {
    String href = usual ? state.without(parameter) : state.with(parameter, value);
    html.link(href, Wording.of(words + value), "aria-current", current ? "true" : null).text(" ");
  }

  private void hits(Html html) {
    var markup = new HitMarkup(state, request);
    html.open("ol", "class", "hits", "start", Integer.toString(request.offset() + 1));
    page.hits().forEach(hit -> markup.write(html, hit));
    html.close();
    new Pager(state, request, page).writeTo(html);
  }

  private void nothing(Html html) {
    html.open("div", "class", "nothing").element("p", Wording.of("nothing.lead")).open("ul");
    for (String way : new String[] {"nothing.words", "nothing.phrase", "nothing.wild"}) {
      html.element("li", Wording.of(way));
    }
    if (!request.choices().isEmpty() || request.from() != null || request.to() != null) {
      var bare = PageState.EMPTY.typing(request.text());
      html.open("li").link(bare, Wording.of("nothing.filters")).close();
    }
    html.open("li").link("/", Wording.of("nothing.all")).close().close().close();
  }
}
