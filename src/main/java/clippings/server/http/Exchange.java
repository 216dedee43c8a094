package clippings.server.http;

import clippings.server.text.Text;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** One request that was routed, and its answer. */
public final class Exchange {

  public static final String HTML = "text/html; charset=utf-8";
  public static final String JSON = "application/json";

  /** Smaller answers fit in one packet anyway; Javalin compresses from this size as well. */
  private static final int WORTH_COMPRESSING = 1_500;

  private static final String DISPOSITION = "Content-Disposition";
  private static final String CODING = "Transfer-Encoding";

  private final Route route;
  private final Context context;

  public Exchange(Route route, Context context) {
    this.route = route;
    this.context = context;
  }

  /** The checked parameters. */
  public Arguments arguments() {
    return Arguments.of(route, context.queryString());
  }

  /** Methods that change something take no parameters. */
  public void requireNoArguments() {
    var pairs = QueryString.parse(context.queryString()).pairs();
    if (pairs.isEmpty()) return;
    var name = Text.shortened(pairs.getFirst().name());
    throw new ProblemException(
        Problem.with(
            Problem.Code.UNKNOWN_PARAMETER,
            name,
            "unknown parameter \"%s\"; %s takes none".formatted(name, context.method())));
  }

  /** What stands in the place of the braces of the route's path, decoded once. */
  public String rest() {
    return Percent.decodePath(context.path().substring(route.prefix().length()));
  }

  public HttpServletRequest request() {
    return context.req();
  }

  public HttpServletResponse response() {
    return context.res();
  }

  public boolean isHead() {
    return isHead(context);
  }

  /** Where the body goes when it is not in memory; compressed for whoever takes that. */
  public OutputStream body() {
    return context.outputStream();
  }

  /** Says that the body is a file of that name, to be kept rather than shown. */
  public void file(String contentType, String name) {
    HttpServletResponse response = context.res();
    response.setStatus(200);
    response.setContentType(contentType);
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setHeader(DISPOSITION, Disposition.attachment(name));
    // Else Jetty ends it with the connection for whoever wants that closed, and then the half of a
    // file looks like the whole.
    if (context.protocol().equals("HTTP/1.1")) response.setHeader(CODING, "chunked");
  }

  /** A file of that name that is in memory. */
  public void file(String contentType, String name, String content) throws IOException {
    context.res().setHeader(DISPOSITION, Disposition.attachment(name));
    send(context, 200, contentType, content.getBytes(StandardCharsets.UTF_8));
  }

  /** How the client calls this server, as {@code http://127.0.0.1:7070}. */
  public String origin() {
    return context.req().getScheme() + "://" + context.header("Host");
  }

  /** It became none. */
  public void noFile() {
    context.res().setHeader(DISPOSITION, null);
    context.res().setHeader(CODING, null);
  }

  /** Ends the connection: the body breaks off, which the client can tell. */
  public void cut(Throwable cause) {
    ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(cause);
  }

  public void nothing() {
    context.res().setStatus(204);
  }

  public void json(int status, byte[] body) throws IOException {
    send(context, status, JSON, body);
  }

  public boolean wantsJson() {
    return Accepted.jsonRather(context.header("Accept"));
  }

  public void json(byte[] body) throws IOException {
    send(context, 200, JSON, body);
  }

  /** An answer of another type. */
  public void answer(String contentType, byte[] body) throws IOException {
    send(context, 200, contentType, body);
  }

  public void html(byte[] body) throws IOException {
    send(context, 200, HTML, body);
  }

  /** An answer that may be kept, as {@code Cache-Control} has it. */
  public void keep(String cacheControl, String contentType, byte[] body) throws IOException {
    context.header("Cache-Control", cacheControl);
    send(context, 200, contentType, body);
  }

  public static void send(Context context, int status, String contentType, byte[] body)
      throws IOException {
    HttpServletResponse response = context.res();
    response.setStatus(status);
    response.setContentType(contentType);
    response.setHeader("Vary", "Accept, Accept-Encoding");
    if (isHead(context) || !compressed(context, body.length)) {
      response.setContentLength(body.length);
    }
    if (!isHead(context)) context.outputStream().write(body);
  }

  private static boolean isHead(Context context) {
    return context.method().equals(HandlerType.HEAD);
  }

  private static boolean compressed(Context context, int length) {
    return length >= WORTH_COMPRESSING && takesGzip(context.header("Accept-Encoding"));
  }

  private static boolean takesGzip(@Nullable String encodings) {
    return encodings != null && encodings.toLowerCase(Locale.ROOT).contains("gzip");
  }
}
