package clippings.ingest.document;

import clippings.ingest.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Keeps packed streams that would not fit in memory from being unpacked: the library unpacks a
 * stream into memory whole, and a thousand times what it was.
 */
public final class PdfStreams {
  /** The most a stream may unpack to: many times the largest page of text. */
  static final int MAX_BYTES = 32 << 20;

  private static final Set<COSName> PACKED =
      Set.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION,
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION);

  /** The dictionary of a stream is not longer. */
  private static final int DICTIONARY = 4_096;

  private PdfStreams() {}

  /**
   * Looks at the streams that are unpacked while a document is opened: those that hold its objects
   * and the table of them. Encrypted ones cannot be told.
   *
   * @throws UnreadableException if one is too large
   */
  static void check(byte[] file) throws UnreadableException {
    for (int i = 0; i + 10 < file.length; i++) {
      if (file[i] != 's' || !isStream(file, i)) continue;
      int from = Math.max(0, i - DICTIONARY);
      var dictionary = new String(file, from, i - from, StandardCharsets.ISO_8859_1);
      dictionary = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
      boolean opened =
          dictionary.contains("ObjStm") || dictionary.contains("XRef") || dictionary.contains("#");
      if (!opened) continue;
      boolean unusual = dictionary.contains("LZW") || dictionary.contains("RunLength");
      int start = i + 6;
      while (start < file.length && (file[start] == '\r' || file[start] == '\n')) start++;
      if (unusual || inflatesTooFar(file, start)) throw new UnreadableException(reason());
    }
  }

  private static boolean isStream(byte[] file, int i) {
    return file[i + 1] == 't'
        && file[i + 2] == 'r'
        && file[i + 3] == 'e'
        && file[i + 4] == 'a'
        && file[i + 5] == 'm'
        && (file[i + 6] == '\r' || file[i + 6] == '\n')
        && (i == 0 || file[i - 1] != 'd');
  }

  private static boolean inflatesTooFar(byte[] file, int start) {
    try (var in =
        new InflaterInputStream(new ByteArrayInputStream(file, start, file.length - start))) {
      in.skipNBytes(MAX_BYTES);
      return in.read() >= 0;
    } catch (IOException e) {
      return false; // shorter, or not packed this way
    }
  }

  /** Why a document is not read. */
  public static String reason() {
    return "a part of the document unpacks to more than %,d bytes".formatted(MAX_BYTES);
  }

  /**
   * Empties all streams of an open document that must not be unpacked, and images, which nobody
   * looks at.
   *
   * @return how many were too large
   */
  static int empty(PDDocument document, Deadline deadline) {
    int large = 0;
    var pool = document.getDocument();
    for (var entry : List.copyOf(pool.getXrefTable().entrySet())) {
      deadline.check();
      if (entry.getValue() == null || entry.getValue() <= 0) continue; // inside another stream
      if (!(stream(document, entry.getKey()) instanceof COSStream stream)) continue;
      boolean image = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
      if (!image && !isTooLarge(stream)) continue;
      if (!image) large++;
      try (var out = stream.createRawOutputStream()) {
        out.flush();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("memory cannot fail to be written", e);
      }
    }
    return large;
  }

  private static org.apache.pdfbox.cos.@org.jspecify.annotations.Nullable COSBase stream(
      PDDocument document, COSObjectKey key) {
    try {
      return document.getDocument().getObjectFromPool(key).getObject();
    } catch (RuntimeException damaged) {
      return null; // the library meets it again, or never
    }
  }

  private static boolean isTooLarge(COSStream stream) {
    try (var raw = stream.createRawInputStream()) {
      InputStream in = raw;
      int number = 0;
      var filters = filters(stream);
      for (var filter : filters) {
        if (!PACKED.contains(filter)) return false; // an image's, where nothing is unpacked
        boolean last = number == filters.size() - 1;
        var out = new Limited(!last);
        FilterFactory.INSTANCE
            .getFilter(filter)
            .decode(in, out, stream, number++, DecodeOptions.DEFAULT);
        in = new ByteArrayInputStream(out.kept.toByteArray());
      }
      return false;
    } catch (TooLarge e) {
      return true;
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }

  private static List<COSName> filters(COSStream stream) {
    var names = new ArrayList<COSName>();
    var filters = stream.getFilters();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++)
        if (array.getObject(i) instanceof COSName name && !names.contains(name)) names.add(name);
    }
    return names;
  }

  /** More came out than may. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts what is unpacked, and keeps it where another filter wants it. */
  private static final class Limited extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final boolean keeps;
    private long written;

    Limited(boolean keeps) {
      this.keeps = keeps;
    }

    @Override
    public void write(int b) throws IOException {
      count(1);
      if (keeps) kept.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      count(length);
      if (keeps) kept.write(bytes, from, length);
    }

    private void count(int length) throws IOException {
      written += length;
      if (written > MAX_BYTES) throw new TooLarge();
    }
  }
}
