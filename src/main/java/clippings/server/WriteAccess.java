package clippings.server;

import clippings.server.http.Problem;
import clippings.server.text.Text;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * Who may write: nobody through a page of another site; where there is a token, who has it; and
 * where there is none, only who is on this machine.
 */
final class WriteAccess {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String SCHEME = "bearer ";

  private final byte @Nullable [] token;
  private final boolean exposed;

  WriteAccess(ServerSettings settings) {
    this.token = settings.token() == null ? null : hash(settings.token());
    this.exposed = !isLoopback(settings.host());
  }

  /** Why a request may not be made; {@code null} if it may. */
  @Nullable Problem problem(String method, HttpFields headers) {
    if (READING.contains(method)) return null;
    String foreign = Origins.foreign(headers);
    if (foreign != null) {
      return Problem.of(
          Problem.Code.CROSS_SITE,
          "pages of other sites cannot write here; this one comes from \"%s\""
              .formatted(Text.shortened(foreign)));
    }
    if (token == null) {
      if (!exposed) return null;
      return Problem.of(
          Problem.Code.WRITING_DISABLED,
          "the server can be reached from other machines and was started without --token-file, so"
              + " it takes nothing in");
    }
    return isGiven(token, headers.get(HttpHeader.AUTHORIZATION))
        ? null
        : Problem.of(
            Problem.Code.UNAUTHORIZED,
            "writing needs the server's token: Authorization: Bearer TOKEN");
  }

  /** Compares hashes, which takes equally long whatever was given. */
  private static boolean isGiven(byte[] token, @Nullable String header) {
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) return false;
    return MessageDigest.isEqual(token, hash(header.substring(SCHEME.length()).strip()));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
