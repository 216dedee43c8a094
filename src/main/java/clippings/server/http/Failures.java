package clippings.server.http;

import clippings.archive.submission.WritingImpossibleException;
import clippings.query.QuerySyntaxException;
import clippings.search.request.SearchTimedOutException;
import clippings.server.text.Text;
import io.javalin.http.HttpResponseException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever was thrown into the problem that is answered. Nowhere else do exceptions become
 * statuses.
 */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int DEEPEST_CAUSE = 8;
  private static final int MOST_FRAMES = 20;

  private Failures() {}

  /**
   * The answer to a failed request. What is our fault is logged once, under a short id that the
   * answer names; its text stays in the log.
   *
   * @param request method and path, for the log
   */
  public static Problem problem(Throwable failure, String request) {
    return switch (failure) {
      case ProblemException e -> e.problem();
      case QuerySyntaxException e -> Problem.refused(e.notice());
      case SearchTimedOutException _ ->
          Problem.of(
              Problem.Code.SEARCH_TIMED_OUT,
              "the search was stopped because it took too long; fewer wildcards or more precise"
                  + " words help");
      case WritingImpossibleException e -> impossible(e);
      case HttpResponseException e -> Problem.ofStatus(e.getStatus(), null);
      case StackOverflowError e -> {
        logged(e, request);
        yield Problem.of(Problem.Code.QUERY_TOO_COMPLEX, "the query is nested too deeply");
      }
      default ->
          Problem.of(
              Problem.Code.INTERNAL,
              "something went wrong on our side; the server's log has it under %s"
                  .formatted(logged(failure, request)));
    };
  }

  private static Problem impossible(WritingImpossibleException e) {
    return switch (e.obstacle()) {
      case BUSY -> Problem.of(Problem.Code.BUSY, e.getMessage() + "; try again in a second");
      case STOPPING -> Problem.ofStatus(503, null);
      case DISK_FULL ->
          Problem.of(
              Problem.Code.DISK_FULL,
              "there is no space left for articles or index; send it again when there is");
      case READ_ONLY ->
          Problem.of(Problem.Code.READ_ONLY, "articles or index cannot be written to");
      case FAILED -> Problem.of(Problem.Code.STORAGE_FAILED, String.valueOf(e.getMessage()));
    };
  }

  private static String logged(Throwable failure, String request) {
    String id = Integer.toHexString(ThreadLocalRandom.current().nextInt(0x100000, 0x1000000));
    LOG.error("{} {}: {}", id, Text.forLog(request), trace(failure));
    return id;
  }

  /** The stack trace. Messages can hold what a reader typed, so they are kept on their line. */
  static String trace(Throwable failure) {
    var text = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (depth > 0) text.append("\ncaused by ");
      text.append(cause.getClass().getName());
      if (cause.getMessage() != null) text.append(": ").append(Text.forLog(cause.getMessage()));
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++)
        text.append("\n  at ").append(frames[i]);
      cause = cause.getCause();
    }
    return text.toString();
  }
}
