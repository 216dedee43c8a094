package clippings.ingest;

import clippings.ingest.JsonFields.Field;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from JSON as a stream: one object, an array of them, objects one after the other,
 * or an object with a list of articles in it. Only one article is in memory at a time.
 */
final class JsonRecords {
  private static final int MAX_DEPTH = 200;

  private final JsonFactory factory;
  private final ArticleFields fields;

  JsonRecords(IngestSettings settings, ArticleFields fields) {
    this.fields = fields;
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

  /** Reads a whole JSON file. */
  void all(InputStream in, Records records) throws IOException {
    try (var parser = factory.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      for (var token = next(parser, records); token != null; token = next(parser, records)) {
        try {
          value(parser, token, records);
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

  /** Reads one line of an NDJSON file. */
  void line(String json, long line, Records records) {
    try (var parser = factory.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        records.reject(Place.line(line), "not a JSON object");
        return;
      }
      var record = JsonRecord.read(parser, inner -> inner.skipChildren());
      if (parser.nextToken() != null) {
        records.reject(Place.line(line), "more than one value on the line");
        return;
      }
      give(record, line, "line " + line + ", ", records);
    } catch (JsonProcessingException e) {
      records.reject(Place.line(line), message(e));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private void value(JsonParser parser, JsonToken token, Records records) throws IOException {
    switch (token) {
      case START_ARRAY -> {
        for (var item = parser.nextToken();
            item != JsonToken.END_ARRAY && item != null;
            item = parser.nextToken()) {
          if (item == JsonToken.START_OBJECT) {
            record(parser, records, false);
          } else {
            records.reject(place(parser), "not a JSON object");
            parser.skipChildren();
          }
        }
      }
      case START_OBJECT -> record(parser, records, true);
      default -> records.reject(place(parser), "not a JSON object");
    }
  }

  private void record(JsonParser parser, Records records, boolean mayNest) throws IOException {
    long line = line(parser);
    var nested = new boolean[1];
    var record =
        JsonRecord.read(
            parser,
            inner -> {
              if (mayNest) {
                nested[0] = true;
                record(inner, records, false);
              } else {
                inner.skipChildren();
              }
            });
    if (!nested[0] || record.hasText()) give(record, line, "", records);
  }

  private void give(JsonRecord record, long line, String where, Records records) {
    Draft draft;
    try {
      draft = fields.draft(record, where);
    } catch (RuntimeException | StackOverflowError fault) {
      records.reject(Place.line(line), Formats.FAULT);
      return;
    }
    if (draft.hasText()) records.accept(draft, record.first(Field.ID), Place.line(line));
    else records.reject(Place.line(line), "no text");
  }

  private static Place place(JsonParser parser) {
    return Place.line(line(parser));
  }

  private static long line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Jackson's message without its location, which we give ourselves, and in our style. */
  static String message(IOException e) {
    var message =
        e instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    if (end >= 0) message = message.substring(0, end);
    message = message.replaceFirst("\\s*\\((?:start marker at )?\\[Source.*", "");
    message = Cleaner.line(message.length() > 160 ? message.substring(0, 160) + "…" : message);
    return "not valid JSON: " + message;
  }
}
