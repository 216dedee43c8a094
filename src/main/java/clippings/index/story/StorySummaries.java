package clippings.index.story;

import clippings.article.ArticleId;
import clippings.index.document.Fields;
import clippings.index.document.OnceRead;
import clippings.index.story.StorySummary.SourceCount;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The summaries of stories that were asked for lately. A story may have thousands of copies, all of
 * which have to be looked at; they are the same for every search. Thread-safe.
 */
public final class StorySummaries {

  /** A few MB. */
  private static final int MAX_KEPT = 4_000;

  private static final Comparator<First> FIRST =
      Comparator.comparingLong(First::published).thenComparing(First::id);

  /** The first of some copies; {@code published} is the greatest number without a date. */
  private record First(long published, BytesRef id, @Nullable String source) {}

  private final DirectoryReader reader;
  private final OnceRead<Stories> stories;
  private final Map<Integer, StorySummary> kept = new ConcurrentHashMap<>();

  public StorySummaries(DirectoryReader reader, OnceRead<Stories> stories) {
    this.reader = reader;
    this.stories = stories;
  }

  public StorySummary of(int story) throws IOException {
    var known = kept.get(story);
    if (known != null) return known;
    known = read(story, stories.get());
    if (kept.size() >= MAX_KEPT) kept.clear();
    kept.put(story, known);
    return known;
  }

  private StorySummary read(int story, Stories stories) throws IOException {
    var leaves = reader.leaves();
    Map<String, Integer> sources = new TreeMap<>();
    First first = null;
    for (int copy = 0; copy < stories.copies(story); ) {
      int document = stories.document(story, copy);
      var segment = new Segment(leaves.get(ReaderUtil.subIndex(document, leaves)));
      while (copy < stories.copies(story) && segment.add(stories.document(story, copy))) copy++;
      segment.countInto(sources);
      var here = segment.first();
      if (first == null || FIRST.compare(here, first) < 0) first = here;
    }
    if (first == null) throw new IllegalStateException("story %d has no copies".formatted(story));
    return new StorySummary(
        new ArticleId(first.id.utf8ToString()), first.source, mostFirst(sources));
  }

  private static List<SourceCount> mostFirst(Map<String, Integer> sources) {
    return sources.entrySet().stream()
        .map(source -> new SourceCount(source.getKey(), source.getValue()))
        .sorted(Comparator.comparingInt(SourceCount::articles).reversed())
        .toList();
  }

  /** The copies in one segment, in the order of documents; ids and outlets as their ordinals. */
  private static final class Segment {
    private static final int NO_SOURCE = -1;

    private final int base;
    private final int end;
    private final NumericDocValues published;
    private final SortedDocValues ids;
    private final SortedSetDocValues sources;
    private final int[] counts;
    private long firstPublished;
    private int firstId = -1;
    private int firstSource = NO_SOURCE;

    Segment(LeafReaderContext leaf) throws IOException {
      this.base = leaf.docBase;
      this.end = leaf.docBase + leaf.reader().maxDoc();
      this.published = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
      this.ids = DocValues.getSorted(leaf.reader(), Fields.ID);
      this.sources = DocValues.getSortedSet(leaf.reader(), Fields.SOURCE);
      this.counts = new int[(int) sources.getValueCount()];
    }

    /** Takes a copy; false if it is not in this segment. */
    boolean add(int document) throws IOException {
      if (document >= end) return false;
      int local = document - base;
      int source = sources.advanceExact(local) ? (int) sources.nextOrd() : NO_SOURCE;
      if (source != NO_SOURCE) counts[source]++;
      long date = published.advanceExact(local) ? published.longValue() : Long.MAX_VALUE;
      if (!ids.advanceExact(local))
        throw new IOException("document %d is not an article".formatted(document));
      int id = ids.ordValue();
      if (firstId < 0 || date < firstPublished || (date == firstPublished && id < firstId)) {
        firstPublished = date;
        firstId = id;
        firstSource = source;
      }
      return true;
    }

    void countInto(Map<String, Integer> all) throws IOException {
      for (int source = 0; source < counts.length; source++) {
        if (counts[source] > 0)
          all.merge(sources.lookupOrd(source).utf8ToString(), counts[source], Integer::sum);
      }
    }

    First first() throws IOException {
      var source = firstSource == NO_SOURCE ? null : sources.lookupOrd(firstSource).utf8ToString();
      return new First(firstPublished, BytesRef.deepCopyOf(ids.lookupOrd(firstId)), source);
    }
  }
}
