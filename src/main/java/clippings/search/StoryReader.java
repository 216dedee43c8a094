package clippings.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import clippings.article.ArticleMetadata;
import clippings.article.Published;
import clippings.index.Snapshot;
import clippings.index.StoredArticles;
import clippings.index.Stories;
import clippings.search.SearchPage.Count;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells of an article what copies of it there are. Used by one thread. */
final class StoryReader {

  private static final Comparator<ArticleMetadata> FIRST =
      comparing(StoryReader::start, nullsLast(naturalOrder()))
          .thenComparing(article -> article.id().value());

  private final Stories stories;
  private final StoredArticles stored;

  /** Every copy of the stories that were asked for, by its document. */
  private final Map<Integer, Map<Integer, ArticleMetadata>> read = new HashMap<>();

  StoryReader(Snapshot snapshot) throws IOException {
    this.stories = snapshot.stories();
    this.stored = snapshot.storedArticles();
  }

  private static java.time.@Nullable Instant start(ArticleMetadata article) {
    Published published = article.published();
    return published == null ? null : published.start();
  }

  /** The story of a hit, of which {@code matching} are the copies that match, in their order. */
  Story of(int document, ArticleMetadata article, List<BestHits.Best> matching) throws IOException {
    int story = stories.of(document);
    if (story == Stories.NONE) return Story.single(article);
    var copies = copies(story);
    List<ArticleMetadata> others = new ArrayList<>();
    for (var copy : matching) {
      var other = copies.get(copy.document());
      if (other != null && copy.document() != document) others.add(other);
    }
    return story(others, copies);
  }

  /** The story of an article that was asked for by itself. */
  Story of(int document, ArticleMetadata article) throws IOException {
    int story = stories.of(document);
    if (story == Stories.NONE) return Story.single(article);
    var copies = copies(story);
    var others = new HashMap<>(copies);
    others.remove(document);
    return story(others.values().stream().sorted(FIRST).toList(), copies);
  }

  private Map<Integer, ArticleMetadata> copies(int story) throws IOException {
    var known = read.get(story);
    if (known != null) return known;
    Map<Integer, ArticleMetadata> copies = new HashMap<>();
    for (int copy = 0; copy < stories.copies(story); copy++) {
      int document = stories.document(story, copy);
      copies.put(document, stored.read(document, false).metadata());
    }
    read.put(story, copies);
    return copies;
  }

  private static Story story(List<ArticleMetadata> others, Map<Integer, ArticleMetadata> copies) {
    Map<String, Integer> sources = new TreeMap<>();
    for (var copy : copies.values()) {
      if (copy.source() != null) sources.merge(copy.source(), 1, Integer::sum);
    }
    var counts =
        sources.entrySet().stream()
            .map(source -> new Count(source.getKey(), source.getValue()))
            .sorted(comparingInt(Count::articles).reversed())
            .toList();
    var first = copies.values().stream().min(FIRST).orElseThrow();
    return new Story(others.size() + 1, others, copies.size(), counts, first);
  }
}
