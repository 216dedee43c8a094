package clippings.ingest;

import clippings.article.LedgerRow.Outcome;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of JSON articles of any size. A bad record of many is rejected alone where lines tell
 * where the next one starts.
 */
final class RecordsReader {
  private static final int SHOWN_REJECTIONS = 3;
  private static final int MAX_OWN_ID = 200;

  private final IngestSettings settings;
  private final JsonReader json;

  RecordsReader(IngestSettings settings, JsonReader json) {
    this.settings = settings;
    this.json = json;
  }

  Reading read(Path path, String file, String id, Consumer<Ingested> sink) throws IOException {
    var digest = ArticleReader.sha256();
    var name = file.toLowerCase(Locale.ROOT);
    boolean lines = name.matches("(?s).*\\.(?:jsonl|ndjson)(?:\\.gz)?");
    try (var raw =
        new DigestInputStream(
            new BufferedInputStream(Files.newInputStream(path), 1 << 16), digest)) {
      var records = new Articles(file, id, lines, sink);
      var problem = stream(raw, name.endsWith(".gz"), lines, records);
      raw.transferTo(OutputStream.nullOutputStream());
      return records.reading(problem, HexFormat.of().formatHex(digest.digest()));
    }
  }

  /** Reads all records; returns why it could not, or {@code null}. */
  private @Nullable String stream(InputStream raw, boolean packed, boolean lines, Articles records)
      throws IOException {
    try {
      var in = new BufferedInputStream(packed ? new GZIPInputStream(raw, 1 << 16) : raw, 1 << 16);
      in.mark(64);
      var head = in.readNBytes(16);
      in.reset();
      var what = Magic.of(head);
      if (what != null) return "not JSON: " + what;
      if (lines) lines(in, records);
      else json.read(in, records);
      return null;
    } catch (ZipException | EOFException e) {
      return packed ? "the gzip archive is damaged" : "the file ends too early";
    }
  }

  private void lines(InputStream in, Articles records) throws IOException {
    var reader = new LineReader(in, settings.maxRecordBytes());
    for (var line = reader.next(); line != null; line = reader.next()) {
      if (line.bytes() == null) {
        records.reject(
            line.number(),
            "larger than %,d bytes, the most an article may have"
                .formatted(settings.maxRecordBytes()));
        continue;
      }
      var text = new String(line.bytes(), StandardCharsets.UTF_8);
      if (line.number() == 1 && text.startsWith("\uFEFF")) text = text.substring(1);
      if (text.isBlank()) continue;
      json.line(text, line.number(), records);
    }
  }

  /** The articles of one file, as they come. */
  private static final class Articles implements JsonReader.Records {
    private final String file;
    private final String id;
    private final Consumer<Ingested> sink;
    private final IdSet ids = new IdSet();
    private final StringBuilder rejections = new StringBuilder();
    private boolean many;
    private int accepted;
    private int rejected;
    private int undated;

    /**
     * The first article of a file that may hold but this one: it is given out when that is known.
     */
    private @Nullable Draft held;

    private @Nullable String heldId;
    private long heldLine;
    private String remarks = "";

    Articles(String file, String id, boolean many, Consumer<Ingested> sink) {
      this.file = file;
      this.id = id;
      this.many = many;
      this.sink = sink;
    }

    @Override
    public void accept(Draft draft, @Nullable String ownId, long line) {
      accepted++;
      if (draft.published == null && draft.updated == null) undated++;
      if (many) {
        emit(draft, ownId, line);
      } else if (accepted == 1 && rejected == 0) {
        held = draft;
        heldId = ownId;
        heldLine = line;
      } else {
        becomeMany();
        emit(draft, ownId, line);
      }
    }

    @Override
    public void reject(long line, String reason) {
      rejected++;
      if (accepted > 0) becomeMany();
      if (rejected <= SHOWN_REJECTIONS)
        rejections.append("; line ").append(line).append(": ").append(reason);
      sink.accept(new Ingested.Rejected("line " + line, reason));
    }

    private void becomeMany() {
      many = true;
      var first = held;
      held = null;
      if (first != null) emit(first, heldId, heldLine);
    }

    private void emit(Draft draft, @Nullable String ownId, long line) {
      var own = ownId == null ? "" : Cleaner.line(ownId);
      var number = Long.toString(line);
      if (own.isEmpty() || own.length() > MAX_OWN_ID) own = number;
      for (int copy = 1; !ids.add(own); copy++)
        own = copy == 1 ? "line-" + number : "line-" + number + "-" + copy;
      sink.accept(new Ingested.Accepted(draft.article(file + "#" + own, file)));
    }

    Reading reading(@Nullable String problem, String hash) {
      var only = held;
      if (only != null) {
        remarks = String.join("; ", only.remarks());
        sink.accept(new Ingested.Accepted(only.article(id, file)));
      }
      var outcome = accepted > 0 ? Outcome.INDEXED : Outcome.REJECTED;
      var reason = problem != null ? problem : accepted + rejected == 0 ? "no articles" : reason();
      return new Reading(outcome, accepted, reason, problem == null ? "UTF-8" : null, hash);
    }

    private @Nullable String reason() {
      if (rejected == 1 && accepted == 0) return rejections.substring(2);
      var reason = new StringBuilder(remarks);
      if (many && undated > 0)
        reason.append("; no date in %,d of %,d articles".formatted(undated, accepted));
      if (rejected > 0) {
        reason.append("; %,d of %,d records rejected: ".formatted(rejected, accepted + rejected));
        reason.append(rejections.substring(2)).append(rejected > SHOWN_REJECTIONS ? "; ..." : "");
      }
      if (reason.indexOf("; ") == 0) reason.delete(0, 2);
      return reason.isEmpty() ? null : reason.toString();
    }
  }
}
