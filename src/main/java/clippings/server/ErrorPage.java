package clippings.server;

import java.util.List;

/** A {@link Problem} for people: the same facts, and a way on. */
final class ErrorPage {

  private ErrorPage() {}

  static byte[] bytes(Problem problem) {
    return Layout.page(
        Wording.of("title", problem.title()),
        new PageState(new QueryString(List.of())),
        false,
        "plain",
        html -> content(html, problem));
  }

  private static void content(Html html, Problem problem) {
    html.open("main", "id", "main")
        .element("h1", problem.title())
        .element("p", Wording.of("error.detail", problem.detail()));
    if (problem.suggestion() != null) {
      var suggested = new PageState(new QueryString(List.of())).typing(problem.suggestion());
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
