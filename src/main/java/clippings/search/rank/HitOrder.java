package clippings.search.rank;

import clippings.index.document.Fields;
import clippings.search.request.HitId;
import clippings.search.request.SearchRequest.Sort;
import java.util.Comparator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * The order of hits: by score ({@link BestHits}) or date, equal ones newest first, then by id. It
 * is total and depends on nothing but the articles, so that pages fit together and a rebuilt index
 * answers alike.
 */
public record HitOrder(Sort sort) {

  private static final Comparator<BestHits.Best> NEWEST = HitOrder::byScore;
  private static final Comparator<BestHits.Best> OLDEST = HitOrder::byAge;

  /**
   * Loops over thousands of hits compare them: chains of comparators take several times as long.
   */
  private static int byScore(BestHits.Best one, BestHits.Best other) {
    if (one.score() != other.score()) return Float.compare(other.score(), one.score());
    int dates = Long.compare(other.published(), one.published());
    return dates == 0 ? one.id().compareTo(other.id()) : dates;
  }

  private static int byAge(BestHits.Best one, BestHits.Best other) {
    int dates = Long.compare(one.published(), other.published());
    return dates == 0 ? one.id().compareTo(other.id()) : dates;
  }

  /** The order of hits with the sort values of this order: scores are 0 when sorted by date. */
  public Comparator<BestHits.Best> best() {
    return sort == Sort.OLDEST ? OLDEST : NEWEST;
  }

  /** The order by date, for {@link Sort#NEWEST} and {@link Sort#OLDEST}. */
  org.apache.lucene.search.Sort lucene() {
    return new org.apache.lucene.search.Sort(
        new SortField(Fields.PUBLISHED, SortField.Type.LONG, sort != Sort.OLDEST, undated()),
        new SortField(Fields.ID, SortField.Type.STRING));
  }

  /** The sort value of articles without a date, which come last either way. */
  long undated() {
    return sort == Sort.OLDEST ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  /** The hit a cursor stands for. */
  FieldDoc lucene(Cursor cursor) {
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {cursor.published(), new BytesRef(cursor.id())});
  }

  /** The hit a cursor stands for, in the order of {@link #best}. */
  BestHits.Best hit(Cursor cursor) {
    return new BestHits.Best(-1, cursor.score(), cursor.published(), HitId.of(cursor.id()));
  }

  /** A hit that Lucene sorted by date. */
  public BestHits.Best best(FieldDoc hit) {
    return new BestHits.Best(
        hit.doc, 0, (Long) hit.fields[0], HitId.of(((BytesRef) hit.fields[1]).utf8ToString()));
  }
}
