package clippings.ingest;

import clippings.ingest.text.Magic;
import clippings.ingest.text.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads JSON files: one article, or many in one of the forms in which programs list them. */
final class JsonReader implements Format.Many {
  /** How far into a file one looks for what tells a JSON Feed. */
  private static final int HEAD = 1 << 20;

  private final JsonRecords json;

  JsonReader(JsonRecords json) {
    this.json = json;
  }

  @Override
  public void read(InputStream in, Records records) throws IOException, UnreadableException {
    var head = head(in, HEAD, records);
    var feed = JsonFeed.of(head);
    if (feed.isPresent()) records.many();
    json.all(in, feed.orElse(null), records);
  }

  /** Looks at the first bytes, and turns away what they show to be something else. */
  static byte[] head(InputStream in, int length, Records records)
      throws IOException, UnreadableException {
    in.mark(length);
    var head = in.readNBytes(length);
    in.reset();
    var what = Magic.of(head);
    if (what != null) throw new UnreadableException("not JSON: " + what);
    records.encoding(encoding(head));
    return head;
  }

  /** JSON is UTF-8; some of it is UTF-16 or UTF-32, which zeros in its first characters tell. */
  private static String encoding(byte[] head) {
    int zeros = 0;
    for (int i = 0; i < Math.min(8, head.length); i++) if (head[i] == 0) zeros++;
    return zeros >= 5 ? "UTF-32" : zeros >= 3 ? "UTF-16" : StandardCharsets.UTF_8.name();
  }
}
