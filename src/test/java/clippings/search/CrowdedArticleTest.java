package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.pass.Progress;
import clippings.search.request.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article with more matches than can be held in memory for every leaf of a long query. */
class CrowdedArticleTest {

  private static final int WORDS = 1_200_000;

  @Test
  void marksOnlySoMuchOfAnArticleButFindsIt(@TempDir Path folder) throws IOException {
    var articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("crowd.txt"), "A title\n\n" + "dam, ".repeat(WORDS));
    try (var clippings = Clippings.open(ClippingsSettings.of(articles, folder.resolve("index")))) {
      clippings.sync(Progress.NONE);
      var page =
          clippings.search(SearchRequest.of("dam AND d?m AND (dam OR dams)", ZoneOffset.UTC));
      assertEquals(1, page.total());
      int marked = page.hits().getFirst().paragraphs().getFirst().highlights().size();
      assertTrue(marked > 0 && marked < WORDS, "marked " + marked);
      assertEquals("marks-incomplete", page.notices().getLast().code());
    }
  }

  @Test
  void marksEveryWordOfABook(@TempDir Path folder) throws IOException {
    var articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("book.txt"), "A title\n\n" + "dam, ".repeat(400_000));
    try (var clippings = Clippings.open(ClippingsSettings.of(articles, folder.resolve("index")))) {
      clippings.sync(Progress.NONE);
      var request = SearchRequest.of("dam AND (title OR zebra OR quagga)", ZoneOffset.UTC);
      var page = clippings.search(request);
      assertEquals(400_000, page.hits().getFirst().paragraphs().getFirst().highlights().size());
      assertEquals(0, page.notices().size());
    }
  }
}
