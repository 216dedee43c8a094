package clippings.archive.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clippings.article.Article;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class AddingTest {

  private static final int ARTICLES = 1_234;

  private static List<Article> articles(int first, int end) {
    List<Article> articles = new ArrayList<>();
    for (int i = first; i < end; i++)
      articles.add(SampleArticle.of("many.ndjson#" + i).text("Article number " + i).build());
    return articles;
  }

  private static int added(Executor others) throws IOException {
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      var adding = new Adding(index, SampleArticle.ADDED, others);
      for (int i = 0; i + 100 < ARTICLES; i += 100) adding.begin(articles(i, i + 100));
      adding.finish(articles(ARTICLES / 100 * 100, ARTICLES));
      index.commit();
      try (var snapshot = index.snapshot()) {
        return snapshot.articles();
      }
    }
  }

  @Test
  void addsEachArticleOnceWhenOthersHelp() throws IOException {
    try (var threads = Executors.newFixedThreadPool(3)) {
      assertEquals(ARTICLES, added(threads));
    }
  }

  @Test
  void addsEachArticleOnceWhenNobodyHelps() throws IOException {
    assertEquals(ARTICLES, added(_ -> {}));
  }

  @Test
  void addsEachArticleOnceWhenHelpComesTooLate() throws IOException {
    List<Runnable> late = new ArrayList<>();
    assertEquals(ARTICLES, added(late::add));
    late.forEach(Runnable::run);
  }

  @Test
  void addsNothingOnceItIsAbandoned() throws IOException {
    try (var index = ArticleIndex.create(new ByteBuffersDirectory())) {
      List<Runnable> late = new ArrayList<>();
      var adding = new Adding(index, SampleArticle.ADDED, late::add);
      adding.begin(articles(0, 3 * Adding.TOGETHER));
      adding.abandon();
      late.forEach(Runnable::run);
      index.commit();
      try (var snapshot = index.snapshot()) {
        assertEquals(0, snapshot.articles());
      }
    }
  }

  @Test
  void tellsThatTheIndexCouldNotTakeAnArticle() throws IOException {
    var index = ArticleIndex.create(new ByteBuffersDirectory());
    index.close();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var adding = new Adding(index, SampleArticle.ADDED, threads);
      assertThrows(
          IOException.class,
          () -> {
            adding.begin(articles(0, ARTICLES));
            adding.finish(List.of());
          });
      adding.abandon();
    }
  }
}
