package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Published;
import clippings.index.document.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a sound index: made, filled, closed, opened again. */
class IndexLifeTest {

  @TempDir Path temp;
  private TestIndex files;

  @BeforeEach
  void place() {
    files = new TestIndex(temp.resolve("index"));
  }

  @Test
  void givesBackTheDatesOfAnArticle() throws IOException {
    var published = Published.day(LocalDate.of(2024, 5, 2), "meta date: 2024-05-02");
    var updated =
        Published.instant(
            OffsetDateTime.parse("2024-05-03T11:30:00+02:00"), "JSON-LD dateModified");
    try (var index = ArticleIndex.open(files.folder())) {
      SampleArticle.of("a").text("Words").published(published).updated(updated).addTo(index);
      index.commit();
      try (var snapshot = index.snapshot()) {
        var all = new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
        int document = snapshot.searcher(null).search(all, 1).scoreDocs[0].doc;
        var metadata = snapshot.storedArticles().read(document, false).metadata();
        assertEquals(published, metadata.published());
        assertEquals(updated, metadata.updated());
      }
    }
  }

  @Test
  void makesAnIndexInAnAbsentFolderAndItsParents() throws IOException {
    try (var index = ArticleIndex.open(temp.resolve("a/b/index"))) {
      assertEquals(Set.of(), TestIndex.ids(index));
      assertFalse(index.isOutdated());
    }
  }

  @Test
  void makesAnIndexInAnEmptyFolder() throws IOException {
    Files.createDirectories(files.folder());

    files.make("a");

    try (var index = ArticleIndex.open(files.folder())) {
      assertEquals(Set.of("a"), TestIndex.ids(index));
    }
  }

  @Test
  void opensAgainWhatWasCommitted() throws IOException {
    files.make("a", "b");

    try (var index = ArticleIndex.open(files.folder())) {
      index.remove("a.txt");
      TestIndex.add(index, "c");
      long generation = index.commit();
      assertEquals(Set.of("b", "c"), TestIndex.ids(index));
      assertEquals(2, generation);
    }
    try (var index = ArticleIndex.open(files.folder());
        var snapshot = index.snapshot()) {
      assertEquals(Set.of("b", "c"), TestIndex.ids(snapshot));
      assertEquals(2, snapshot.generation());
      assertEquals(2, snapshot.articles());
      assertEquals(2, snapshot.paragraphs());
    }
  }

  @Test
  void forgetsAtTheEndWhatWasNotCommitted() throws IOException {
    files.make("a");

    try (var index = ArticleIndex.open(files.folder())) {
      TestIndex.add(index, "b");
      index.remove("a.txt");
      assertEquals(Set.of("a"), TestIndex.ids(index));
    }

    try (var index = ArticleIndex.open(files.folder())) {
      assertEquals(Set.of("a"), TestIndex.ids(index));
    }
  }

  @Test
  void writesNothingWhenThereIsNothingToCommit() throws IOException {
    try (var index = ArticleIndex.open(files.folder())) {
      TestIndex.add(index, "a");
      long generation = index.commit();
      var before = Folders.content(files.folder());

      assertEquals(generation, index.commit());

      assertEquals(before, Folders.content(files.folder()));
    }
  }

  @Test
  void leavesTheFilesOfASoundIndexAloneWhenItIsOpened() throws IOException {
    files.make("a");
    var before = Folders.content(files.folder());

    ArticleIndex.open(files.folder()).close();

    var after = Folders.content(files.folder());
    assertEquals(before, after);
  }

  @Test
  void beginsAgainWhereAFirstBuildWasKilled() throws IOException {
    Files.createDirectories(files.folder());
    Files.writeString(files.folder().resolve("clippings.index"), "creating\n");
    Files.writeString(files.folder().resolve("_0.fdt"), "half a file");
    Files.writeString(files.folder().resolve("pending_segments_1"), "half a file");
    Files.writeString(files.folder().resolve("write.lock"), "");

    files.make("a");

    assertFalse(Files.exists(files.folder().resolve("_0.fdt")));
    try (var index = ArticleIndex.open(files.folder())) {
      assertEquals(Set.of("a"), TestIndex.ids(index));
    }
  }

  @Test
  void removesNothingThatIsNotLucenesWhereItBeginsAgain() throws IOException {
    Files.createDirectories(files.folder());
    Files.writeString(files.folder().resolve("clippings.index"), "creating\n");
    Files.writeString(files.folder().resolve("notes.txt"), "mine");

    files.make("a");

    assertEquals("mine", Files.readString(files.folder().resolve("notes.txt")));
  }

  @Test
  void isInUseWhileItIsOpen() throws IOException {
    files.make("a");
    try (var index = ArticleIndex.open(files.folder())) {
      var e = assertThrows(IndexInUseException.class, () -> ArticleIndex.open(files.folder()));

      var message = String.valueOf(e.getMessage());
      var owner = "in use by process " + ProcessHandle.current().pid() + " since ";
      assertTrue(message.startsWith(owner), message);
      assertThrows(IndexInUseException.class, () -> ArticleIndex.rebuild(files.folder()));
      assertEquals(Set.of("a"), TestIndex.ids(index));
    }
    ArticleIndex.open(files.folder()).close();
  }

  @Test
  void aDamagedIndexInUseIsInUse() throws IOException {
    files.make("a");
    try (var index = ArticleIndex.open(files.folder())) {
      Files.delete(files.folder().resolve(LatestCommit.file(FSDirectory.open(files.folder()))));

      assertThrows(IndexInUseException.class, () -> ArticleIndex.open(files.folder()));
      assertThrows(IndexInUseException.class, () -> ArticleIndex.rebuild(files.folder()));
      assertEquals(Set.of("a"), TestIndex.ids(index));
    }
  }

  @Test
  void closesTwiceWithoutHarm() throws IOException {
    var index = ArticleIndex.open(files.folder());
    index.close();

    index.close();

    assertThrows(AlreadyClosedException.class, index::snapshot);
  }
}
