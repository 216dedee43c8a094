package clippings.ingest.document;

import clippings.ingest.text.Magic;
import clippings.ingest.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The parts of an office document, which is a ZIP archive, that have to do with its text. */
public final class OfficeParts {
  /** What the parts may unpack to: hardly ever more than 1 MB. */
  public static final int MAX_PART = 32 << 20;

  private static final Pattern WANTED =
      Pattern.compile(
          "_rels/\\.rels|docProps/core\\.xml|[\\w/]*(?:document\\d*|styles|footnotes|endnotes)\\.xml|content\\.xml|meta\\.xml|META-INF/manifest\\.xml");

  private final Map<String, byte[]> parts = new HashMap<>();
  private int total;

  private OfficeParts() {}

  /**
   * Unpacks them.
   *
   * @throws UnreadableException if it is no archive, a damaged one, or one that unpacks too far
   */
  static OfficeParts of(byte[] file) throws UnreadableException {
    var what = Magic.of(file);
    if ("an old office document".equals(what))
      throw new UnreadableException("locked with a password, or of an old kind: " + what);
    var parts = new OfficeParts();
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (var entry : Collections.list(zip.getEntries()))
        if (WANTED.matcher(entry.getName()).matches()) parts.read(zip, entry);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableException("the document is damaged: its ZIP archive cannot be read");
    }
    if (parts.parts.isEmpty()) throw new UnreadableException("not an office document");
    return parts;
  }

  /** The part of that name; {@code null} if there is none. */
  @Nullable InputStream open(String name) {
    var part = parts.get(name);
    return part == null ? null : new ByteArrayInputStream(part);
  }

  private void read(ZipFile zip, ZipArchiveEntry entry) throws IOException, UnreadableException {
    if (!zip.canReadEntryData(entry))
      throw new UnreadableException("the document is locked with a password");
    try (var in = zip.getInputStream(entry)) {
      var part = in.readNBytes(MAX_PART + 1);
      total += part.length;
      if (total > MAX_PART)
        throw new UnreadableException(
            "the text of the document unpacks to more than %,d bytes".formatted(MAX_PART));
      parts.putIfAbsent(entry.getName(), part);
    }
  }
}
