package clippings.ingest;

import clippings.ingest.JsonFields.Field;
import clippings.ingest.text.Cleaner;
import clippings.ingest.text.Draft;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from JSON as a stream: one object, an array of them, objects one after the other,
 * or an object with a list of articles in it. Only one article is in memory at a time.
 */
final class JsonRecords {
  private static final int MAX_DEPTH = 200;
  private static final String NO_OBJECT = "not a JSON object";

  /** What Jackson tells programmers: places in the source, and settings of its own. */
  private static final Pattern ADVICE =
      Pattern.compile(
          "\\s*\\((?:start marker at )?\\[Source.*"
              + "|, from `[^`]*`"
              + "|: enable `.*"
              + "|\\s*\\(not recognized as one since Feature.*");

  private final JsonFactory factory;
  private final ArticleFields fields;
  private final int maxLength;

  JsonRecords(IngestSettings settings, ArticleFields fields) {
    this.fields = fields;
    this.maxLength = settings.maxRecordBytes();
    this.factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(settings.maxRecordBytes())
                    .build())
            .build();
  }

  /**
   * Reads a whole JSON file.
   *
   * @param feed what it says of itself, if it is a feed
   */
  void all(InputStream in, @Nullable JsonFeed feed, Records records) throws IOException {
    try (var parser = factory.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      for (var token = next(parser, records); token != null; token = next(parser, records)) {
        try {
          value(parser, token, feed, records);
        } catch (JsonProcessingException | CharConversionException e) {
          records.reject(place(parser), message(e));
          return; // where the next article starts cannot be known
        }
      }
    }
  }

  private static @Nullable JsonToken next(JsonParser parser, Records records) throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException | CharConversionException e) {
      records.reject(place(parser), message(e));
      return null;
    }
  }

  /**
   * Reads one line of an NDJSON file.
   *
   * @param note what was lost in decoding it, or {@code null}
   */
  void line(String json, @Nullable String note, long number, Records records) {
    var place = Place.line(number);
    try (var parser = factory.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        records.reject(place, NO_OBJECT);
        return;
      }
      var record = JsonRecord.read(parser, maxLength, (inner, _) -> inner.skipChildren());
      if (parser.nextToken() != null) {
        records.reject(place, "more than one value on the line");
        return;
      }
      give(record, place + ", ", note, null, place, records);
    } catch (JsonProcessingException e) {
      records.reject(place, message(e));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private void value(JsonParser parser, JsonToken token, @Nullable JsonFeed feed, Records records)
      throws IOException {
    switch (token) {
      case START_ARRAY -> {
        for (var item = parser.nextToken();
            item != JsonToken.END_ARRAY && item != null;
            item = parser.nextToken()) {
          record(parser, item, feed, records);
        }
      }
      case START_OBJECT -> list(parser, feed, records);
      default -> records.reject(place(parser), NO_OBJECT);
    }
  }

  /** One article. */
  private void record(JsonParser parser, JsonToken token, @Nullable JsonFeed feed, Records records)
      throws IOException {
    var place = place(parser);
    if (token == JsonToken.START_OBJECT) {
      var record = JsonRecord.read(parser, maxLength, (inner, _) -> inner.skipChildren());
      give(record, "", null, feed, place, records);
    } else {
      records.reject(place, NO_OBJECT);
      parser.skipChildren();
    }
  }

  /** One article, or an object with a list of articles in it. */
  private void list(JsonParser parser, @Nullable JsonFeed feed, Records records)
      throws IOException {
    var place = place(parser);
    var nested = new boolean[1];
    var record =
        JsonRecord.read(
            parser,
            maxLength,
            (inner, token) -> {
              // An article may have a list of something else under such a name.
              if (feed == null && token != JsonToken.START_OBJECT) {
                inner.skipChildren();
              } else {
                nested[0] = true;
                record(inner, token, feed, records);
              }
            });
    if (!nested[0] || record.hasText()) give(record, "", null, feed, place, records);
  }

  private void give(
      JsonRecord record,
      String where,
      @Nullable String note,
      @Nullable JsonFeed feed,
      Place place,
      Records records) {
    Draft draft;
    try {
      draft = fields.draft(record, where);
    } catch (RuntimeException | StackOverflowError fault) {
      records.reject(place, Formats.FAULT);
      return;
    }
    if (feed != null) feed.complete(draft);
    if (note != null) draft.note(note);
    records.accept(draft, record.first(Field.ID), place);
  }

  private static Place place(JsonParser parser) {
    return Place.line(parser.currentTokenLocation().getLineNr());
  }

  /** Jackson's message without its location, which we give ourselves, and in our style. */
  static String message(IOException e) {
    var message =
        e instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    if (end >= 0) message = message.substring(0, end);
    message = ADVICE.matcher(message).replaceAll("");
    message = Cleaner.line(message.length() > 160 ? message.substring(0, 160) + "…" : message);
    return e instanceof StreamConstraintsException ? message : "not valid JSON: " + message;
  }
}
