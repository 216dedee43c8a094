package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/**
 * An archive that grew file by file, with changes and deletions, tells the same stories and has the
 * same boilerplate as one that was indexed at once, in whatever order.
 */
class SettledArchiveTest {

  private static final List<String> FURNITURE =
      List.of(
          "Send this page to a friend",
          "Read also",
          "Our reporters can be reached day and night at the usual place.",
          "Follow us wherever you are and never miss a story");

  private int withBoilerplate;

  @Test
  void tellsTheSameHoweverItCameAbout() throws IOException {
    for (long seed = 1; seed <= 12; seed++) check(seed, 30, 120);
    assertTrue(withBoilerplate > 6, "only " + withBoilerplate + " archives have boilerplate");
  }

  /** In so large an archive terms are looked up, not run through. */
  @Test
  void tellsTheSameWhenFewOfManyChange() throws IOException {
    for (long seed = 101; seed <= 103; seed++) check(seed, 240, 320);
  }

  private void check(long seed, int ids, int steps) throws IOException {
    var random = new Random(seed);
    try (var grown = ArticleIndex.create(new ByteBuffersDirectory());
        var made = ArticleIndex.create(new ByteBuffersDirectory())) {
      var articles = grow(grown, random, ids, steps);
      var shuffled = new ArrayList<>(articles.values());
      Collections.shuffle(shuffled, random);
      for (var article : shuffled) made.add(article, SampleArticle.ADDED);
      made.commit();
      assertEquals(Told.keys(made), Told.keys(grown), "stories, seed " + seed);
      assertEquals(Told.boilerplate(made), Told.boilerplate(grown), "boilerplate, seed " + seed);
      assertFalse(Told.keys(made).isEmpty(), "no stories, seed " + seed);
      withBoilerplate += Told.boilerplate(made).isEmpty() ? 0 : 1;

      grown.clear();
      for (var article : articles.values()) grown.add(article, SampleArticle.ADDED);
      grown.commit();
      assertEquals(Told.keys(made), Told.keys(grown), "stories made again, seed " + seed);
      assertEquals(Told.boilerplate(made), Told.boilerplate(grown), "made again, seed " + seed);
    }
  }

  private static Map<String, Article> grow(ArticleIndex index, Random random, int ids, int steps)
      throws IOException {
    Map<String, Article> articles = new TreeMap<>();
    for (int step = 0; step < steps; step++) {
      var id = "a%03d".formatted(random.nextInt(ids));
      if (articles.remove(id) != null) index.remove(id + ".txt");
      if (random.nextInt(4) > 0) {
        var article = article(id, random, ids / 3);
        articles.put(id, article);
        index.add(article, SampleArticle.ADDED);
      }
      if (random.nextInt(4) == 0) index.commit();
    }
    index.commit();
    return articles;
  }

  /** Part of one of a few stories, with the furniture of one of two outlets. */
  private static Article article(String id, Random random, int stories) {
    var story = new Random(random.nextInt(stories));
    List<String> paragraphs = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      var text = new StringBuilder();
      for (int i = 0; i < 15; i++) text.append(' ').append("word").append(story.nextInt(5_000));
      paragraphs.add(text.append('.').substring(1));
    }
    int outlet = random.nextInt(2);
    int start = random.nextInt(3);
    var article = SampleArticle.of(id).title(id).source(outlet == 0 ? "Post" : null);
    if (random.nextInt(3) == 0) article.text(FURNITURE.get(outlet));
    for (var text : paragraphs.subList(start, start + 1 + random.nextInt(5 - start)))
      article.text(text);
    if (random.nextInt(2) == 0) article.text(FURNITURE.get(outlet + 2));
    return article.build();
  }
}
