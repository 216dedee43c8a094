package clippings.server;

import clippings.Clippings;
import clippings.archive.submission.Staged;
import clippings.archive.submission.WriteOrder;
import clippings.server.http.Failures;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.http.RequestBody;
import clippings.server.json.GivenId;
import clippings.server.json.Outcomes;
import clippings.server.json.SubmittedArticle;
import clippings.server.json.SubmittedArticle.Field;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Stores the articles of one request, a line each. While some are stored, those that follow are
 * received; memory does not grow with their number.
 */
final class BulkWrite {

  /** Articles on their way at the same time, so that many share one commit. */
  private static final int MOST_UNDERWAY = 64;

  private final Writes writes;
  private final Clippings clippings;
  private final Outcomes outcomes;
  private final Deque<Entry> underway = new ArrayDeque<>();
  private long line;

  BulkWrite(Writes writes, Clippings clippings, Outcomes outcomes) {
    this.writes = writes;
    this.clippings = clippings;
    this.outcomes = outcomes;
  }

  /** A line that was received: an order that is carried out, or what is wrong with it. */
  private record Entry(
      long line,
      @Nullable String id,
      @Nullable Staged staged,
      @Nullable WriteOrder order,
      @Nullable Problem problem) {}

  /**
   * Stores all articles of a body.
   *
   * @return lines with an article or what should have been one
   * @throws ProblemException if the body cannot be received to its end; what came before is stored
   */
  long run(String type, HttpServletRequest request) throws IOException {
    try {
      if (type.equals(RequestBody.JSON)) {
        take(new RequestBody.Line(RequestBody.article(request)));
      } else {
        var body = RequestBody.lines(request);
        for (var next = body.next(); next != null; next = body.next()) take(next);
      }
    } catch (ProblemException e) {
      finish(0);
      throw outcomes.count() == 0 ? e : brokenOff(e.problem());
    } catch (IOException | RuntimeException | Error e) {
      finish(0);
      throw e;
    }
    finish(0);
    return outcomes.count();
  }

  private ProblemException brokenOff(Problem problem) {
    var detail =
        "%s; the %,d articles before that were dealt with"
            .formatted(problem.detail(), outcomes.count());
    return new ProblemException(
        new Problem(problem.status(), problem.code(), problem.title(), detail, null, -1, 0, null));
  }

  private void take(RequestBody.Line next) throws IOException {
    line++;
    var bytes = next.bytes();
    if (bytes != null && isBlank(bytes)) return;
    underway.add(bytes == null ? tooLong() : entry(bytes));
    finish(MOST_UNDERWAY);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') return false;
    }
    return true;
  }

  private Entry tooLong() {
    var detail = "an article may have %,d bytes".formatted(RequestBody.MAX_ARTICLE);
    return new Entry(line, null, null, null, Problem.of(Problem.Code.TOO_LARGE, detail));
  }

  private Entry entry(byte[] bytes) {
    @Nullable String id = null;
    try {
      var article = SubmittedArticle.parse(bytes);
      id = article.text(Field.ID);
      var staged = writes.stage(article);
      if (id == null) id = GivenId.of(article, staged);
      return new Entry(line, id, staged, clippings.store(id, staged), null);
    } catch (ProblemException | IOException e) {
      return new Entry(line, id, null, null, problem(e));
    }
  }

  /** Waits for articles until no more than so many are on their way. */
  private void finish(int most) throws IOException {
    while (underway.size() > most) finish(underway.removeFirst());
  }

  private void finish(Entry entry) throws IOException {
    var order = entry.order();
    if (order == null) {
      outcomes.add(entry.line(), entry.id(), 0, entry.problem());
      return;
    }
    try (var _ = entry.staged()) {
      boolean isNew = Writes.isNew(order.await());
      outcomes.add(entry.line(), entry.id(), isNew ? 201 : 200, null);
    } catch (ProblemException | IOException e) {
      outcomes.add(entry.line(), entry.id(), 0, problem(e));
    }
  }

  private Problem problem(Exception e) {
    return Failures.problem(e, "POST line " + line);
  }
}
