package clippings.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads JSON files: one article, or many in one of the forms in which programs list them. */
final class JsonReader implements Format.Many {
  private static final int HEAD = 16;

  private final JsonRecords json;

  JsonReader(JsonRecords json) {
    this.json = json;
  }

  @Override
  public void read(InputStream in, Records records) throws IOException, UnreadableException {
    requireText(in, records);
    json.all(in, records);
  }

  /** Turns away what its first bytes show to be something else. */
  static void requireText(InputStream in, Records records) throws IOException, UnreadableException {
    in.mark(HEAD);
    var head = in.readNBytes(HEAD);
    in.reset();
    var what = Magic.of(head);
    if (what != null) throw new UnreadableException("not JSON: " + what);
    records.encoding(StandardCharsets.UTF_8.name());
  }
}
