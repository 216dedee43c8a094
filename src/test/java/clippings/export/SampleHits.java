package clippings.export;

import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.article.Published;
import clippings.search.request.Hit;
import clippings.search.request.SearchPage.Count;
import clippings.search.request.Snippet;
import clippings.search.request.Story;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hits made by hand, for what writes them down. */
final class SampleHits {

  private SampleHits() {}

  static ArticleMetadata article(
      String id,
      @Nullable String title,
      List<String> authors,
      @Nullable String source,
      @Nullable String url,
      @Nullable Published published) {
    return new ArticleMetadata(
        new ArticleId(id), id + ".txt", title, authors, source, null, "en", url, published);
  }

  static ArticleMetadata titled(String title) {
    return article("2024/a", title, List.of("Mira Halden"), "Border Gazette", null, null);
  }

  static Hit hit(ArticleMetadata article, String... paragraphs) {
    return hit(article, Story.single(article), paragraphs);
  }

  static Hit hit(ArticleMetadata article, Story story, String... paragraphs) {
    var snippets = new ArrayList<Snippet>();
    for (var text : paragraphs) {
      int number = 2 * snippets.size() + 1;
      snippets.add(new Snippet(new Paragraph(number, text, Paragraph.Kind.TEXT), List.of()));
    }
    return new Hit(article, 1.5, List.of(), snippets.size(), snippets, story);
  }

  static Story copied(ArticleMetadata article) {
    var other = titled("Another headline");
    return new Story(
        2,
        List.of(other.id()),
        List.of(other),
        3,
        List.of(new Count("Border Gazette", 3)),
        new Story.First(article.id(), article.source()));
  }
}
