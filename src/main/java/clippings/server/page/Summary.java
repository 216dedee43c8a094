package clippings.server.page;

import clippings.query.Notice;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Choice;
import clippings.search.request.SearchRequest.Moment;
import clippings.search.request.SearchRequest.Unit;
import clippings.server.http.Parameter;
import clippings.server.text.Text;
import clippings.server.text.Wording;
import org.jspecify.annotations.Nullable;

/** What stands above the hits: how many there are, how the query was read, what narrows them. */
final class Summary {

  private final PageState state;
  private final SearchRequest request;
  private final SearchPage page;

  Summary(PageState state, Findings findings) {
    this.state = state;
    this.request = findings.request();
    this.page = findings.page();
  }

  void writeTo(Html html) {
    html.open("h1", "tabindex", "-1");
    total(html);
    if (!request.text().isBlank()) {
      html.text(" ").open("span", "class", "for").text(Wording.of("results.for") + " ");
      html.element("bdi", request.text().strip(), "class", "query").close();
    }
    html.close();
    if (page.relaxed()) html.element("p", Wording.of("results.relaxed"), "class", "relaxed");
    reading(html);
    corrections(html);
    notices(html);
    new VariantChips(state, page).writeTo(html);
    chosen(html);
  }

  private void total(Html html) {
    String articles = Wording.count("articles", page.totalArticles());
    if (request.unit() == Unit.PARAGRAPH) {
      html.text(Wording.of("results.in", Wording.count("paragraphs", page.total()), articles));
    } else if (page.total() == page.totalArticles()) {
      html.text(articles);
    } else {
      html.text(Wording.count("stories", page.total()) + " ");
      html.element("span", Wording.of("results.of", articles), "class", "for");
    }
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

  private void corrections(Html html) {
    if (page.corrections().isEmpty()) return;
    html.open("p", "class", "corrections").text(Wording.of("results.correction"));
    for (String correction : page.corrections()) {
      html.text(" ").open("a", "href", state.typing(correction));
      html.element("bdi", correction).close();
    }
    html.close();
  }

  private void notices(Html html) {
    var told =
        page.notices().stream()
            .filter(notice -> !(page.relaxed() && notice.code().equals("relaxed")))
            .toList();
    if (told.isEmpty()) return;
    html.open("ul", "class", "notices");
    for (Notice notice : told) {
      html.open("li").text(Text.sentence(notice.message()));
      String suggested = state.suggested(notice);
      if (suggested != null && notice.suggestion() != null) {
        html.text(" " + Wording.of("notice.try") + " ").link(suggested, notice.suggestion());
      }
      if (notice.code().equals(SearchPage.INDEXING)) {
        html.text(" ").link(state.results(), Wording.of("indexing.again"));
      }
      html.close();
    }
    html.close();
  }

  /** What the results are narrowed to, each with a link that takes it away. */
  private void chosen(Html html) {
    if (!request.isNarrowed()) return;
    html.open("ul", "class", "chips chosen", "aria-label", Wording.of("chosen.label"));
    for (Choice choice : request.choices()) {
      String field = Wording.of("facet." + choice.field().label());
      String value = Facets.name(choice.field(), choice.value());
      String key = choice.excluded() ? "chosen.not" : "chosen.only";
      String raw = (choice.excluded() ? "-" : "") + choice.value();
      String href = state.removing(Facets.parameter(choice.field()), raw);
      chip(html, href, Wording.of(key, field, value));
    }
    if (request.from() != null || request.to() != null) chip(html, state.atAnyTime(), dates());
    if (request.story() != null) {
      String href = state.without(Parameter.STORY);
      chip(html, href, Wording.of("chosen.copies", request.story().value()));
    }
    html.close();
  }

  private String dates() {
    Moment from = request.from();
    Moment to = request.to();
    if (from == null) return Wording.of("chosen.until", words(to));
    if (to == null) return Wording.of("chosen.since", words(from));
    if (from instanceof Moment.Day(var first) && to instanceof Moment.Day(var last)) {
      return Dates.words(first, last);
    }
    return Wording.of("chosen.between", words(from), words(to));
  }

  private static String words(@Nullable Moment moment) {
    return switch (moment) {
      case Moment.Day(var day) -> Dates.words(day, day);
      case Moment.At(var instant) -> instant.toString();
      case null -> "";
    };
  }

  private static void chip(Html html, String href, String text) {
    html.open("li").open("a", "href", href).element("bdi", text);
    html.element("span", "\u00d7", "aria-hidden", "true", "class", "remove")
        .element("span", Wording.of("chosen.remove"), "class", "unseen")
        .close()
        .close();
  }
}
