package clippings.ingest;

import clippings.ingest.text.Draft;
import clippings.ingest.text.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads mailboxes in the mbox form: a line {@code From somebody, date} before each mail, and {@code
 * >} before lines of a mail that look like one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4155">RFC 4155</a>
 */
final class MailboxReader implements Format.Many {
  /** With a time, for after a blank line a sentence may begin with "From" as well. */
  private static final Pattern SEPARATOR = Pattern.compile("From .*\\d{1,2}:\\d\\d.*");

  private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);

  private final IngestSettings settings;
  private final MailReader mails;

  MailboxReader(IngestSettings settings, MailReader mails) {
    this.settings = settings;
    this.mails = mails;
  }

  @Override
  public void read(InputStream in, Records records) throws IOException, UnreadableException {
    var reader = new LineReader(in, (int) settings.maxFileBytes());
    var mail = new Mail();
    boolean blank = true;
    for (var line = reader.next(); line != null; line = reader.next()) {
      var bytes = line.bytes();
      var text = bytes == null ? "" : beginning(bytes);
      if (blank && SEPARATOR.matcher(text).matches()) {
        if (mail.number > 0) give(mail, records);
        mail.next();
      } else if (mail.number > 0) {
        mail.add(bytes, QUOTED.matcher(text).matches() ? 1 : 0);
      } else if (!text.isBlank()) {
        throw new UnreadableException("not a mailbox: it does not begin with a line \"From ...\"");
      }
      blank = bytes != null && text.isBlank();
    }
    if (mail.number > 0) give(mail, records);
  }

  /** As much of a line as tells what it is. */
  private static String beginning(byte[] line) {
    return new String(line, 0, Math.min(200, line.length), StandardCharsets.ISO_8859_1)
        .stripTrailing();
  }

  private void give(Mail mail, Records records) {
    var place = Place.message(mail.number);
    if (mail.isTooLarge()) {
      records.reject(
          place,
          "larger than %,d bytes, the most a mail may have".formatted(settings.maxFileBytes()));
      return;
    }
    Draft draft;
    String id;
    try {
      var message = Mime.message(mail.bytes.toByteArray());
      draft = mails.draft(message, place + ", ");
      id = MailReader.id(message);
    } catch (UnreadableException e) {
      records.reject(place, e.reason());
      return;
    } catch (RuntimeException | StackOverflowError fault) {
      records.reject(place, Formats.FAULT);
      return;
    }
    records.accept(draft, id, place);
  }

  /** The mail being collected. */
  private final class Mail {
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLarge;
    private long number;

    void next() {
      bytes = new ByteArrayOutputStream();
      tooLarge = false;
      number++;
    }

    void add(byte @Nullable [] line, int from) {
      tooLarge |= line == null || bytes.size() + (long) line.length > settings.maxFileBytes();
      if (tooLarge || line == null) return;
      bytes.write(line, from, line.length - from);
      bytes.write('\n');
    }

    boolean isTooLarge() {
      return tooLarge;
    }
  }
}
