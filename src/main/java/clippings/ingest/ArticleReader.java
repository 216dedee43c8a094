package clippings.ingest;

import clippings.article.LedgerRow.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads files into articles. Which reader takes a file is told by its name; whether it is what the
 * name says, by its bytes.
 *
 * <p>Safe for use by many threads at once.
 */
public final class ArticleReader {
  /** A bug, but no reason to stop reading the other files. */
  static final String FAULT = "the reader failed on it; please report this file as a bug";

  private enum Form {
    TEXT,
    MARKDOWN,
    PAGE,
    RECORDS
  }

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry("txt", Form.TEXT),
          Map.entry("text", Form.TEXT),
          Map.entry("md", Form.MARKDOWN),
          Map.entry("markdown", Form.MARKDOWN),
          Map.entry("html", Form.PAGE),
          Map.entry("htm", Form.PAGE),
          Map.entry("xhtml", Form.PAGE),
          Map.entry("json", Form.RECORDS),
          Map.entry("jsonl", Form.RECORDS),
          Map.entry("ndjson", Form.RECORDS));

  private final IngestSettings settings;
  private final DateReader dates;
  private final TextReader texts;
  private final HtmlReader pages;
  private final RecordsReader records;

  public ArticleReader(IngestSettings settings) {
    this.settings = settings;
    this.dates = new DateReader(settings.clock());
    this.texts = new TextReader(dates);
    this.pages = new HtmlReader(settings, dates, texts);
    this.records =
        new RecordsReader(settings, new JsonReader(settings, new ArticleFields(dates, texts)));
  }

  /** Whether files of this name are read at all; others are none of ours. */
  public boolean reads(String file) {
    return form(file) != null;
  }

  /**
   * Reads one regular file. Its articles go to {@code sink} as they are read.
   *
   * @param path the file
   * @param file its path below the articles folder, with {@code /} between folders
   * @param id the id of its article; the articles of a file that holds many get {@code
   *     file#their-id} instead
   * @return what came of the file; content that is no article is an outcome, never an exception
   * @throws IOException if the file cannot be read from the disk
   * @throws IllegalArgumentException if files of this name are not read
   */
  public Reading read(Path path, String file, String id, Consumer<Ingested> sink)
      throws IOException {
    var form = form(file);
    if (form == null) throw new IllegalArgumentException("no reader for \"" + file + "\"");
    if (form == Form.RECORDS) return records.read(path, file, id, sink);
    return readWhole(form, path, file, id, sink);
  }

  private Reading readWhole(Form form, Path path, String file, String id, Consumer<Ingested> sink)
      throws IOException {
    long size = Files.size(path);
    if (size > settings.maxFileBytes()) {
      var reason =
          "larger than %,d bytes, the most a text or page may have: %,d bytes"
              .formatted(settings.maxFileBytes(), size);
      return rejected(reason, null, "");
    }
    var bytes = Files.readAllBytes(path);
    var hash = hash(bytes);
    if (bytes.length == 0) return rejected("empty file", null, hash);
    return switch (form == Form.PAGE ? HtmlDecoder.decode(bytes) : TextDecoder.decode(bytes)) {
      case TextDecoder.Binary(var what) -> rejected("not text: " + what, null, hash);
      case TextDecoder.Text text -> {
        var draft = draft(form, text.text());
        if (draft == null) yield rejected(FAULT, text.charset().name(), hash);
        if (text.note() != null) draft.notes.add(text.note());
        if (!draft.hasText()) yield rejected("no text", text.charset().name(), hash);
        sink.accept(new Ingested.Accepted(draft.article(id, file)));
        var remarks = draft.remarks().isEmpty() ? null : String.join("; ", draft.remarks());
        yield new Reading(Outcome.INDEXED, 1, remarks, text.charset().name(), hash);
      }
    };
  }

  /**
   * Reads a text; {@code null} if a reader of ours or of a library fails on it, whatever the text
   * holds.
   */
  private @Nullable Draft draft(Form form, String text) {
    try {
      return form == Form.PAGE ? pages.read(text) : texts.read(text, form == Form.MARKDOWN);
    } catch (RuntimeException | StackOverflowError fault) {
      return null;
    }
  }

  private static Reading rejected(String reason, @Nullable String encoding, String hash) {
    return new Reading(Outcome.REJECTED, 0, reason, encoding, hash);
  }

  private static @Nullable Form form(String file) {
    var name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")
        && FORMS.get(extension(name.substring(0, name.length() - 3))) == Form.RECORDS) {
      return Form.RECORDS;
    }
    return FORMS.get(extension(name));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
