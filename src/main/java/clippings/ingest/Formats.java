package clippings.ingest;

import clippings.ingest.FileType.Kind;
import clippings.ingest.document.OfficeReader;
import clippings.ingest.document.PdfReader;
import clippings.ingest.html.HtmlDecoder;
import clippings.ingest.html.HtmlReader;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextDecoder;
import clippings.ingest.text.TextReader;
import clippings.ingest.text.UnreadableException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The readers of all kinds of files, and what they have in common. */
final class Formats {
  /** A bug, but no reason to stop reading the other files. */
  static final String FAULT = "the reader failed on it; please report this file as a bug";

  private static final int BUFFER = 1 << 16;

  private final IngestSettings settings;
  private final Format.One text;
  private final Format.One markdown;
  private final Format.One page;
  private final Format.Many json;
  private final Format.Many feeds;
  private final Format.One mail;
  private final Format.Many mailbox;
  private final Format.One savedPage;
  private final Format.Container archive;
  private final Format.Many jsonLines;
  private final Format.One pdf;
  private final Format.One office;
  private final Format.Many webArchive;

  Formats(IngestSettings settings) {
    this.settings = settings;
    var dates = new DateReader(settings.clock());
    var texts = new TextReader(dates);
    var pages = new HtmlReader(settings.maxPageTime(), dates, texts);
    var bodies = new BodyText(texts);
    var records = new JsonRecords(settings, new ArticleFields(dates, bodies));
    text = bytes -> read(TextDecoder.decode(bytes), decoded -> texts.read(decoded, false));
    markdown = bytes -> read(TextDecoder.decode(bytes), decoded -> texts.read(decoded, true));
    page = bytes -> read(HtmlDecoder.decode(bytes), pages::read);
    json = new JsonReader(records);
    feeds = new XmlFeedReader(settings, dates, bodies);
    var mails = new MailReader(dates, bodies);
    mail = mails;
    mailbox = new MailboxReader(settings, mails);
    savedPage = new SavedPageReader(pages);
    archive = new ZipReader(settings, this);
    jsonLines = new JsonLinesReader(settings, records);
    // Their libraries are large: made at the first such file, not at every start.
    pdf = bytes -> new PdfReader(settings.maxPageTime(), dates, texts).read(bytes);
    webArchive = (in, into) -> new WebArchiveReader(settings, pages).read(in, into);
    office = new OfficeReader(dates, texts)::read;
  }

  /** The reader of a kind of file. */
  Format of(Kind kind) {
    return switch (kind) {
      case TEXT -> text;
      case MARKDOWN -> markdown;
      case PAGE -> page;
      case JSON -> json;
      case JSON_LINES -> jsonLines;
      case FEED -> feeds;
      case MAIL -> mail;
      case MAILBOX -> mailbox;
      case SAVED_PAGE -> savedPage;
      case ARCHIVE -> archive;
      case PDF -> pdf;
      case OFFICE -> office;
      case WEB_ARCHIVE -> webArchive;
    };
  }

  /**
   * Reads a file that comes as a stream.
   *
   * @throws UnreadableException if it, or what follows the articles given so far, cannot be read
   */
  void read(FileType type, InputStream raw, Records records)
      throws IOException, UnreadableException {
    try {
      var in = new BufferedInputStream(type.packed() ? unpacked(raw) : raw, BUFFER);
      if (type.kind().holdsMany()) records.many();
      switch (of(type.kind())) {
        case Format.One one -> records.accept(article(one, in, records), null, Place.record(1));
        case Format.Many many -> articles(many, in, records);
        case Format.Container _ ->
            throw new UnreadableException("an archive inside an archive is not read");
      }
    } catch (ZipException | EOFException e) {
      throw new UnreadableException(
          type.packed() ? "the gzip archive is damaged" : "the file ends too early");
    }
  }

  private static InputStream unpacked(InputStream raw) throws IOException, UnreadableException {
    try {
      return Unpacking.gunzip(raw);
    } catch (ZipException e) {
      throw new UnreadableException("not a gzip archive");
    }
  }

  private Draft article(Format.One format, InputStream in, Records records)
      throws IOException, UnreadableException {
    var bytes = in.readNBytes((int) settings.maxFileBytes() + 1);
    if (bytes.length > settings.maxFileBytes()) throw new UnreadableException(tooLarge());
    if (bytes.length == 0) throw new UnreadableException("empty file");
    Draft draft;
    try {
      draft = format.read(bytes);
    } catch (RuntimeException | StackOverflowError fault) {
      throw new UnreadableException(FAULT);
    }
    if (draft.encoding() != null) records.encoding(draft.encoding());
    if (!draft.hasText()) throw new UnreadableException("no text");
    return draft;
  }

  /** The reason for not reading a file that must be held in memory whole. */
  String tooLarge() {
    return "larger than %,d bytes, the most a file of one article may have"
        .formatted(settings.maxFileBytes());
  }

  private static void articles(Format.Many format, InputStream in, Records records)
      throws IOException, UnreadableException {
    try {
      format.read(in, records);
    } catch (SinkException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError fault) {
      throw new UnreadableException(FAULT);
    }
  }

  private interface Reader {
    Draft read(String text);
  }

  private static Draft read(TextDecoder.Decoded decoded, Reader reader) throws UnreadableException {
    return switch (decoded) {
      case TextDecoder.Binary(var what) -> throw new UnreadableException("not text: " + what);
      case TextDecoder.Text text -> {
        var draft = reader.read(text.text());
        if (text.note() != null) draft.note(text.note());
        draft.encoding(text.charset());
        yield draft;
      }
    };
  }
}
