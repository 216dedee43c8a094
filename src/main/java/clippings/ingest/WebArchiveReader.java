package clippings.ingest;

import clippings.ingest.html.HtmlReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextDecoder;
import clippings.ingest.text.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the pages of a web archive (ISO 28500, WARC) as a stream, each an article. Requests,
 * pictures, redirects and repeated visits are passed over.
 */
final class WebArchiveReader {
  private static final String MARK = "WARC/";

  private final IngestSettings settings;
  private final HtmlReader pages;

  WebArchiveReader(IngestSettings settings, HtmlReader pages) {
    this.settings = settings;
    this.pages = pages;
  }

  /**
   * Reads all pages.
   *
   * @param in the archive, unpacked and buffered; left open
   * @throws UnreadableException if the file, or what follows the pages given so far, cannot be read
   * @throws IOException if the disk fails
   */
  void read(InputStream in, Records records) throws IOException, UnreadableException {
    in.mark(MARK.length());
    var head = new String(in.readNBytes(MARK.length()), StandardCharsets.ISO_8859_1);
    in.reset();
    if (!head.equals(MARK)) throw new UnreadableException("not a web archive");
    long empty = 0;
    try (var warc = new WebArchive(in, settings.maxRecordBytes())) {
      for (var record = warc.next(records); record != null; record = warc.next(records)) {
        if (!read(record, Place.record(warc.number()), records)) empty++;
      }
    }
    if (empty > 0) records.remark("pages without an article passed over: %,d".formatted(empty));
  }

  /** Reads a record; false if it is a page, but has no text. */
  private boolean read(WarcRecord record, Place place, Records records) throws IOException {
    ArchivedPage page;
    Draft draft;
    try {
      page = ArchivedPage.of(record, settings.maxRecordBytes());
      if (page == null) return true;
      draft = draft(page);
    } catch (UnreadableException e) {
      records.reject(place, e.reason());
      return true;
    }
    if (!draft.hasText()) return false;
    var target = ((WarcTargetRecord) record).target();
    draft.url(target);
    records.accept(draft, ownId(target), place);
    return true;
  }

  private Draft draft(ArchivedPage page) throws UnreadableException {
    switch (page.decoded()) {
      case TextDecoder.Binary(var what) -> throw new UnreadableException("not text: " + what);
      case TextDecoder.Text text -> {
        Draft draft;
        try {
          draft = pages.read(text.text());
        } catch (RuntimeException | StackOverflowError fault) {
          throw new UnreadableException(Formats.FAULT);
        }
        if (text.note() != null) draft.note(text.note());
        return draft;
      }
    }
  }

  /** The address without what all addresses begin with. */
  private static @Nullable String ownId(@Nullable String target) {
    if (target == null) return null;
    int start = target.indexOf("://");
    int end = target.indexOf('#');
    return target.substring(start < 0 ? 0 : start + 3, end < 0 ? target.length() : end);
  }
}
