package clippings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.archive.pass.Progress;
import clippings.search.request.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {

  @Test
  void asksInPlainWordsForWhatIsThere(@TempDir Path home) throws IOException {
    var articles = Files.createDirectories(home.resolve("articles"));
    Files.writeString(
        articles.resolve("strike.txt"),
        """
        Harbour (strike) AND "ends": 3 of 4

        The dockers' union went back to work, NOT before noon.
        """);
    try (var clippings = Clippings.open(ClippingsSettings.of(articles, home.resolve("index")))) {
      clippings.sync(Progress.NONE);
      var all = clippings.search(SearchRequest.of("", ZoneOffset.UTC));
      var questions = WarmUp.questions(all.hits().getFirst());
      assertEquals(
          List.of(
              "harbour strike and ends of", "the dockers union went back to work not before noon"),
          questions.stream().map(SearchRequest::text).toList());
      for (var question : questions) {
        var page = clippings.search(question);
        assertEquals(1, page.total(), question.text());
        assertEquals(List.of(), page.notices(), question.text());
      }
    }
  }

  @Test
  void anEmptyArchiveHasNothingToAskFor(@TempDir Path home) throws IOException {
    var articles = Files.createDirectories(home.resolve("articles"));
    try (var clippings = Clippings.open(ClippingsSettings.of(articles, home.resolve("index")))) {
      clippings.sync(Progress.NONE);
      new WarmUp(clippings).ask();
      assertEquals(0, clippings.search(SearchRequest.of("", ZoneOffset.UTC)).total());
    }
  }
}
