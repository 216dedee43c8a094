package clippings.server.page;

import clippings.server.http.Problem;
import clippings.server.text.Text;
import clippings.server.text.Wording;

/** A {@link Problem} for people: the same facts, and a way on. */
public final class ErrorPage {

  private ErrorPage() {}

  public static byte[] bytes(PageState state, Problem problem) {
    return Layout.page(
        Wording.of("title", problem.title()),
        state,
        false,
        "plain",
        html -> content(html, state, problem));
  }

  private static void content(Html html, PageState state, Problem problem) {
    html.open("main", "id", "main")
        .element("h1", problem.title())
        .element("p", Text.sentence(problem.detail()));
    if (problem.suggestion() != null) {
      String suggested = state.typing(problem.suggestion());
      html.open("p")
          .text(Wording.of("notice.try") + " ")
          .link(suggested, problem.suggestion())
          .close();
    }
    html.element("p", Wording.of("error.code", problem.status(), problem.code()), "class", "small")
        .open("p")
        .link("/", Wording.of("error.home"))
        .close()
        .close();
  }
}
