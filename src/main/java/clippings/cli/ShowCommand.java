package clippings.cli;

import clippings.article.ArticleId;
import clippings.article.Paragraph;
import clippings.search.request.ArticleView;
import clippings.search.request.SearchRequest;
import clippings.server.json.JsonAnswers;
import java.io.IOException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: one whole article. */
@Command(name = "show", description = "Prints one article, with what a query matches in it marked.")
final class ShowCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final Folders folders = new Folders();

  @Parameters(
      paramLabel = "ARTICLE-ID",
      description = "As in the list of hits: the file's path without its extension.")
  private String id = "";

  @Option(names = "--query", paramLabel = "QUERY", description = "Marks what it matches.")
  private @Nullable String query;

  @Option(names = "--json", description = "Prints JSON, as /api/articles/{id} answers.")
  private boolean json;

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (id.isEmpty()) throw new UsageException("the article id is empty");
    var marking =
        query == null || query.isBlank() ? null : SearchRequest.of(query, ZoneId.systemDefault());
    try (var clippings = folders.openReadOnly()) {
      var view = clippings.article(new ArticleId(id), marking);
      if (view.isEmpty()) {
        console.say("there is no article \"%s\"".formatted(id));
        return Exit.FAILED;
      }
      if (json) {
        console.printJson(JsonAnswers.article(view.get(), marking != null));
      } else {
        print(view.get());
      }
      return Exit.DONE;
    }
  }

  private void print(ArticleView view) {
    var hits = new HitPrinter(console);
    hits.say(view.notices());
    console.print(console.bold(hits.title(view.article(), view.titleHighlights())));
    console.print(hits.about(view.article()));
    if (view.article().url() != null) console.print(Console.harmless(view.article().url()));
    hits.copies(view.story(), "");
    for (var snippet : view.paragraphs()) {
      console.print("");
      var kind =
          snippet.paragraph().kind() == Paragraph.Kind.BOILERPLATE
              ? " (not part of the story)"
              : "";
      console.print(hits.paragraph(snippet) + kind);
    }
  }
}
