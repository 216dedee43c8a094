package clippings.ingest;

import clippings.ingest.html.HtmlDecoder;
import clippings.ingest.text.TextDecoder;
import clippings.ingest.text.UnreadableException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/** A web page in a web archive. */
final class ArchivedPage {
  private static final int OK = 200;
  private static final int SNIFFED = 1_024;

  private final byte[] bytes;
  private final MediaType type;

  private ArchivedPage(byte[] bytes, MediaType type) {
    this.bytes = bytes;
    this.type = type;
  }

  /**
   * The page in a record; {@code null} if it holds none.
   *
   * @param maxBytes the largest page read
   * @throws UnreadableException if it holds one, but a damaged one, or one that is too large or
   *     packed in a way that is not read
   */
  static @Nullable ArchivedPage of(WarcRecord record, int maxBytes)
      throws IOException, UnreadableException {
    try {
      return switch (record) {
        case WarcRevisit _ -> null;
        case WarcResponse response when isHttp(response) -> answer(response, maxBytes);
        case WarcResource resource ->
            page(resource.body(), resource.contentType(), resource.body().size(), maxBytes);
        default -> null;
      };
    } catch (WebArchive.TooLong e) {
      throw tooLarge(maxBytes);
    } catch (EOFException e) {
      throw new UnreadableException("damaged: it ends too early");
    } catch (ParsingException | java.util.zip.ZipException | IllegalArgumentException e) {
      throw new UnreadableException("damaged: its page cannot be unpacked");
    } catch (NoClassDefFoundError e) {
      throw new UnreadableException("packed in a way that is not read");
    }
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP)
        || response.contentType().type().equals("application");
  }

  private static @Nullable ArchivedPage answer(WarcResponse response, int maxBytes)
      throws IOException, UnreadableException {
    var http = response.http();
    if (http.status() != OK) return null;
    var type = http.contentType();
    if (!couldBePage(type)) return null;
    var encoding = http.headers().first("Content-Encoding").orElse("").strip();
    if (encoding.toLowerCase(Locale.ROOT).matches("br|zstd|compress"))
      throw new UnreadableException("packed by \"%s\", which is not read".formatted(encoding));
    return page(http.bodyDecoded(), type, 0, maxBytes);
  }

  private static @Nullable ArchivedPage page(
      MessageBody body, MediaType type, long size, int maxBytes)
      throws IOException, UnreadableException {
    if (!couldBePage(type)) return null;
    var bytes = size > maxBytes ? new byte[0] : body.stream().readNBytes(maxBytes + 1);
    if (size > maxBytes || bytes.length > maxBytes) throw tooLarge(maxBytes);
    return isPage(type) || looksLikePage(bytes) ? new ArchivedPage(bytes, type) : null;
  }

  private static UnreadableException tooLarge(int maxBytes) {
    return new UnreadableException(
        "larger than %,d bytes, the most an article may have".formatted(maxBytes));
  }

  private static boolean isPage(MediaType type) {
    return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
  }

  /** Servers that know nothing better call everything a stream of bytes. */
  private static boolean couldBePage(MediaType type) {
    return isPage(type) || !type.isValid() || type.base().equals(MediaType.OCTET_STREAM);
  }

  private static boolean looksLikePage(byte[] bytes) {
    var head =
        new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return head.contains("<!doctype html") || head.contains("<html");
  }

  /** Its text: what the server said of its encoding counts where the bytes do not tell. */
  TextDecoder.Decoded decoded() {
    var own = HtmlDecoder.decode(bytes);
    boolean utf8 =
        own instanceof TextDecoder.Text text
            && text.charset().equals(StandardCharsets.UTF_8)
            && text.note() == null;
    var said = utf8 || TextDecoder.byteOrderMark(bytes) != null ? null : charset();
    if (said == null || own instanceof TextDecoder.Binary) return own;
    var text = TextDecoder.strict(bytes, 0, said);
    return text == null ? own : new TextDecoder.Text(text, said, null);
  }

  private @Nullable Charset charset() {
    var name = type.parameters().get("charset");
    if (name == null) return null;
    try {
      // As browsers do: ISO 8859-1 stands for its Windows superset.
      if (name.strip().equalsIgnoreCase("iso-8859-1")) return Charset.forName("windows-1252");
      return Charset.isSupported(name.strip()) ? Charset.forName(name.strip()) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
