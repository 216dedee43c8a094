package clippings.ingest;

import clippings.ingest.html.HtmlReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextDecoder;
import clippings.ingest.text.UnreadableException;
import java.util.ArrayDeque;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages that browsers have saved with all that belongs to them in one file (MHTML). The page
 * is the first part that is one; images, styles and frames are left out.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2557">RFC 2557</a>
 */
final class SavedPageReader implements Format.One {
  private final HtmlReader pages;

  SavedPageReader(HtmlReader pages) {
    this.pages = pages;
  }

  @Override
  public Draft read(byte[] bytes) throws UnreadableException {
    var message = Mime.message(bytes);
    var page = page(message);
    if (page == null) throw new UnreadableException("no web page in it");
    return switch (MailText.decode(page, true)) {
      case TextDecoder.Binary(var what) -> throw new UnreadableException("not text: " + what);
      case TextDecoder.Text text -> {
        var draft = pages.read(text.text());
        draft.encoding(text.charset());
        if (text.note() != null) draft.note(text.note());
        // The date of the message is when the page was saved, not when it was published.
        draft.title(Mime.header(message, "Subject"));
        draft.url(Mime.header(message, "Snapshot-Content-Location"));
        draft.url(Mime.header(page, "Content-Location"));
        yield draft;
      }
    };
  }

  private static @Nullable Entity page(Message message) {
    var open = new ArrayDeque<Entity>();
    open.push(message);
    while (!open.isEmpty()) {
      var entity = open.pop();
      var type = entity.getMimeType();
      if (type.equals("text/html") || type.equals("application/xhtml+xml")) return entity;
      if (entity.getBody() instanceof Multipart multipart)
        multipart.getBodyParts().reversed().forEach(open::push);
    }
    return null;
  }
}
