package clippings.ingest;

import clippings.ingest.text.Cleaner;
import clippings.ingest.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Messages in MIME, as mails and pages saved by browsers are, parsed leniently. */
final class Mime {
  private static final int MAX_HEADER = 1 << 20;
  private static final int MAX_HEADERS = 10_000;

  /** Headers one of which every message has. */
  private static final List<String> USUAL =
      List.of("From", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Received");

  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(MAX_HEADER)
          .setMaxHeaderCount(MAX_HEADERS)
          .setMaxContentLen(-1)
          .build();

  private Mime() {}

  /**
   * Parses a message.
   *
   * @throws UnreadableException if it is none
   */
  static Message message(byte[] bytes) throws UnreadableException {
    var builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(CONFIG);
    builder.setBodyFactory(new BasicBodyFactory(true)); // bears charsets it does not know
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    Message message;
    try {
      message = builder.parseMessage(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      var reason =
          e.getCause() instanceof MimeException cause ? cause.getMessage() : e.getMessage();
      throw new UnreadableException("not a mail: " + Cleaner.line(String.valueOf(reason)));
    }
    if (USUAL.stream().allMatch(name -> message.getHeader().getField(name) == null))
      throw new UnreadableException("not a mail: it has no headers");
    return message;
  }

  /** The value of a header, decoded; {@code null} if there is none. */
  static @Nullable String header(Entity entity, String name) {
    var field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
    if (field == null || field.getBody() == null) return null;
    var value = DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
    var line = Cleaner.line(value);
    return line.isEmpty() ? null : line;
  }

  /** A parameter of the content type, such as {@code charset}; {@code null} if there is none. */
  static @Nullable String parameter(Entity entity, String name) {
    return entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
        ? type.getParameter(name)
        : null;
  }

  /** The bytes of a part, its transfer encoding undone. */
  static byte[] bytes(Entity part) {
    if (!(part.getBody() instanceof SingleBody body)) return new byte[0];
    try (var in = body.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      return new byte[0]; // they are in memory
    }
  }
}
