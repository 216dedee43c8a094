package clippings.server;

import clippings.Clippings;
import clippings.archive.submission.Staged;
import clippings.archive.submission.WriteResult;
import clippings.article.LedgerRow.Outcome;
import clippings.server.http.Exchange;
import clippings.server.http.Percent;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.http.RequestBody;
import clippings.server.http.Route;
import clippings.server.http.Slots;
import clippings.server.json.Json;
import clippings.server.json.Outcomes;
import clippings.server.json.SubmittedArticle;
import clippings.server.json.SubmittedArticle.Field;
import clippings.server.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;

/** Takes articles in, and takes them out again: the methods that change the archive. */
final class Writes {

  /** Requests that are received at the same time; each may hold an article in memory. */
  static final int AT_ONCE = 16;

  /** How many more may wait. */
  static final int WAITING = 64;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Clippings clippings;
  private final Slots slots = new Slots("requests that write", AT_ONCE, WAITING, PATIENCE);

  Writes(Clippings clippings) {
    this.clippings = clippings;
  }

  /** {@code PUT /api/articles/{id}}. */
  void put(Exchange exchange) throws IOException {
    exchange.requireNoArguments();
    var id = exchange.rest();
    RequestBody.type(exchange.request());
    requireWritable();
    boolean isNew = slots.run(() -> put(id, exchange.request()));
    if (isNew) exchange.response().setHeader("Location", url(id));
    exchange.json(isNew ? 201 : 200, Json.object(json -> json.text("id", id)));
  }

  private boolean put(String id, HttpServletRequest request) throws IOException {
    var article = SubmittedArticle.parse(RequestBody.article(request));
    var own = article.text(Field.ID);
    if (own != null && !own.equals(id)) {
      throw SubmittedArticle.invalid(
          Field.ID, "is not the address's: \"%s\"".formatted(Text.shortened(own)));
    }
    try (var staged = stage(article)) {
      return isNew(clippings.store(id, staged).await());
    }
  }

  /** {@code DELETE /api/articles/{id}}. */
  void delete(Exchange exchange) throws IOException {
    exchange.requireNoArguments();
    var id = exchange.rest();
    requireWritable();
    var result = slots.run(() -> clippings.remove(id).await());
    if (result instanceof WriteResult.Removed) exchange.nothing();
    else throw refusal(result);
  }

  /** {@code POST /api/articles}. */
  void post(Exchange exchange) throws IOException {
    exchange.requireNoArguments();
    var type = RequestBody.type(exchange.request());
    requireWritable();
    try (var outcomes = new Outcomes()) {
      slots.run(() -> new BulkWrite(this, clippings, outcomes).run(type, exchange.request()));
      outcomes.send(exchange.response());
    }
  }

  private void requireWritable() {
    if (!clippings.isReadOnly()) return;
    throw new ProblemException(
        Problem.of(Problem.Code.READ_ONLY, "the index cannot be written to, only read"));
  }

  /**
   * Makes an article ready to be stored.
   *
   * @throws ProblemException if something that was given would not be found in the article
   */
  Staged stage(SubmittedArticle article) throws IOException {
    var staged = clippings.stage(article.file());
    try {
      requireKept(article, staged);
      return staged;
    } catch (ProblemException e) {
      staged.close();
      throw e;
    }
  }

  private static void requireKept(SubmittedArticle given, Staged staged) {
    var article = staged.article();
    if (staged.reading().outcome() != Outcome.INDEXED || article == null) {
      throw new ProblemException(
          Problem.of(
              Problem.Code.NO_TEXT,
              "no article can be read from it: " + staged.reading().reason()));
    }
    var kept = article.metadata();
    if (given.has(Field.PUBLISHED) && kept.published() == null) {
      throw SubmittedArticle.invalid(
          Field.PUBLISHED,
          "is no date that can be read: write 2024-04-25 or 2024-04-25T10:00:00+05:00, got \"%s\""
              .formatted(shown(given, Field.PUBLISHED)));
    }
    require(given, Field.TITLE, kept.title() != null);
    require(given, Field.AUTHORS, !kept.authors().isEmpty());
    require(given, Field.SOURCE, kept.source() != null);
    require(given, Field.SECTION, kept.section() != null);
    require(given, Field.LANGUAGE, kept.language() != null);
    if (given.has(Field.URL) && kept.url() == null) {
      throw SubmittedArticle.invalid(
          Field.URL, "is no http or https address, got \"%s\"".formatted(shown(given, Field.URL)));
    }
  }

  private static void require(SubmittedArticle given, Field field, boolean kept) {
    if (kept || !given.has(field)) return;
    throw SubmittedArticle.invalid(
        field, "cannot be read, got \"%s\"".formatted(shown(given, field)));
  }

  private static String shown(SubmittedArticle given, Field field) {
    return Text.shortened(String.valueOf(given.text(field)));
  }

  /**
   * Whether a stored article is new.
   *
   * @throws ProblemException if it was not stored
   */
  static boolean isNew(WriteResult result) {
    if (result instanceof WriteResult.Stored(var _, var isNew)) return isNew;
    throw refusal(result);
  }

  private static ProblemException refusal(WriteResult result) {
    return new ProblemException(
        switch (result) {
          case WriteResult.PartOfFile(var _, var _, var reason) ->
              Problem.of(Problem.Code.PART_OF_A_FILE, reason);
          case WriteResult.BadId(var _, var reason) -> Problem.of(Problem.Code.INVALID_ID, reason);
          case WriteResult.Absent(var id) ->
              Problem.of(
                  Problem.Code.NO_SUCH_ARTICLE,
                  "there is no article \"%s\"".formatted(Text.shortened(id)));
          case WriteResult.Stored _, WriteResult.Removed _, WriteResult.Kept _ ->
              throw new AssertionError(result);
        });
  }

  private static String url(String id) {
    return Route.ARTICLE.prefix() + Percent.encodePath(id);
  }
}
