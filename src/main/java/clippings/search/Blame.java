package clippings.search;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.word.Spelling;
import clippings.query.Clause;
import clippings.query.ClausePrinter;
import clippings.query.Notice;
import clippings.search.match.Deadline;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchTimedOutException;
import clippings.search.spelling.KnownSpellings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.ExitableDirectoryReader;

/**
 * Says why a query matches nothing and what would match: how many articles each of its parts has,
 * and how many a query has that asks for a little less, each ready to run. Used for one request.
 */
final class Blame {

  /** A query of more parts is too long to be taken apart one by one. */
  private static final int MOST_PARTS = 16;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final TextAnalysis analysis;
  private final KnownSpellings names;
  private final Deadline deadline;
  private final List<Notice> notices = new ArrayList<>();
  private final Map<Clause, Long> counts = new HashMap<>();

  Blame(
      Snapshot snapshot,
      SearchRequest request,
      TextAnalysis analysis,
      KnownSpellings names,
      Deadline deadline) {
    this.snapshot = snapshot;
    this.request = request;
    this.analysis = analysis;
    this.names = names;
    this.deadline = deadline;
  }

  /** What there is to say about a clause that matches nothing, as far as time allows. */
  List<Notice> notices(Clause clause) throws IOException {
    var parts = clause instanceof Clause.All(var clauses) ? clauses : List.of(clause);
    try {
      if (parts.size() <= MOST_PARTS) look(parts);
    } catch (SearchTimedOutException | ExitableDirectoryReader.ExitingReaderException e) {
      // what is known by now is said
    }
    return notices;
  }

  private void look(List<Clause> parts) throws IOException {
    var counts = new long[parts.size()];
    boolean known = parts.size() == 1 && request.unit() == SearchRequest.Unit.ARTICLE;
    for (int i = 0; i < counts.length && !known; i++) counts[i] = count(parts.get(i));
    var vain =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] == 0 && !(parts.get(i) instanceof Clause.Not))
            .boxed()
            .toList();
    if (vain.isEmpty()) {
      if (counts.length > 1) apart(parts, counts);
    } else {
      vain(parts, vain);
    }
    unfiltered(parts);
  }

  /** Parts that match nothing even alone. */
  private void vain(List<Clause> parts, List<Integer> vain) throws IOException {
    var others =
        IntStream.range(0, parts.size())
            .filter(i -> !vain.contains(i))
            .mapToObj(parts::get)
            .toList();
    var rest = others.isEmpty() || count(Clause.all(others)) == 0 ? null : print(others);
    for (int i : vain) {
      var message = "nothing matches " + ClausePrinter.print(parts.get(i));
      notices.add(new Notice("matches-nothing", -1, 0, message, rest));
      if (vain.size() == 1) relax(parts, i);
    }
  }

  /** The first way to ask for less that finds something. */
  private void relax(List<Clause> parts, int part) throws IOException {
    var clause = parts.get(part);
    var tried = new StringBuilder(Relaxations.label(clause) + ": 0");
    for (var relaxed : Relaxations.of(clause)) {
      var less = new ArrayList<>(parts);
      less.set(part, relaxed);
      long count = count(Clause.all(less));
      tried.append(", ").append(Relaxations.label(relaxed)).append(": ").append(count);
      if (count == 0) continue;
      notices.add(new Notice("relaxation", -1, 0, tried.toString(), print(less)));
      return;
    }
    if (clause instanceof Clause.Word(var word)) spell(parts, part, word);
  }

  private void spell(List<Clause> parts, int part, String word) throws IOException {
    var nearest = new Spelling(snapshot.vocabulary()).nearest(word);
    if (nearest.isEmpty()) return;
    var spelled = new ArrayList<>(parts);
    spelled.set(part, new Clause.Word(nearest.get()));
    long count = count(Clause.all(spelled));
    if (count == 0) return;
    var message = "%s: 0, %s: %d".formatted(word, nearest.get(), count);
    notices.add(new Notice("spelling", -1, 0, message, print(spelled)));
  }

  /** Parts that match, but never the same article. */
  private void apart(List<Clause> parts, long[] counts) throws IOException {
    var each =
        IntStream.range(0, counts.length)
            .mapToObj(i -> ClausePrinter.print(parts.get(i)) + ": " + counts[i])
            .collect(Collectors.joining(", "));
    notices.add(new Notice("matches-apart", -1, 0, each + "; together: 0", null));
    for (int i = 0; i < counts.length; i++) {
      var others = new ArrayList<>(parts);
      var left = others.remove(i);
      long count = count(Clause.all(others));
      if (count == 0) continue;
      var message = "without %s: %d".formatted(ClausePrinter.print(left), count);
      notices.add(new Notice("without", -1, 0, message, print(others)));
    }
  }

  /** The request's own filters may be to blame. */
  private void unfiltered(List<Clause> parts) throws IOException {
    if (request.choices().isEmpty() && request.from() == null && request.to() == null) return;
    long count = count(request.unfiltered(), Clause.all(parts));
    if (count == 0) return;
    var message = "without filters: " + count;
    notices.add(new Notice("without-filters", -1, 0, message, null));
  }

  /** Of two parts, what the query without the one finds is what the other finds. */
  private long count(Clause clause) throws IOException {
    var known = counts.get(clause);
    if (known != null) return known;
    long count = count(request, clause);
    counts.put(clause, count);
    return count;
  }

  private long count(SearchRequest asked, Clause clause) throws IOException {
    return new Answer(snapshot, asked, clause, Match.ALL, analysis, names, deadline).count();
  }

  private static String print(List<Clause> clauses) {
    return ClausePrinter.print(Clause.all(clauses));
  }

  /** Queries the reader may have meant, of those in the notices. */
  static List<String> corrections(List<Notice> notices) {
    return notices.stream()
        .filter(notice -> notice.code().equals("spelling"))
        .flatMap(notice -> Optional.ofNullable(notice.suggestion()).stream())
        .toList();
  }
}
