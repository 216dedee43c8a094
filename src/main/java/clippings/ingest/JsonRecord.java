package clippings.ingest;

import clippings.ingest.JsonFields.Field;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object that mean something to us; the others are skipped unread. A value
 * of another type than its field wants is as if it were not there.
 */
final class JsonRecord {
  private final Map<Field, Value> values = new EnumMap<>(Field.class);
  private final int maxLength;
  private long length;
  private boolean emptyText;

  private JsonRecord(int maxLength) {
    this.maxLength = maxLength;
  }

  private record Value(String name, int rank, List<String> texts) {}

  /**
   * Called for each value of an array that may hold articles: {@code {"articles": [{...}]}}. Reads
   * or skips it.
   */
  interface Nested {
    void read(JsonParser parser, JsonToken token) throws IOException;
  }

  /**
   * Reads the object the parser stands at the start of.
   *
   * @param maxLength how long all texts in it may be together
   * @throws StreamConstraintsException if they are longer
   */
  static JsonRecord read(JsonParser parser, int maxLength, Nested nested) throws IOException {
    var record = new JsonRecord(maxLength);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      var field = JsonFields.of(name);
      if (field == null) parser.skipChildren();
      else if (field == Field.ARTICLES) articles(parser, token, nested);
      else record.put(field, name, record.texts(parser, token, field));
    }
    return record;
  }

  private static void articles(JsonParser parser, JsonToken token, Nested nested)
      throws IOException {
    if (token != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    for (var item = parser.nextToken();
        item != JsonToken.END_ARRAY && item != null;
        item = parser.nextToken()) {
      nested.read(parser, item);
    }
  }

  private void put(Field field, String name, List<String> texts) {
    if (texts.isEmpty()) return;
    var value = new Value(name, JsonFields.rank(name), texts);
    values.merge(field, value, (old, other) -> other.rank < old.rank ? other : old);
  }

  /**
   * The strings of a value: itself, those of an array, or the name of an object such as {@code
   * {"name": "A. Reporter"}}.
   */
  private List<String> texts(JsonParser parser, JsonToken token, Field field) throws IOException {
    var texts = new ArrayList<String>();
    boolean many =
        field == Field.AUTHORS
            || field == Field.PARAGRAPHS
            || field == Field.SECTION
            || field == Field.TEXT;
    boolean named = field == Field.AUTHORS || field == Field.SOURCE;
    if (token == JsonToken.START_ARRAY && many) {
      for (var item = parser.nextToken();
          item != JsonToken.END_ARRAY && item != null;
          item = parser.nextToken()) {
        scalar(parser, item, named || field == Field.PARAGRAPHS, field, texts);
      }
    } else {
      scalar(parser, token, named, field, texts);
    }
    return texts;
  }

  private void scalar(
      JsonParser parser, JsonToken token, boolean named, Field field, List<String> texts)
      throws IOException {
    boolean number = field == Field.ID || field == Field.PUBLISHED || field == Field.UPDATED;
    if (token == JsonToken.VALUE_STRING || (token == JsonToken.VALUE_NUMBER_INT && number)) {
      var text = parser.getText();
      add(texts, text, field);
    } else if (token == JsonToken.START_OBJECT && named) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        var inner = parser.nextToken();
        boolean wanted =
            inner == JsonToken.VALUE_STRING
                && (name.equals("name") || name.equals("title") || name.equals("text"));
        if (wanted) add(texts, parser.getText(), field);
        else parser.skipChildren();
      }
    } else {
      parser.skipChildren();
    }
  }

  private void add(List<String> texts, String text, Field field) throws StreamConstraintsException {
    length += text.length();
    if (length > maxLength)
      throw new StreamConstraintsException(
          "larger than %,d characters, the most an article may have".formatted(maxLength));
    if (!text.isBlank()) texts.add(text);
    else if (field == Field.TEXT) emptyText = true;
  }

  @Nullable String first(Field field) {
    var value = values.get(field);
    return value == null ? null : value.texts.getFirst();
  }

  List<String> all(Field field) {
    var value = values.get(field);
    return value == null ? List.of() : value.texts;
  }

  /** The name the field had in the file. */
  String name(Field field) {
    var value = values.get(field);
    return value == null ? "" : value.name;
  }

  /** Whether there is a field for the text, with nothing in it: the record is a headline alone. */
  boolean hasEmptyText() {
    return emptyText && !hasText();
  }

  boolean hasText() {
    return values.containsKey(Field.TEXT)
        || values.containsKey(Field.HTML)
        || values.containsKey(Field.PARAGRAPHS);
  }
}
