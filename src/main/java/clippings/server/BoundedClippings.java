package clippings.server;

import clippings.Clippings;
import clippings.archive.ArchiveStatus;
import clippings.archive.ledger.LedgerPage;
import clippings.archive.ledger.LedgerRequest;
import clippings.archive.pass.Progress;
import clippings.article.ArticleId;
import clippings.search.request.ArticleView;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.server.http.Arguments;
import clippings.server.http.Parameter;
import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.http.Slots;
import clippings.server.text.Text;
import clippings.suggest.Suggestions;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The archive, asked no more at once than the machine bears. Searches that may take long have
 * places of their own, as many as there are processors: however many of them wait, the others go
 * past.
 */
final class BoundedClippings {

  private final Clippings clippings;
  private final Slots slots;
  private final Slots heavy;

  /**
   * @param slots for most searches
   * @param heavy for those that may take long
   */
  BoundedClippings(Clippings clippings, Slots slots, Slots heavy) {
    this.clippings = clippings;
    this.slots = slots;
    this.heavy = heavy;
  }

  /**
   * A page of hits.
   *
   * @throws ProblemException if {@code after} is not the {@code next} of a page
   */
  SearchPage search(SearchRequest request) throws IOException {
    try {
      long start = System.nanoTime();
      return places(request).run(() -> clippings.search(request, start));
    } catch (IllegalArgumentException e) {
      if (request.after() == null) throw e;
      throw Arguments.invalid(
          Parameter.AFTER,
          "after must be the \"next\" of the page before, got \"%s\""
              .formatted(Text.shortened(request.after())));
    }
  }

  /**
   * One article.
   *
   * @param id as the URL has it; it is only ever looked up
   * @throws ProblemException if there is no such article
   */
  ArticleView article(String id, @Nullable SearchRequest marking) throws IOException {
    long start = System.nanoTime();
    var places = marking == null ? slots : places(marking);
    Optional<ArticleView> view =
        id.isEmpty()
            ? Optional.empty()
            : places.run(() -> clippings.article(new ArticleId(id), marking, start));
    return view.orElseThrow(
        () ->
            new ProblemException(
                Problem.of(
                    Problem.Code.NO_SUCH_ARTICLE,
                    "there is no article \"%s\"".formatted(Text.shortened(id)))));
  }

  /** How a text that is being typed may go on. */
  Suggestions suggest(String text) throws IOException {
    return slots.run(() -> clippings.suggest(text));
  }

  private Slots places(SearchRequest request) {
    return clippings.isHeavy(request) ? heavy : slots;
  }

  Optional<Progress.Step> unfinished() {
    return clippings.unfinished();
  }

  ArchiveStatus status() {
    return clippings.status();
  }

  LedgerPage ledger(LedgerRequest request) throws IOException {
    return clippings.ledger(request);
  }
}
