package clippings.search;

import clippings.index.Fields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/** What hits of one segment are sorted by, beside scores; read in the order of documents. */
final class SortValues {

  private final NumericDocValues published;
  private final SortedDocValues ids;
  private final HitOrder order;

  SortValues(LeafReaderContext segment, HitOrder order) throws IOException {
    this.published = DocValues.getNumeric(segment.reader(), Fields.PUBLISHED);
    this.ids = DocValues.getSorted(segment.reader(), Fields.ID);
    this.order = order;
  }

  long published(int document) throws IOException {
    return published.advanceExact(document) ? published.longValue() : order.undated();
  }

  HitId id(int document) throws IOException {
    return ids.advanceExact(document) ? HitId.of(ids, ids.ordValue()) : HitId.of("");
  }
}
