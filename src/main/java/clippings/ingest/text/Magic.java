package clippings.ingest.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells kinds of files that are no text by their first bytes, whatever their names say. */
public final class Magic {
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("%PDF-", "a PDF document");
    KINDS.put("\u0089PNG", "a PNG image");
    KINDS.put("\u00FF\u00D8\u00FF", "a JPEG image");
    KINDS.put("GIF8", "a GIF image");
    KINDS.put("PK\u0003\u0004", "a ZIP archive or office document");
    KINDS.put("PK\u0005\u0006", "an empty ZIP archive");
    KINDS.put("\u001F\u008B", "a gzip archive");
    KINDS.put("BZh", "a bzip2 archive");
    KINDS.put("7z\u00BC\u00AF", "a 7z archive");
    KINDS.put("\u00FD7zXZ", "an xz archive");
    KINDS.put("Rar!\u001A", "a RAR archive");
    KINDS.put("\u007FELF", "a program");
    KINDS.put("MZ\u0090", "a program");
    KINDS.put("\u00CA\u00FE\u00BA\u00BE", "a program");
    KINDS.put("SQLite format 3", "a SQLite database");
    KINDS.put("\u00D0\u00CF\u0011\u00E0", "an old office document");
    KINDS.put("{\\rtf", "an RTF document");
    KINDS.put("RIFF", "a sound, film or image");
    KINDS.put("OggS", "a sound or film");
    KINDS.put("ID3", "a sound");
    KINDS.put("fLaC", "a sound");
    KINDS.put("bplist00", "a property list");
  }

  private Magic() {}

  /** What the bytes are, such as {@code a PDF document}; {@code null} if nothing tells. */
  public static @Nullable String of(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
    for (var kind : KINDS.entrySet()) {
      if (head.startsWith(kind.getKey()) && isNoProse(kind.getKey(), head)) return kind.getValue();
    }
    return null;
  }

  /** Marks made of plain letters must be followed by what letters of prose are not followed by. */
  private static boolean isNoProse(String mark, String head) {
    return switch (mark) {
      case "RIFF", "ID3", "OggS", "BZh", "fLaC" ->
          head.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
      default -> true;
    };
  }
}
