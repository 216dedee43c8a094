package clippings.ingest;

import clippings.ingest.text.TextDecoder;
import clippings.ingest.text.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads files of JSON articles, one a line, of any size. A bad line is rejected alone: where the
 * next article starts is plain.
 */
final class JsonLinesReader implements Format.Many {
  private static final int HEAD = 16;

  private final IngestSettings settings;
  private final JsonRecords json;

  JsonLinesReader(IngestSettings settings, JsonRecords json) {
    this.settings = settings;
    this.json = json;
  }

  @Override
  public void read(InputStream in, Records records) throws IOException, UnreadableException {
    JsonReader.head(in, HEAD, records);
    var reader = new LineReader(in, settings.maxRecordBytes());
    for (var line = reader.next(); line != null; line = reader.next()) {
      if (line.bytes() == null) {
        records.reject(
            Place.line(line.number()),
            "larger than %,d bytes, the most an article may have"
                .formatted(settings.maxRecordBytes()));
        continue;
      }
      var decoded = TextDecoder.repaired(line.bytes(), 0, StandardCharsets.UTF_8);
      var text = decoded.text();
      if (line.number() == 1 && text.startsWith("\uFEFF")) text = text.substring(1);
      if (!text.isBlank()) json.line(text, decoded.note(), line.number(), records);
    }
  }
}
