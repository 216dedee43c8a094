package clippings.server.page;

import clippings.archive.pass.Progress;
import clippings.server.http.Route;
import clippings.server.text.Wording;
import org.jspecify.annotations.Nullable;

/** The page of an archive that holds nothing yet: how to begin, or that it has begun. */
public final class EmptyArchivePage {

  private EmptyArchivePage() {}

  /**
   * The page, as UTF-8.
   *
   * @param unfinished where indexing stands; {@code null} when it is finished
   */
  public static byte[] bytes(PageState state, Progress.@Nullable Step unfinished) {
    return Layout.page(
        Wording.of("name"),
        state,
        true,
        "plain",
        html -> {
          html.open("main", "id", "main");
          if (unfinished == null) begin(html);
          else wait(html, state, unfinished);
          html.close();
        });
  }

  private static void begin(Html html) {
    html.element("h1", Wording.of("empty.title"), "data-empty", "")
        .element("p", Wording.of("empty.how"))
        .open("p")
        .text(Wording.of("empty.ledger") + " ")
        .link(Route.LEDGER_PAGE.path(), Wording.of("empty.ledger.link"))
        .close();
  }

  private static void wait(Html html, PageState state, Progress.Step step) {
    html.element("h1", Wording.of("indexing.title"), "data-empty", "")
        .element("p", line(step))
        .element("p", Wording.of("indexing.how"))
        .open("p")
        .link(state.results(), Wording.of("indexing.again"))
        .close();
  }

  private static String line(Progress.Step step) {
    if (step.total() == 0) return Wording.of("indexing.walk");
    return step.done() == 0
        ? Wording.of("indexing.begun", step.total())
        : Wording.of("indexing.line", step.done(), step.total(), step.secondsLeft());
  }
}
