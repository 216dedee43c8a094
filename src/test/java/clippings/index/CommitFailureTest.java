package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** A disk that fails at any moment of a commit takes nothing with it. */
class CommitFailureTest {

  private static final String OLD = "old";
  private static final String NEW = "new";

  @Test
  void keepsTheLastCommitWhicheverWriteFailsOnce() throws IOException {
    int failures = failEach(false);
    assertTrue(failures > 20, "only " + failures + " writes failed");
  }

  @Test
  void keepsTheLastCommitWhicheverWriteIsTheLastThatWorks() throws IOException {
    int failures = failEach(true);
    assertTrue(failures > 20, "only " + failures + " writes failed");
  }

  /** Fails the first write, then the second, until none is left to fail; how many that were. */
  private static int failEach(boolean lastingly) throws IOException {
    for (int good = 0; ; good++) {
      try (var memory = new ByteBuffersDirectory();
          var directory = new FailingDirectory(memory)) {
        if (!fails(directory, good, lastingly)) return good;
      }
    }
  }

  private static boolean fails(FailingDirectory directory, int good, boolean lastingly)
      throws IOException {
    try (var index = ArticleIndex.create(directory)) {
      SampleArticle.of(OLD).title("Old").text("old words").addTo(index);
      SampleArticle.of("gone").text("old words").addTo(index);
      long generation = index.commit();
      directory.failAfter(good, lastingly);
      boolean committed = change(index, generation);
      boolean failed = directory.heal();
      if (!failed) return false;
      var which = "write %d, %s".formatted(good + 1, lastingly ? "lasting" : "once");

      // A merge in the background may fail after the commit.
      var expected = committed ? Set.of(OLD, NEW) : Set.of(OLD, "gone");
      assertEquals(expected, TestIndex.ids(index), which);
      if (!committed) assertUsable(index, generation, which);
    }
    try (var index = ArticleIndex.over(directory, new Writer(directory, false), false)) {
      assertEquals(Set.of(OLD, NEW), TestIndex.ids(index), "opened again, write " + good);
    }
    return true;
  }

  /** Whether it could be committed. */
  private static boolean change(ArticleIndex index, long generation) {
    try {
      SampleArticle.of(NEW).title("New").text("new words", "more").addTo(index);
      index.remove("gone.txt");
      return index.commit() == generation + 1;
    } catch (IOException e) {
      try {
        index.commit(); // as its user does who only knows that something failed
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      return false;
    }
  }

  private static void assertUsable(ArticleIndex index, long generation, String which)
      throws IOException {
    try {
      index.commit(); // a disk that failed lastingly could not be opened: now it can
    } catch (IOException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("an earlier change failed"), which);
    }
    SampleArticle.of(NEW).title("New").text("new words", "more").addTo(index);
    index.remove("gone.txt");
    assertEquals(generation + 1, index.commit(), which);
    assertEquals(Set.of(OLD, NEW), TestIndex.ids(index), which);
  }
}
