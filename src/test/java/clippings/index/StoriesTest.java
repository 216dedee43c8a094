package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import clippings.index.story.Stories;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

class StoriesTest {

  private static final int ARTICLES = 200;

  private final Directory directory = StoredStories.kept(new ByteBuffersDirectory());

  /** Articles {@code a0} to {@code a199} in several segments, whose documents follow each other. */
  private void fill() throws IOException {
    try (var index = ArticleIndex.create(directory)) {
      for (int i = 0; i < ARTICLES; i++) {
        SampleArticle.of("a" + i).text("text").addTo(index);
        if (i % 70 == 0) index.commit();
      }
      index.commit();
    }
  }

  private static List<Integer> documents(Stories stories, int story) {
    List<Integer> documents = new ArrayList<>();
    for (int copy = 0; copy < stories.copies(story); copy++)
      documents.add(stories.document(story, copy));
    return documents;
  }

  @Test
  void storiesReachAcrossSegments() throws IOException {
    fill();
    var keys = Map.of("a3", 9L, "a150", 9L, "a199", 9L, "a64", -5L, "a63", -5L, "a10", 1L);
    try (var index = StoredStories.open(directory, keys, Set.of());
        var snapshot = index.snapshot()) {
      var stories = snapshot.stories();

      assertEquals(2, stories.size());
      assertEquals(5, stories.copies());
      assertEquals(List.of(3, 150, 199), documents(stories, stories.of(150)));
      assertEquals(List.of(63, 64), documents(stories, stories.of(63)));
      assertNotEquals(stories.of(3), stories.of(63));
      assertEquals(Stories.NONE, stories.of(10), "nothing else has its key");
      assertEquals(Stories.NONE, stories.of(0));
      assertEquals(3, stories.next(0));
      assertEquals(63, stories.next(4));
      assertEquals(DocIdSetIterator.NO_MORE_DOCS, stories.next(200));
      assertSame(stories, snapshot.stories());
    }
  }

  @Test
  void ofSomeArticlesAllButOneOfEachStoryAreFolded() throws IOException {
    fill();
    var keys = Map.of("a3", 9L, "a150", 9L, "a199", 9L, "a64", 5L, "a63", 5L);
    try (var index = StoredStories.open(directory, keys, Set.of());
        var snapshot = index.snapshot()) {
      var stories = snapshot.stories();
      int documents = snapshot.reader().maxDoc();
      for (var some :
          List.of(Set.of(3, 150, 199, 63, 64, 7), Set.of(150, 199, 63), Set.of(3, 64))) {
        var articles = new FixedBitSet(documents);
        some.forEach(articles::set);
        var told = new HashSet<Integer>();
        int folded = 0;
        for (int document : some) {
          int story = stories.of(document);
          if (story != Stories.NONE && !told.add(story)) folded++;
        }
        assertEquals(folded, stories.folded(articles), () -> "of " + some);
      }
    }
  }

  @Test
  void aStoryIsNoneWhenAllButOneOfItsArticlesAreRemoved() throws IOException {
    fill();
    var keys = Map.of("a3", 9L, "a150", 9L, "a199", 9L, "a64", 5L, "a63", 5L);
    try (var index = StoredStories.open(directory, keys, Set.of("a63", "a150"));
        var snapshot = index.snapshot()) {
      var stories = snapshot.stories();

      assertEquals(1, stories.size());
      assertEquals(List.of(3, 199), documents(stories, stories.of(3)));
      assertEquals(Stories.NONE, stories.of(64));
      assertEquals(Stories.NONE, stories.of(150));
    }
  }

  @Test
  void anArchiveWithoutCopiesHasNone() throws IOException {
    fill();
    try (var index = StoredStories.open(directory, Map.of(), Set.of());
        var snapshot = index.snapshot()) {
      assertEquals(0, snapshot.stories().size());
      assertEquals(Stories.NONE, snapshot.stories().of(7));
    }
  }
}
