package clippings.evaluate;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.pass.Progress;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Asks the topics of a collection as {@code trec} does: any word is enough, copies are shown. */
final class Asking {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Asking() {}

  /**
   * The best ten documents of each topic.
   *
   * @param documents a file of articles, each with an id
   * @param folder an empty one, for the articles, their index and the run
   */
  static Run ask(Path documents, Path topics, Path folder) throws IOException {
    var articles = Files.createDirectory(folder.resolve("articles"));
    Files.copy(documents, articles.resolve(documents.getFileName()));
    try (var clippings = Clippings.open(settings(articles, folder.resolve("index")))) {
      clippings.sync(Progress.NONE);
      List<String> run = new ArrayList<>();
      for (var topic : Topics.read(topics)) {
        var lines = new RunLines(topic.id(), "test");
        for (var hit : clippings.search(request(topic.text())).hits()) {
          var id = hit.article().id().value();
          var name = id.substring(id.lastIndexOf('#') + 1);
          lines.next(name, (float) hit.score()).ifPresent(run::add);
        }
      }
      return Run.read(Files.write(folder.resolve("run"), run));
    }
  }

  private static ClippingsSettings settings(Path articles, Path index) {
    var usual = ClippingsSettings.of(articles, index);
    return new ClippingsSettings(
        usual.articles(),
        usual.index(),
        usual.archive(),
        usual.ingest(),
        SearchSettings.standard().within(PATIENCE),
        usual.clock());
  }

  private static SearchRequest request(String text) {
    return SearchRequest.of(text, ZoneOffset.UTC).toBuilder()
        .match(Match.ANY)
        .grouped(false)
        .paragraphs(0)
        .build();
  }
}
