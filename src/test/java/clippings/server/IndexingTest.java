package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.pass.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered while files are still being read. */
class IndexingTest {

  private static final String NOT_LOOKED =
      "the articles folder has not been looked through yet; there may be more to find";

  @TempDir Path home;
  private Path articles;

  @BeforeEach
  void makeFolder() throws IOException {
    articles = Files.createDirectories(home.resolve("articles"));
    write("before.txt");
  }

  private void write(String file) throws IOException {
    Files.writeString(articles.resolve(file), "The dockers went back to work, said " + file + ".");
  }

  private Clippings open() throws IOException {
    return Clippings.open(ClippingsSettings.of(articles, home.resolve("index")));
  }

  /** A look at the folder that stands still at its first file. */
  private static final class Held implements AutoCloseable {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CompletableFuture<Void> ended;

    Held(Clippings clippings) throws InterruptedException {
      ended =
          CompletableFuture.runAsync(
              () -> {
                try {
                  clippings.sync(this::hold);
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      assertTrue(begun.await(20, TimeUnit.SECONDS));
    }

    private void hold(Progress.Step step) {
      if (step.total() == 0) return; // files may look as if they were still being written
      begun.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    /** Lets it go on to its end. */
    void goOn() {
      released.countDown();
      ended.join();
    }

    @Override
    public void close() {
      goOn();
    }
  }

  private static JsonNode notices(Served served, String query) throws IOException {
    return served.get("/api/search?" + query).json().path("query").path("notices");
  }

  @Test
  void anAnswerBeforeTheFirstLookSaysThatThereMayBeMore() throws IOException {
    try (var served = Served.start(open())) {
      var notice = notices(served, "q=dockers").path(0);
      assertEquals("indexing", notice.path("code").asText());
      assertEquals(NOT_LOOKED, notice.path("message").asText());
      var page = served.get("/?q=dockers").body();
      assertTrue(page.contains("The articles folder is being looked through."), page);
      assertFalse(page.contains("Nothing here yet"), page);
    }
  }

  @Test
  void anAnswerInTheFirstPassSaysHowFarItIs() throws Exception {
    write("second.txt");
    try (var served = Served.start(open());
        var held = new Held(served.clippings())) {
      assertEquals(
          "0 of 2 files that are new or changed have been read so far; there may be more to find",
          notices(served, "q=dockers").path(0).path("message").asText());
      var page = served.get("/?q=dockers&sort=newest").body();
      assertTrue(page.contains("2 files are to be read."), page);
      assertTrue(page.contains("<a href=\"/?q=dockers&amp;sort=newest\">Look again</a>"), page);
      assertEquals(2, served.get("/api/status").json().path("pending").asInt());
      held.goOn();
      assertEquals(0, notices(served, "q=dockers").size());
      assertEquals(2, served.get("/api/search?q=dockers").json().path("totalArticles").asInt());
    }
  }

  @Test
  void whatWasIndexedBeforeIsFoundWhileTheRestIsRead() throws Exception {
    indexWhatIsThere();
    write("after.txt");
    try (var served = Served.start(open());
        var held = new Held(served.clippings())) {
      var answer = served.get("/api/search?q=dockers").json();
      assertEquals(1, answer.path("total").asInt());
      assertEquals("indexing", answer.at("/query/notices/0/code").asText());
      var page = served.get("/?q=dockers").body();
      assertTrue(page.contains("0 of 1 files that are new or changed have been read so far"), page);
      assertTrue(page.contains("<a href=\"/?q=dockers\">Look again</a>"), page);
      held.goOn();
      assertFalse(served.get("/?q=dockers").body().contains("Look again</a>"));
    }
  }

  @Test
  void nothingFoundSoFarIsNotNothingFound() throws Exception {
    indexWhatIsThere();
    write("after.txt");
    try (var served = Served.start(open());
        var held = new Held(served.clippings())) {
      var page = served.get("/?q=ferries").body();
      assertTrue(page.contains("Nothing that has been read so far matches."), page);
      assertFalse(page.contains("Nothing in the archive matches"), page);
      held.goOn();
      assertTrue(served.get("/?q=ferries").body().contains("Nothing in the archive matches"));
    }
  }

  @Test
  void anExportSaysThatThereMayBeMore() throws Exception {
    indexWhatIsThere();
    write("after.txt");
    try (var served = Served.start(open());
        var held = new Held(served.clippings())) {
      assertEquals("true", served.get("/api/export?q=dockers").header("Clippings-Indexing"));
      held.goOn();
      assertEquals("", served.get("/api/export?q=dockers").header("Clippings-Indexing"));
    }
  }

  @Test
  void aLaterPassIsToldOfOnceItTakesLongerThanASecond() throws Exception {
    var clippings = open();
    clippings.sync(Progress.NONE);
    write("after.txt");
    try (var served = Served.start(clippings);
        var held = new Held(clippings)) {
      Thread.sleep(1_100);
      assertEquals("indexing", notices(served, "q=dockers").path(0).path("code").asText());
      held.goOn();
      assertEquals(0, notices(served, "q=dockers").size());
    }
  }

  private void indexWhatIsThere() throws IOException {
    try (var clippings = open()) {
      clippings.sync(Progress.NONE);
    }
  }
}
