package clippings.server.page;

import clippings.search.request.SearchPage;
import clippings.search.request.SearchPage.Count;
import clippings.server.http.Parameter;
import clippings.server.text.Wording;
import java.util.List;

/** The spellings that names were also found in, each to be switched off and on again. */
final class VariantChips {

  private final PageState state;
  private final SearchPage page;

  VariantChips(PageState state, SearchPage page) {
    this.state = state;
    this.page = page;
  }

  void writeTo(Html html) {
    if (state.query().has(Parameter.VARIANTS, "off")) {
      html.open("p", "class", "read-as").text(Wording.of("variants.none") + " ");
      html.link(state.without(Parameter.VARIANTS), Wording.of("variants.on")).close();
      return;
    }
    for (SearchPage.Variants variants : page.variants()) used(html, variants);
    unused(html, state.query().values(Parameter.WITHOUT));
  }

  private void used(Html html, SearchPage.Variants variants) {
    if (variants.also().isEmpty()) return;
    String label = Wording.of("variants.of", variants.term());
    html.open("div", "class", "variants").element("p", label);
    html.open("ul", "class", "chips", "aria-label", label);
    for (Count also : variants.also()) {
      String href = state.adding(Parameter.WITHOUT, also.value());
      html.open("li").open("a", "href", href).element("bdi", also.value());
      html.text(" ").element("span", Wording.number(also.articles()), "class", "count");
      html.element("span", "\u00d7", "aria-hidden", "true", "class", "remove");
      html.element("span", Wording.of("variants.leave"), "class", "unseen").close().close();
    }
    html.close();
    html.link(state.with(Parameter.VARIANTS, "off"), Wording.of("variants.exactly")).close();
  }

  private void unused(Html html, List<String> without) {
    if (without.isEmpty()) return;
    String label = Wording.of("variants.without");
    html.open("div", "class", "variants").element("p", label);
    html.open("ul", "class", "chips off", "aria-label", label);
    for (String term : without) {
      String href = state.removing(Parameter.WITHOUT, term);
      html.open("li").open("a", "href", href).element("bdi", term);
      html.element("span", "+", "aria-hidden", "true", "class", "remove");
      html.element("span", Wording.of("variants.use"), "class", "unseen").close().close();
    }
    html.close().close();
  }
}
