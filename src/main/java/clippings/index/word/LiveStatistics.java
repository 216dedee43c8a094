package clippings.index.word;

import clippings.index.document.Fields;
import clippings.index.document.ParagraphTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Term and field statistics of the documents that are there. Lucene's own also count deleted
 * documents until their segment is merged, so that scores would depend on what the archive held
 * before; with these, an archive that grew file by file ranks like one that was indexed at once.
 * Costs nothing while nothing is deleted, then one look at each deleted document the first time a
 * term is asked for. Thread-safe.
 */
public final class LiveStatistics {

  /** A few MB. */
  private static final int MAX_KEPT = 50_000;

  /** A segment with deleted documents, and their numbers in order. */
  private static final class Segment {
    final LeafReader reader;
    final int[] deleted;

    Segment(LeafReader reader, int[] deleted) {
      this.reader = reader;
      this.deleted = deleted;
    }
  }

  /** How many deleted documents have a term, and how often. */
  private record Deleted(int documents, long occurrences) {}

  private final List<Segment> segments = new ArrayList<>();
  private final Map<Term, Deleted> missing = new ConcurrentHashMap<>();
  private final Map<String, CollectionStatistics> fields = new ConcurrentHashMap<>();
  private final IndexReader reader;
  private final Map<Term, Integer> frequencies = new ConcurrentHashMap<>();
  private volatile long paragraphs = -1;

  public LiveStatistics(IndexReader reader) {
    this.reader = reader;
    for (LeafReaderContext leaf : reader.leaves()) {
      var live = leaf.reader().getLiveDocs();
      if (live != null)
        segments.add(new Segment(leaf.reader(), deleted(live, leaf.reader().numDeletedDocs())));
    }
  }

  /** How many live documents have the term; remembered, for a busy hour's worth of terms. */
  public int documentsWith(Term term) throws IOException {
    var known = frequencies.get(term);
    if (known != null) return known;
    int all = reader.docFreq(term);
    var live = all == 0 ? null : of(term, all, all);
    int documents = live == null ? 0 : Math.toIntExact(live.docFreq());
    if (frequencies.size() >= MAX_KEPT) frequencies.clear();
    frequencies.put(term, documents);
    return documents;
  }

  /**
   * How many paragraphs the live articles have; looked at each article the first time it is asked
   * for.
   */
  public long paragraphs() throws IOException {
    if (paragraphs >= 0) return paragraphs;
    long count = 0;
    for (var leaf : reader.leaves()) {
      var live = leaf.reader().getLiveDocs();
      var tables = DocValues.getBinary(leaf.reader(), Fields.PARAGRAPHS);
      for (int doc = tables.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = tables.nextDoc()) {
        if (live == null || live.get(doc))
          count += ParagraphTable.read(tables.binaryValue()).size();
      }
    }
    paragraphs = count;
    return count;
  }

  private static int[] deleted(Bits live, int count) {
    var deleted = new int[count];
    int n = 0;
    for (int doc = 0; doc < live.length(); doc++) {
      if (!live.get(doc)) deleted[n++] = doc;
    }
    return deleted;
  }

  /**
   * What {@code all} says of deleted and live documents, of live ones alone; {@code null} when none
   * has the term.
   */
  public @Nullable TermStatistics of(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    if (segments.isEmpty()) return new TermStatistics(term.bytes(), docFreq, totalTermFreq);
    var gone = missing.get(term);
    if (gone == null) {
      gone = countDeleted(term);
      missing.put(term, gone);
    }
    int left = docFreq - gone.documents;
    // Some ask for documents alone; Lucene wants no fewer occurrences.
    return left <= 0
        ? null
        : new TermStatistics(term.bytes(), left, Math.max(left, totalTermFreq - gone.occurrences));
  }

  private Deleted countDeleted(Term term) throws IOException {
    int documents = 0;
    long occurrences = 0;
    for (var segment : segments) {
      var postings = segment.reader.postings(term, PostingsEnum.FREQS);
      if (postings == null) continue;
      for (int i = 0; i < segment.deleted.length; ) {
        int doc =
            postings.docID() < segment.deleted[i]
                ? postings.advance(segment.deleted[i])
                : postings.docID();
        if (doc == DocIdSetIterator.NO_MORE_DOCS) break;
        if (doc == segment.deleted[i]) {
          documents++;
          occurrences += postings.freq();
        }
        i++;
        while (i < segment.deleted.length && segment.deleted[i] < doc) i++;
      }
    }
    return new Deleted(documents, occurrences);
  }

  /**
   * The statistics of a field, where {@code all} counts deleted documents too; {@code null} when no
   * live document has it.
   */
  public @Nullable CollectionStatistics of(String field, @Nullable CollectionStatistics all)
      throws IOException {
    if (all == null || segments.isEmpty()) return all;
    var known = fields.get(field);
    if (known != null) return known;
    long docs = all.docCount();
    long tokens = all.sumTotalTermFreq();
    for (var segment : segments) {
      var lengths = segment.reader.getNumericDocValues(field + Fields.LENGTH);
      if (lengths == null) continue;
      for (int doc : segment.deleted) {
        if (!lengths.advanceExact(doc) || lengths.longValue() == 0) continue;
        docs--;
        tokens -= lengths.longValue();
      }
    }
    if (docs <= 0) return null;
    var live =
        new CollectionStatistics(
            field,
            all.maxDoc(),
            docs,
            Math.max(tokens, docs),
            Math.max(docs, Math.min(all.sumDocFreq(), tokens)));
    fields.put(field, live);
    return live;
  }
}
