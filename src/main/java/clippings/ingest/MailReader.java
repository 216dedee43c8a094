package clippings.ingest;

import clippings.ingest.text.Byline;
import clippings.ingest.text.Cleaner;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.FieldTaker;
import clippings.ingest.text.Labels;
import clippings.ingest.text.Outlets;
import clippings.ingest.text.TextDecoder;
import clippings.ingest.text.UnreadableException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail as an article: a newsletter, or an article that somebody sent. Nothing it refers to
 * is looked at.
 */
final class MailReader implements Format.One {
  /** {@code Lou Vance from Coast Wire}, {@code Lou Vance at Coast Wire}. */
  private static final Pattern AUTHOR_OF =
      Pattern.compile("(.{3,60}?)\\s+(?:from|at|@|via|with|\\|)\\s+(.{2,60})");

  /** {@code "The Morning Pier" <morning.pier.example>}. */
  private static final Pattern LIST = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<[^>]*>.*");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ADDRESS = Pattern.compile("<(https?://[^>\\s]+)>");
  private static final List<String> BULK =
      List.of("List-Id", "List-Unsubscribe", "List-Post", "Precedence", "Feedback-ID");

  private final DateReader dates;
  private final BodyText bodies;

  MailReader(DateReader dates, BodyText bodies) {
    this.dates = dates;
    this.bodies = bodies;
  }

  @Override
  public Draft read(byte[] bytes) throws UnreadableException {
    return draft(Mime.message(bytes), "");
  }

  /** The id of a mail: its Message-ID without brackets. */
  static @Nullable String id(Message message) {
    var id = Mime.header(message, "Message-ID");
    return id == null ? null : id.replaceAll("[<>]", "");
  }

  /**
   * @param where goes before the header's name where the date was read: {@code message 4, }
   */
  Draft draft(Message message, String where) {
    var draft = new Draft();
    draft.title(Mime.header(message, "Subject"));
    draft.language(Mime.header(message, "Content-Language"));
    archivedAt(draft, message);
    sender(draft, message);
    var date = Mime.header(message, "Date");
    if (date != null) {
      var readFrom = where + "Date: " + date;
      FieldTaker.take(draft, dates, Labels.Field.PUBLISHED, date, readFrom, false);
    }
    var parts = MailParts.of(message);
    for (var part : parts.texts()) {
      boolean html = !part.getMimeType().equals("text/plain");
      switch (MailText.decode(part, html)) {
        case TextDecoder.Binary(var what) -> draft.note("a text part left out: " + what);
        case TextDecoder.Text text -> {
          if (text.note() != null) draft.note(text.note());
          draft.encoding(text.charset());
          if (html) bodies.html(draft, text.text());
          else bodies.plain(draft, plain(text.text(), part));
        }
      }
    }
    if (!parts.leftOut().isEmpty()) draft.note(parts.leftOut());
    bodies.finish(draft);
    return draft;
  }

  private static String plain(String text, Entity part) {
    if (!"flowed".equalsIgnoreCase(Mime.parameter(part, "format"))) return text;
    return MailText.unflowed(text, "yes".equalsIgnoreCase(Mime.parameter(part, "delsp")));
  }

  /** Where the list keeps it, by RFC 5064. */
  private static void archivedAt(Draft draft, Message message) {
    var archived = Mime.header(message, "Archived-At");
    if (archived == null) return;
    var address = ADDRESS.matcher(archived);
    draft.url(address.find() ? address.group(1) : archived);
  }

  /**
   * Who wrote it and who sent it out. A mailing's sender is the outlet, unless a list is named,
   * which then is; any other mail's sender is its author.
   */
  private static void sender(Draft draft, Message message) {
    var list = list(message);
    draft.source(list);
    var from = message.getFrom();
    if (from == null || from.isEmpty()) return;
    var name = name(from.getFirst());
    var both = AUTHOR_OF.matcher(name);
    boolean bulk = BULK.stream().anyMatch(header -> message.getHeader().getField(header) != null);
    if (both.matches()) {
      draft.authors(Byline.each(List.of(both.group(1))));
      draft.source(both.group(2));
    } else if (Outlets.isOutlet(name) || (bulk && list == null)) {
      draft.source(name);
    } else if (name.indexOf(' ') < 0 && name.indexOf('@') > 0) {
      draft.source(name.substring(name.indexOf('@') + 1)); // no name, so nobody's
    } else if (list == null || !isSame(name, list)) {
      draft.authors(Byline.each(List.of(name)));
    }
  }

  private static @Nullable String list(Message message) {
    var id = Mime.header(message, "List-Id");
    if (id == null) return null;
    var named = LIST.matcher(id);
    return named.matches() && !named.group(1).isBlank() ? named.group(1) : null;
  }

  /** Whether two names are one but for marks around it. */
  private static boolean isSame(String name, String other) {
    var key = NO_LETTER.matcher(name).replaceAll("");
    var otherKey = NO_LETTER.matcher(other).replaceAll("");
    return key.equalsIgnoreCase(otherKey);
  }

  private static String name(Mailbox from) {
    var name = from.getName();
    return name == null || name.isBlank() ? from.getAddress() : Cleaner.line(name);
  }
}
