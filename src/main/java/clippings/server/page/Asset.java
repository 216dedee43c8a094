package clippings.server.page;

import clippings.server.http.Exchange;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.http.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The style sheet, script and icon of the pages. Style sheet and script are written in several
 * files by purpose and sent as one. Their addresses hold a hash of their content: browsers may keep
 * them for ever and still never see an old one.
 */
@SuppressWarnings("ImmutableEnumChecker") // the bytes are never changed
public enum Asset {
  STYLE(
      "clippings.css",
      "text/css; charset=utf-8",
      "style/base.css",
      "style/masthead.css",
      "style/results.css",
      "style/timeline.css",
      "style/narrowing.css",
      "style/away.css",
      "style/archive.css",
      "style/reading.css",
      "style/citation.css",
      "style/comparison.css",
      "style/ledger.css",
      "style/help.css",
      "style/contrast.css",
      "style/print.css"),
  SCRIPT(
      "clippings.js",
      "text/javascript; charset=utf-8",
      "script/pages.js",
      "script/archive.js",
      "script/forms.js",
      "script/completions.js",
      "script/typing.js",
      "script/keys.js",
      "script/reading.js",
      "script/timeline.js",
      "script/events.js"),
  ICON("clippings.svg", "image/svg+xml", "clippings.svg");

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_A_DAY = "public, max-age=86400";
  private static final int HASH_CHARS = 12;

  private final String name;
  private final String contentType;
  private final byte[] body;

  Asset(String name, String contentType, String... files) {
    var joined = new ByteArrayOutputStream();
    for (String file : files) joined.writeBytes(file.endsWith(".js") ? lean(file) : read(file));
    this.body = joined.toByteArray();
    this.name = hash(body) + "-" + name;
    this.contentType = contentType;
  }

  /** What is sent. */
  public byte[] bytes() {
    return body.clone();
  }

  public String url() {
    return Route.ASSET.prefix() + name;
  }

  /** Answers a request below {@code /static/}. */
  public static void send(Exchange exchange) throws IOException {
    String name = exchange.rest();
    for (Asset asset : values()) {
      if (asset.name.equals(name)) {
        exchange.keep(FOR_EVER, asset.contentType, asset.body);
        return;
      }
    }
    throw new ProblemException(Problem.ofStatus(404, null));
  }

  /** Answers browsers that look for an icon at its usual place, without having read a page. */
  public static void sendIcon(Exchange exchange) throws IOException {
    exchange.keep(FOR_A_DAY, ICON.contentType, ICON.body);
  }

  /** A script without its comments and indentation, which have whole lines to themselves. */
  private static byte[] lean(String file) {
    return new String(read(file), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(String file) {
    try (var in = Asset.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException(file + " is not on the class path");
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
