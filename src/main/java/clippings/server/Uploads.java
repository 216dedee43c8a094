package clippings.server;

import clippings.Clippings;
import clippings.archive.submission.StagedFile;
import clippings.archive.submission.WriteResult;
import clippings.server.http.Exchange;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.http.RequestBody;
import clippings.server.http.Slots;
import clippings.server.json.KeptFile;
import clippings.server.json.KeptFile.Kept;
import clippings.server.json.KeptFile.Refused;
import clippings.server.text.Text;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes files of any kind that is read, to be kept in the articles folder: one as a body, or some
 * from a form.
 */
final class Uploads {

  static final int AT_ONCE = 4;
  static final int WAITING = 32;

  /** One stores while another is received, so a place may be long in coming. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String FILE = "application/octet-stream";
  private static final String FORM = "multipart/form-data";

  /** Smaller files of a form are held in memory. */
  private static final int HELD = 256 * 1024;

  private final Clippings clippings;
  private final Slots slots = new Slots("files", AT_ONCE, WAITING, PATIENCE);

  Uploads(Clippings clippings) {
    this.clippings = clippings;
  }

  /** {@code POST /api/files/{name}}. */
  void one(Exchange exchange) throws IOException {
    exchange.requireNoArguments();
    var name = exchange.rest();
    var request = exchange.request();
    if (!RequestBody.isOf(request, FILE)) throw unsupported(request, FILE);
    requireWritable();
    requireName(name);
    var kept =
        slots.run(
            () -> {
              try (var staged = clippings.stageFile(RequestBody.file(request))) {
                return keep(name, staged);
              }
            });
    exchange.json(kept.isNew() ? 201 : 200, kept.json());
  }

  /** {@code POST /archive}: what became of each file of the form. */
  List<KeptFile> form(Exchange exchange) throws IOException {
    exchange.requireNoArguments();
    var request = exchange.request();
    if (!RequestBody.isOf(request, FORM)) throw unsupported(request, FORM);
    requireWritable();
    return slots.run(
        () -> {
          List<KeptFile> outcomes = new ArrayList<>();
          for (Part part : parts(request)) {
            if (part.getSubmittedFileName() != null && !part.getSubmittedFileName().isBlank())
              outcomes.add(one(part));
            part.delete();
          }
          return outcomes;
        });
  }

  private KeptFile one(Part part) throws IOException {
    var name = lastPart(part.getSubmittedFileName());
    try {
      requireName(name);
      try (InputStream content = part.getInputStream();
          var staged = clippings.stageFile(content)) {
        return keep(name, staged);
      }
    } catch (ProblemException e) {
      return new Refused(name, e.problem());
    }
  }

  /** Some browsers send the path on the sender's disk. */
  private static String lastPart(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static Iterable<Part> parts(HttpServletRequest request) throws IOException {
    var folder = Path.of(System.getProperty("java.io.tmpdir", ".")).toString();
    request.setAttribute(
        "org.eclipse.jetty.multipartConfig",
        new MultipartConfigElement(folder, RequestBody.MAX_BULK, RequestBody.MAX_BULK, HELD));
    if (request.getContentLengthLong() > RequestBody.MAX_BULK) throw tooLarge();
    try {
      return request.getParts();
    } catch (IllegalStateException e) {
      throw tooLarge();
    } catch (ServletException e) {
      throw new ProblemException(
          Problem.of(Problem.Code.BAD_REQUEST, "the form cannot be read to its end"));
    }
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        Problem.of(
            Problem.Code.TOO_LARGE,
            "the files may have %,d bytes together, and have more"
                .formatted(RequestBody.MAX_BULK)));
  }

  private Kept keep(String name, StagedFile staged) throws IOException {
    return switch (clippings.keep(name, staged).await()) {
      case WriteResult.Kept(var row, var ids, var isNew) -> new Kept(name, row, ids, isNew);
      case WriteResult.BadId(var _, var reason) -> throw badName(reason);
      case WriteResult other -> throw new AssertionError(other);
    };
  }

  private void requireWritable() {
    if (!clippings.isReadOnly()) return;
    throw new ProblemException(
        Problem.of(Problem.Code.READ_ONLY, "the index cannot be written to, only read"));
  }

  private void requireName(String name) {
    Optional<String> reason = clippings.whyNotKept(name);
    if (reason.isPresent()) throw badName(reason.get());
    if (clippings.isRead(name)) return;
    throw new ProblemException(
        Problem.of(
            Problem.Code.UNSUPPORTED_MEDIA_TYPE,
            "files of this kind are not read: \"%s\"".formatted(Text.shortened(name))));
  }

  private static ProblemException badName(String reason) {
    return new ProblemException(Problem.of(Problem.Code.INVALID_NAME, reason));
  }

  private static ProblemException unsupported(HttpServletRequest request, String wanted) {
    return new ProblemException(
        Problem.of(
            Problem.Code.UNSUPPORTED_MEDIA_TYPE,
            "the body must be %s, got \"%s\""
                .formatted(wanted, Text.shortened(String.valueOf(request.getContentType())))));
  }
}
