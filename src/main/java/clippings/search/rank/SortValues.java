package clippings.search.rank;

import clippings.index.document.Fields;
import clippings.search.request.HitId;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/** What hits of one segment are sorted by, beside scores; read in the order of documents. */
public final class SortValues {

  private final NumericDocValues published;
  private final SortedDocValues ids;
  private final HitOrder order;

  public SortValues(LeafReaderContext segment, HitOrder order) throws IOException {
    this.published = DocValues.getNumeric(segment.reader(), Fields.PUBLISHED);
    this.ids = DocValues.getSorted(segment.reader(), Fields.ID);
    this.order = order;
  }

  public long published(int document) throws IOException {
    return published.advanceExact(document) ? published.longValue() : order.undated();
  }

  public HitId id(int document) throws IOException {
    return ids.advanceExact(document) ? HitId.of(ids, ids.ordValue()) : HitId.of("");
  }
}
