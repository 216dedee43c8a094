package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Authors whose outlets spell their names in their own ways. */
class AuthorSpellingsTest {

  private final ArticleSearch search = new ArticleSearch(SearchSettings.standard());
  private ArticleIndex index;

  @BeforeEach
  void fill() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
    add("a", "Mohammed al-Hashemi");
    add("b", "Muhammad Al Hashimi");
    add("c", "Mohamed Darwish");
    add("d", "Robert Miller");
    add("e", "Roberts Miller");
    index.commit();
  }

  private void add(String id, String author) throws IOException {
    SampleArticle.of(id).text("The harbour was quiet in the morning.").authors(author).addTo(index);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private SearchPage page(SearchRequest request) throws IOException {
    try (var snapshot = index.snapshot()) {
      return search.search(snapshot, request);
    }
  }

  private static String ids(SearchPage page) {
    var ids = new TreeSet<String>();
    for (var hit : page.hits()) ids.add(hit.article().id().value());
    return String.join(" ", ids);
  }

  private static SearchRequest asked(String query) {
    return SearchRequest.of(query, Cases.ZONE).toBuilder().grouped(false).build();
  }

  @Test
  void anAuthorIsFoundInOtherSpellingsOfTheName() throws IOException {
    assertEquals("a b", ids(page(asked("author:\"muhammed al-hashimi\""))));
    assertEquals("a b c", ids(page(asked("author:muhammad"))));
    assertEquals("a b", ids(page(asked("harbour author:hashimi"))));
  }

  @Test
  void anotherNameAndAnInflectedOneAreNotTheAuthor() throws IOException {
    assertEquals("d", ids(page(asked("author:robert"))));
    assertEquals("c", ids(page(asked("author:\"mohammad darwish\""))));
  }

  @Test
  void listsTheSpellingsOfAnAuthorAndLeavesThemOut() throws IOException {
    var also = List.of(new SearchPage.Count("hashemi", 1));
    assertEquals(
        List.of(new SearchPage.Variants("hashimi", 15, 7, also)),
        page(asked("harbour author:hashimi")).variants());
    assertEquals("b", ids(page(asked("author:hashimi").toBuilder().variants(false).build())));
    var without = asked("author:hashimi").toBuilder().without(Set.of("hashemi")).build();
    assertEquals("b", ids(page(without)));
  }
}
