package clippings.search;

import clippings.index.Fields;
import clippings.search.SearchRequest.Sort;
import clippings.search.SearchRequest.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * The order of hits: by score or date, equal ones newest first, then by id, then by paragraph. It
 * is total and depends on nothing but the articles, so that pages fit together and a rebuilt index
 * answers alike.
 */
record HitOrder(Sort sort, Unit unit) {

  org.apache.lucene.search.Sort lucene() {
    List<SortField> fields = new ArrayList<>();
    if (sort == Sort.RELEVANCE) fields.add(SortField.FIELD_SCORE);
    var published =
        new SortField(Fields.PUBLISHED, SortField.Type.LONG, sort != Sort.OLDEST, undated());
    fields.add(published);
    fields.add(new SortField(Fields.ID, SortField.Type.STRING));
    if (unit == Unit.PARAGRAPH)
      fields.add(SortField.FIELD_DOC); // paragraphs of one article stand in order
    return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
  }

  /** Articles without a date come last either way. */
  private long undated() {
    return sort == Sort.OLDEST ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  /** The hit a cursor stands for; {@code document} is that of its paragraph, for paragraph hits. */
  FieldDoc lucene(Cursor cursor, int document) {
    List<Object> values = new ArrayList<>();
    if (sort == Sort.RELEVANCE) values.add(cursor.score());
    values.add(cursor.published());
    values.add(new BytesRef(cursor.id()));
    if (unit == Unit.PARAGRAPH) values.add(document);
    return new FieldDoc(
        unit == Unit.PARAGRAPH ? document : Integer.MAX_VALUE, cursor.score(), values.toArray());
  }

  /** The cursor for a hit; {@code paragraph} is 0 for article hits. */
  Cursor cursor(FieldDoc hit, int paragraph) {
    var values = Arrays.asList(hit.fields);
    int first = sort == Sort.RELEVANCE ? 1 : 0;
    float score = sort == Sort.RELEVANCE ? (Float) values.getFirst() : 0;
    return new Cursor(
        score,
        (Long) values.get(first),
        ((BytesRef) values.get(first + 1)).utf8ToString(),
        paragraph);
  }

  /** The score of a hit; 0 when hits are sorted by date. */
  double score(FieldDoc hit) {
    return sort == Sort.RELEVANCE ? (Float) hit.fields[0] : 0;
  }
}
