package clippings.ingest;

import clippings.ingest.FileType.Kind;
import clippings.ingest.text.Block;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextDecoder;
import clippings.ingest.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed that was fetched: RSS, Atom or JSON Feed, the same way as feeds that are files. Safe
 * for use by many threads at once.
 */
public final class FeedReader {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{2,40})");

  private final Formats formats;

  public FeedReader(IngestSettings settings) {
    this.formats = new Formats(settings);
  }

  /**
   * The entries of a feed, in its order, those without a text among them.
   *
   * @param bytes what was fetched, unpacked
   * @param contentType what the server said it is; empty if nothing. Its charset counts where the
   *     bytes do not speak for themselves
   * @throws UnreadableException if it is no feed, or not well-formed
   */
  public List<FeedEntry> entries(byte[] bytes, String contentType) throws UnreadableException {
    var entries = new Entries();
    var kind = isObject(bytes) ? Kind.JSON : Kind.FEED;
    try {
      formats.read(
          new FileType(kind, false, ""),
          new ByteArrayInputStream(decoded(bytes, contentType)),
          entries);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes cannot fail to be read", e);
    }
    if (!entries.isFeed) throw new UnreadableException("not a feed");
    return List.copyOf(entries.found);
  }

  private static boolean isObject(byte[] bytes) {
    int i = 0;
    while (i < bytes.length && (bytes[i] <= ' ')) i++; // a byte order mark is negative
    return i < bytes.length && bytes[i] == '{';
  }

  /** In UTF-8, where that is needed and the server says how. */
  private static byte[] decoded(byte[] bytes, String contentType) {
    var said = CHARSET.matcher(contentType);
    boolean plain =
        TextDecoder.byteOrderMark(bytes) != null
            || TextDecoder.strict(bytes, 0, StandardCharsets.UTF_8) != null;
    if (plain || !said.find()) return bytes;
    try {
      var text = TextDecoder.strict(bytes, 0, Charset.forName(said.group(1)));
      return text == null ? bytes : text.getBytes(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return bytes;
    }
  }

  private static final class Entries implements Records {
    private final List<FeedEntry> found = new ArrayList<>();
    private boolean isFeed;

    @Override
    public void accept(Draft draft, @Nullable String ownId, Place place) {
      found.add(
          new FeedEntry(
              ownId != null ? ownId : draft.url(),
              draft.url(),
              draft.title(),
              draft.authors(),
              draft.section(),
              draft.language(),
              draft.published() == null ? draft.updated() : draft.published(),
              draft.blocks().stream().map(Block::text).collect(Collectors.joining("\n\n")),
              draft.notes().contains(BodyText.SUMMARY)));
    }

    @Override
    public void many() {
      isFeed = true;
    }

    @Override
    public void reject(Place place, String reason) {}

    @Override
    public void encoding(String charset) {}

    @Override
    public void remark(String remark) {}

    @Override
    public void inside(String path, Contents contents) {
      throw new IllegalStateException("a feed holds no files");
    }
  }
}
