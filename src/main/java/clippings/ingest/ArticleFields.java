package clippings.ingest;

import clippings.article.Paragraph.Kind;
import clippings.ingest.JsonFields.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes an article of the fields of a JSON record. */
final class ArticleFields {
  private static final Pattern MARKUP =
      Pattern.compile(
          "^\\s*<(?:p|div|article|section|figure|h[1-6]|br|span|blockquote|ul)[\\s>/]|</p>|<br"
              + " ?/?>",
          Pattern.CASE_INSENSITIVE);

  private final DateReader dates;
  private final TextReader texts;

  ArticleFields(DateReader dates, TextReader texts) {
    this.dates = dates;
    this.texts = texts;
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
    draft.authors(authors(record.all(Field.AUTHORS)));
    date(draft, record, Field.PUBLISHED, where);
    date(draft, record, Field.UPDATED, where);
    text(draft, record);
    return draft;
  }

  private static List<String> authors(List<String> values) {
    var names = new ArrayList<String>();
    for (var value : values) {
      var byline = Byline.read(value).or(() -> Byline.names(value));
      if (byline.isPresent()) names.addAll(byline.get().names());
      else names.add(value);
    }
    return names;
  }

  private void date(Draft draft, JsonRecord record, Field field, String where) {
    var value = record.first(field);
    if (value == null) return;
    var label = field == Field.PUBLISHED ? Labels.Field.PUBLISHED : Labels.Field.UPDATED;
    var shown = value.length() > 120 ? value.substring(0, 120) + "…" : value;
    var readFrom = where + "field \"" + record.name(field) + "\": " + Cleaner.line(shown);
    FieldTaker.take(draft, dates, label, value, readFrom, false);
  }

  /** Most texts have neither tags nor entities, and one look tells. */
  private static boolean isMarkup(String text) {
    return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) && MARKUP.matcher(text).find();
  }

  private void text(Draft draft, JsonRecord record) {
    var paragraphs = record.all(Field.PARAGRAPHS);
    var bodies = record.all(Field.TEXT);
    if (!paragraphs.isEmpty() || bodies.size() > 1) {
      for (var text : paragraphs.isEmpty() ? bodies : paragraphs) {
        var line = Cleaner.line(text);
        if (!line.isEmpty()) draft.blocks.add(Block.text(0, line));
      }
    } else {
      var html = record.first(Field.HTML);
      var text = bodies.isEmpty() ? null : bodies.getFirst();
      if (text != null && isMarkup(text)) {
        html = text;
        text = null;
      }
      if (text != null) texts.body(draft, text);
      else if (html != null) draft.blocks.addAll(HtmlText.blocks(html));
    }
    if (draft.blocks.isEmpty()) {
      var summary = record.first(Field.SUMMARY);
      if (summary != null) {
        texts.body(draft, summary);
        draft.notes.add("only a summary");
      }
    }
    texts.classify(draft);
    // A record says that this is its text, so it is: "******" under the headline of a flash.
    if (!draft.hasText()) draft.blocks.replaceAll(block -> block.as(Kind.TEXT));
  }
}
