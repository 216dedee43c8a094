package clippings.ingest;

import clippings.ingest.JsonFields.Field;
import clippings.ingest.text.Byline;
import clippings.ingest.text.Cleaner;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.FieldTaker;
import clippings.ingest.text.Labels;

/** Makes an article of the fields of a JSON record. */
final class ArticleFields {
  private final DateReader dates;
  private final BodyText bodies;

  ArticleFields(DateReader dates, BodyText bodies) {
    this.dates = dates;
    this.bodies = bodies;
  }

  /**
   * @param where goes before the field's name where the date was read: {@code line 4, }
   */
  Draft draft(JsonRecord record, String where) {
    var draft = new Draft();
    draft.title(record.first(Field.TITLE));
    draft.source(record.first(Field.SOURCE));
    draft.section(record.first(Field.SECTION));
    draft.language(record.first(Field.LANGUAGE));
    draft.url(record.first(Field.URL));
    draft.authors(Byline.each(record.all(Field.AUTHORS)));
    date(draft, record, Field.PUBLISHED, where);
    date(draft, record, Field.UPDATED, where);
    text(draft, record);
    return draft;
  }

  private void date(Draft draft, JsonRecord record, Field field, String where) {
    var value = record.first(field);
    if (value == null) return;
    var label = field == Field.PUBLISHED ? Labels.Field.PUBLISHED : Labels.Field.UPDATED;
    var shown = value.length() > 120 ? value.substring(0, 120) + "…" : value;
    var readFrom = where + "field \"" + record.name(field) + "\": " + Cleaner.line(shown);
    FieldTaker.take(draft, dates, label, value, readFrom, false);
  }

  private void text(Draft draft, JsonRecord record) {
    var paragraphs = record.all(Field.PARAGRAPHS);
    var texts = record.all(Field.TEXT);
    var html = record.first(Field.HTML);
    var summary = record.first(Field.SUMMARY);
    if (!paragraphs.isEmpty()) bodies.paragraphs(draft, paragraphs);
    else if (texts.size() > 1) bodies.paragraphs(draft, texts);
    else if (!texts.isEmpty()) bodies.either(draft, texts.getFirst());
    else if (html != null) bodies.html(draft, html);
    if (draft.blocks().isEmpty() && summary != null) {
      bodies.plain(draft, summary);
      draft.note(BodyText.SUMMARY);
    }
    bodies.finish(draft);
    if (record.hasEmptyText()) draft.textless();
    if (draft.isHeadlineAlone()) draft.note("a headline alone");
  }
}
