package clippings.ingest.document;

import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextReader;
import clippings.ingest.text.UnreadableException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads an article saved as PDF. A page is letters with places: {@link PageWords} reads them,
 * {@link Columns} puts them into reading order, {@link RunningHeads} drops what is not of the
 * story, {@link PdfText} makes paragraphs and headings of the rest. Scripts, links and attachments
 * are left alone.
 */
public final class PdfReader {
  /** What the library may keep of its own work, in bytes of memory. */
  private static final long MAX_SCRATCH = 64 << 20;

  private static final int MAX_SHOWN = 3;

  static {
    PdfLibrary.prepare();
  }

  private final Duration maxTime;
  private final DocumentHead head;

  /** Creates a reader that gives up the rest of a document after {@code maxTime}. */
  public PdfReader(Duration maxTime, DateReader dates, TextReader texts) {
    this.maxTime = maxTime;
    this.head = new DocumentHead(dates, texts, "page");
  }

  /**
   * Reads the article.
   *
   * @throws UnreadableException if it is no PDF document, a locked or damaged one, or one without
   *     text
   */
  public Draft read(byte[] file) throws UnreadableException {
    PdfStreams.check(file);
    try (var document = open(file)) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("the PDF document is locked with a password");
    } catch (IOException | RuntimeException | NoClassDefFoundError e) {
      throw new UnreadableException("the PDF document is damaged" + detail(e));
    }
  }

  private static PDDocument open(byte[] file) throws IOException {
    return Loader.loadPDF(
        file, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_SCRATCH).streamCache);
  }

  /** Without Bouncy Castle the library cannot open what was encrypted for a certificate. */
  private static String detail(Throwable fault) {
    return fault instanceof NoClassDefFoundError ? ", or encrypted for a certificate" : "";
  }

  private Draft read(PDDocument document) throws IOException, UnreadableException {
    var draft = new Draft();
    // Letters may take most of the time; the rest is for what is made of them.
    var deadline = new Deadline(maxTime.multipliedBy(4).dividedBy(5));
    var end = new Deadline(maxTime);
    var columns = new ArrayList<PrintedColumn>();
    var words =
        new PageWords(deadline, (page, found) -> columns.addAll(Columns.of(page, found, end)));
    int large = 0;
    boolean late = false;
    try {
      large = PdfStreams.empty(document, deadline);
      if (large > 0) draft.note("parts left out that unpack to more than 32 MB: " + large);
      words.read(document);
    } catch (Deadline.Passed passed) {
      late = true;
      draft.note(
          "read only in part, to page %,d: it took longer than %d s"
              .formatted(words.count(), maxTime.toSeconds()));
    }
    if (words.damaged() > 0) draft.note("damaged pages: " + words.damaged());
    if (words.sideways() > 0) draft.note("letters set sideways left out: " + words.sideways());
    if (columns.isEmpty())
      throw new UnreadableException(late ? lateText() : noText(document, words, large));
    var heads = new RunningHeads(columns, words.count());
    draft.blocks(PdfText.blocks(heads.without(columns)));
    tell(heads, draft);
    head.read(draft, PdfProperties.read(document));
    return draft;
  }

  private String lateText() {
    return "no text was found within %d s".formatted(maxTime.toSeconds());
  }

  private static String noText(PDDocument document, PageWords words, int large) {
    if (large > 0) return PdfStreams.reason();
    if (document.getNumberOfPages() == 0) return "the PDF document has no pages";
    return words.damaged() > 0
        ? "the PDF document is damaged"
        : "the PDF document has no text: scanned, or drawn";
  }

  private static void tell(RunningHeads heads, Draft draft) {
    if (!heads.address().isEmpty()) draft.url(heads.address());
    var left = heads.left();
    if (left.isEmpty()) return;
    var shown = String.join("\", \"", left.subList(0, Math.min(MAX_SHOWN, left.size())));
    draft.note(
        "running heads left out: \"%s\"%s"
            .formatted(shown, left.size() > MAX_SHOWN ? ", ..." : ""));
  }
}
