package clippings.server.json;

import clippings.server.http.Problem;
import clippings.server.http.RequestBody;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What came of each line of a request, a JSON object a line. Kept until the request was received to
 * its end, in a file when there are many: most clients do not listen before they have sent all, and
 * one that does not listen would hold us up while it waits for us.
 */
public final class Outcomes implements AutoCloseable {

  private static final int MOST_IN_MEMORY = 1 << 20;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable Path file;
  private @Nullable OutputStream overflow;
  private long count;

  /**
   * Keeps what became of a line.
   *
   * @param status of what was done; that of the problem, if there is one
   */
  public void add(long line, @Nullable String id, int status, @Nullable Problem problem)
      throws IOException {
    var bytes =
        Json.object(
            json ->
                json.number("line", line)
                    .text("id", id)
                    .number("status", problem == null ? status : problem.status())
                    .text("code", problem == null ? null : problem.code())
                    .text("detail", problem == null ? null : problem.detail()));
    memory.write(bytes);
    memory.write('\n');
    count++;
    if (memory.size() > MOST_IN_MEMORY) spill();
  }

  private void spill() throws IOException {
    if (overflow == null) {
      file = Files.createTempFile("clippings", ".outcomes");
      overflow = Files.newOutputStream(file);
    }
    memory.writeTo(overflow);
    memory.reset();
  }

  /** How many there are. */
  public long count() {
    return count;
  }

  public void send(HttpServletResponse response) throws IOException {
    response.setStatus(200);
    response.setContentType(RequestBody.NDJSON);
    if (file != null && overflow != null) {
      overflow.flush();
      Files.copy(file, response.getOutputStream());
    }
    memory.writeTo(response.getOutputStream());
  }

  @Override
  public void close() throws IOException {
    if (overflow != null) overflow.close();
    if (file != null) Files.deleteIfExists(file);
  }
}
