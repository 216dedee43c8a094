package clippings.search;

import clippings.index.Fields;
import clippings.search.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * The order of hits: by score or date, equal ones newest first, then by id. It is total and depends
 * on nothing but the articles, so that pages fit together and a rebuilt index answers alike.
 */
record HitOrder(Sort sort) {

  org.apache.lucene.search.Sort lucene() {
    List<SortField> fields = new ArrayList<>();
    if (sort == Sort.RELEVANCE) fields.add(SortField.FIELD_SCORE);
    fields.add(
        new SortField(Fields.PUBLISHED, SortField.Type.LONG, sort != Sort.OLDEST, undated()));
    fields.add(new SortField(Fields.ID, SortField.Type.STRING));
    return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
  }

  /** The sort value of articles without a date, which come last either way. */
  long undated() {
    return sort == Sort.OLDEST ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  /** The hit a cursor stands for. */
  FieldDoc lucene(Cursor cursor) {
    List<Object> values = new ArrayList<>();
    if (sort == Sort.RELEVANCE) values.add(cursor.score());
    values.add(cursor.published());
    values.add(new BytesRef(cursor.id()));
    return new FieldDoc(Integer.MAX_VALUE, cursor.score(), values.toArray());
  }

  /** The cursor for a hit. */
  Cursor cursor(FieldDoc hit) {
    int first = sort == Sort.RELEVANCE ? 1 : 0;
    float score = sort == Sort.RELEVANCE ? (Float) hit.fields[0] : 0;
    return new Cursor(
        score, (Long) hit.fields[first], ((BytesRef) hit.fields[first + 1]).utf8ToString(), 0);
  }

  /** The score of a hit; 0 when hits are sorted by date. */
  double score(FieldDoc hit) {
    return sort == Sort.RELEVANCE ? (Float) hit.fields[0] : 0;
  }
}
