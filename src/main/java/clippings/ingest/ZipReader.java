package clippings.ingest;

import clippings.ingest.FileType.Kind;
import clippings.ingest.text.Cleaner;
import clippings.ingest.text.UnreadableException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads the files in a zip archive, each by its own reader. What cannot be unpacked is rejected
 * alone; an archive that unpacks to too much is left where that shows.
 */
final class ZipReader implements Format.Container {
  private static final int SHOWN_KINDS = 5;

  private final IngestSettings settings;
  private final Formats formats;

  ZipReader(IngestSettings settings, Formats formats) {
    this.settings = settings;
    this.formats = formats;
  }

  @Override
  public void read(Path path, Records records) throws IOException, UnreadableException {
    long size = Files.size(path);
    if (size == 0) throw new UnreadableException("empty file");
    var unpacking = new Unpacking(() -> size, settings.maxUnpackedBytes());
    var passedOver = new TreeMap<String, Integer>();
    try (var zip = open(path)) {
      for (var entry : Collections.list(zip.getEntries())) {
        var name = name(entry);
        if (entry.isDirectory() || isHidden(name)) continue;
        var type = FileType.of(name);
        if (type.isEmpty()) passedOver.merge(extension(name), 1, Integer::sum);
        else records.inside(name, inner -> read(zip, entry, type.get(), unpacking, inner));
      }
    } catch (Unpacking.TooMuchException e) {
      throw new UnreadableException(String.valueOf(e.getMessage()));
    } finally {
      remark(passedOver, records);
    }
  }

  private static ZipFile open(Path path) throws UnreadableException {
    try {
      return ZipFile.builder().setPath(path).setUseUnicodeExtraFields(true).get();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException(
          "not a zip archive, or a damaged one: " + Cleaner.line(String.valueOf(e.getMessage())));
    }
  }

  private void read(
      ZipFile zip, ZipArchiveEntry entry, FileType type, Unpacking unpacking, Records records)
      throws IOException, UnreadableException {
    if (type.kind() == Kind.ARCHIVE)
      throw new UnreadableException("an archive inside an archive is not read");
    if (entry.isUnixSymlink()) throw new UnreadableException("a link");
    if (entry.getGeneralPurposeBit().usesEncryption()) throw new UnreadableException("encrypted");
    if (!zip.canReadEntryData(entry))
      throw new UnreadableException(
          "packed by method %d, which is not read".formatted(entry.getMethod()));
    var sum = new CRC32();
    try (var in = unpacking.of(new CheckedInputStream(zip.getInputStream(entry), sum))) {
      formats.read(type, in, records);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (Unpacking.TooMuchException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableException("damaged: " + Cleaner.line(String.valueOf(e.getMessage())));
    }
    if (sum.getValue() != entry.getCrc()) records.remark("its checksum is wrong");
  }

  /** The path as the archive has it, for ids and the ledger alone; it leads nowhere. */
  private static String name(ZipArchiveEntry entry) {
    var name = new StringBuilder();
    for (var part : Cleaner.line(entry.getName()).replace('\\', '/').split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) continue;
      if (!name.isEmpty()) name.append('/');
      name.append(part);
    }
    return name.toString();
  }

  /** What its maker wants out of sight, and what macOS puts beside each file. */
  private static boolean isHidden(String name) {
    return name.isEmpty()
        || name.startsWith(".")
        || name.contains("/.")
        || name.startsWith("__MACOSX/");
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') ? "without an extension" : name.substring(dot);
  }

  private static void remark(Map<String, Integer> passedOver, Records records) {
    if (passedOver.isEmpty()) return;
    int count = passedOver.values().stream().mapToInt(Integer::intValue).sum();
    var kinds = passedOver.keySet().stream().limit(SHOWN_KINDS).toList();
    records.remark(
        "%,d files of kinds that are not read: %s%s"
            .formatted(
                count, String.join(", ", kinds), passedOver.size() > SHOWN_KINDS ? ", ..." : ""));
  }
}
