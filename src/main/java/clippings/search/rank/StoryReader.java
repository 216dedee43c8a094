package clippings.search.rank;

import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.index.Snapshot;
import clippings.index.document.StoredArticles;
import clippings.index.story.Stories;
import clippings.search.rank.BestHits.Best;
import clippings.search.rank.MatchingCopies.Matching;
import clippings.search.request.SearchPage.Count;
import clippings.search.request.SearchRequest.Sort;
import clippings.search.request.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/**
 * Tells of an article what copies of it there are. Reads of each only what is told. Used by one
 * thread.
 */
public final class StoryReader {

  private static final HitOrder FIRST = new HitOrder(Sort.OLDEST);

  private final Snapshot snapshot;
  private final Stories stories;
  private final StoredArticles stored;
  private final int told;

  /** {@code told} is of how many other copies the metadata is read. */
  public StoryReader(Snapshot snapshot, int told) throws IOException {
    this.snapshot = snapshot;
    this.stories = snapshot.stories();
    this.stored = snapshot.storedArticles();
    this.told = Math.min(told, Story.MAX_LISTED);
  }

  /** The story of a hit; the best copies that match include the hit itself. */
  public Story of(int document, ArticleMetadata article, Matching matching) throws IOException {
    int story = stories.of(document);
    if (story == Stories.NONE) return Story.single(article);
    List<ArticleId> ids = new ArrayList<>();
    List<ArticleMetadata> others = new ArrayList<>();
    for (var copy : matching.best()) {
      if (copy.document() == document) continue;
      if (ids.size() == Story.MAX_LISTED) break;
      ids.add(new ArticleId(copy.id().text()));
      if (others.size() < told) others.add(stored.read(copy.document(), false).metadata());
    }
    var summary = snapshot.story(story);
    return new Story(
        matching.copies(),
        ids,
        others,
        stories.copies(story),
        summary.sources().stream().map(each -> new Count(each.source(), each.articles())).toList(),
        new Story.First(summary.first(), summary.firstSource()));
  }

  /** The story of an article that was asked for by itself. */
  public Story of(int document, ArticleMetadata article) throws IOException {
    int story = stories.of(document);
    return story == Stories.NONE
        ? Story.single(article)
        : of(document, article, new Matching(stories.copies(story), firstToLast(story)));
  }

  private List<Best> firstToLast(int story) throws IOException {
    var leaves = snapshot.reader().leaves();
    List<Best> copies = new ArrayList<>();
    LeafReaderContext leaf = null;
    SortValues values = null;
    for (int copy = 0; copy < stories.copies(story); copy++) {
      int document = stories.document(story, copy);
      var next = leaves.get(ReaderUtil.subIndex(document, leaves));
      if (values == null || leaf != next) values = new SortValues(next, FIRST);
      leaf = next;
      int local = document - leaf.docBase;
      copies.add(new Best(document, 0, values.published(local), values.id(local)));
    }
    copies.sort(FIRST.best());
    return copies;
  }
}
