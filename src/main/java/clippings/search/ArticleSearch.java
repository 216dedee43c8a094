package clippings.search;

import clippings.article.ArticleId;
import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.ParagraphTable;
import clippings.query.Clause;
import clippings.query.ClausePrinter;
import clippings.query.Notice;
import clippings.query.ParsedQuery;
import clippings.query.QueryParser;
import clippings.query.QuerySyntaxException;
import clippings.search.mark.Marks;
import clippings.search.mark.Snippets;
import clippings.search.match.Deadline;
import clippings.search.match.Effort;
import clippings.search.match.LuceneSyntax;
import clippings.search.rank.StoryReader;
import clippings.search.request.ArticleView;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchRequest.Match;
import clippings.search.request.SearchRequest.Unit;
import clippings.search.request.SearchSettings;
import clippings.search.request.SearchTimedOutException;
import clippings.search.request.Story;
import clippings.search.spelling.KnownSpellings;
import clippings.search.spelling.ListedNames;
import clippings.search.spelling.SpellingsByReader;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.jspecify.annotations.Nullable;

/** Answers requests from snapshots of the index. Thread-safe. */
public final class ArticleSearch {

  /** Of all hits, when every one is wanted: each time the whole search is made again. */
  private static final int RANKED_AT_ONCE = 20_000;

  private final SearchSettings settings;
  private final int rankedAtOnce;
  private volatile @Nullable ListedNames listed;
  private final SpellingsByReader spellings = new SpellingsByReader();
  private final ConcurrentLinkedQueue<TextAnalysis> analyses = new ConcurrentLinkedQueue<>();

  public ArticleSearch(SearchSettings settings) {
    this(settings, RANKED_AT_ONCE);
  }

  ArticleSearch(SearchSettings settings, int rankedAtOnce) {
    this.settings = settings;
    this.rankedAtOnce = rankedAtOnce;
  }

  /** What is known of names with the reader's list as it is now. */
  private KnownSpellings names(Snapshot snapshot, TextAnalysis analysis) {
    var list = settings.names().get();
    var names = listed;
    if (names == null || !names.isOf(list)) listed = names = new ListedNames(list, analysis);
    return spellings.of(snapshot, names);
  }

  /**
   * Finds what matches; see {@link SearchPage}. When nothing matches every clause, the best matches
   * of any are the answer.
   *
   * @throws QuerySyntaxException if the query is over a limit or, when {@code strict}, not well
   *     formed
   * @throws SearchTimedOutException if it took too long
   * @throws IllegalArgumentException if {@code after} is not the {@code next} of a page
   * @throws IOException if the index cannot be read
   */
  public SearchPage search(Snapshot snapshot, SearchRequest request) throws IOException {
    return search(snapshot, request, System.nanoTime());
  }

  /**
   * The same for a request that came in at {@code start}, a point of {@link System#nanoTime()}, and
   * may have waited since: the time it may take began then.
   */
  public SearchPage search(Snapshot snapshot, SearchRequest request, long start)
      throws IOException {
    var parsed = parse(request);
    var analysis = borrow();
    try {
      var answer =
          new Answer(
              snapshot,
              request,
              parsed.clause(),
              request.match(),
              analysis,
              names(snapshot, analysis),
              deadline(start));
      var results = answer.results();
      var notices = new ArrayList<>(parsed.notices());
      var variants = answer.variants();
      boolean relaxed = false;
      if (results.total() == 0)
        notices.addAll(
            new Blame(
                    snapshot, request, analysis, names(snapshot, analysis), deadline(start).half())
                .notices(parsed.clause()));
      if (results.total() == 0
          && request.match() == Match.ALL
          && parsed.clause() instanceof Clause.All clause) {
        answer =
            new Answer(
                snapshot,
                request,
                clause,
                Match.ANY,
                analysis,
                names(snapshot, analysis),
                deadline(start));
        var found = answer.results();
        relaxed = found.total() > 0;
        if (relaxed) {
          results = found;
          variants = answer.variants();
          notices.add(
              new Notice(
                  "relaxed",
                  -1,
                  0,
                  "nothing has all of this: these are the best matches of any of it",
                  null));
        }
      }
      notices.addAll(answer.notices());
      var took = Duration.ofNanos(System.nanoTime() - start);
      return results.page(
          ClausePrinter.print(parsed.clause()),
          relaxed,
          notices,
          variants,
          took,
          snapshot.generation());
    } catch (ExitableDirectoryReader.ExitingReaderException e) {
      throw new SearchTimedOutException(settings.timeout());
    } finally {
      analyses.add(analysis);
    }
  }

  /**
   * Hands over every hit of what {@link #search} would answer, from one snapshot. Memory does not
   * grow with their number. The timeout is for each stretch of searching between two hits.
   *
   * @param request its {@code limit}, {@code offset}, {@code after} and {@code facets} have no
   *     effect
   * @throws clippings.query.QuerySyntaxException as for {@link #search}
   * @throws SearchTimedOutException if it took too long; some hits may have been handed over
   * @throws IOException if the index cannot be read, or the listener throws it
   */
  public void export(Snapshot snapshot, SearchRequest request, HitListener listener)
      throws IOException {
    var first = request.portion(1, 0, null);
    var summary = search(snapshot, first);
    listener.begin(summary.withoutHits());
    var match = summary.relaxed() ? Match.ANY : request.match();
    var analysis = borrow();
    try {
      new Answer(
              snapshot,
              first,
              parse(request).clause(),
              match,
              analysis,
              names(snapshot, analysis),
              deadline(System.nanoTime()))
          .each(rankedAtOnce, listener);
    } catch (ExitableDirectoryReader.ExitingReaderException e) {
      throw new SearchTimedOutException(settings.timeout());
    } finally {
      analyses.add(analysis);
    }
  }

  /**
   * One article; empty when there is no such article.
   *
   * @param marking whose matches are marked; {@code null} for none
   */
  public Optional<ArticleView> article(
      Snapshot snapshot, ArticleId id, @Nullable SearchRequest marking) throws IOException {
    return article(snapshot, id, marking, System.nanoTime());
  }

  /** The same for a request that came in at {@code start}; see {@link #search}. */
  public Optional<ArticleView> article(
      Snapshot snapshot, ArticleId id, @Nullable SearchRequest marking, long start)
      throws IOException {
    var found = snapshot.document(id);
    if (found.isEmpty()) return Optional.empty();
    int document = found.getAsInt();
    var article = snapshot.storedArticles().read(document, true);
    List<Notice> notices = new ArrayList<>();
    var marks = Marks.none();
    if (marking != null && !marking.text().isBlank()) {
      var parsed = parse(marking);
      notices.addAll(parsed.notices());
      var deadline = deadline(start);
      marks =
          mark(snapshot, marking, parsed.clause(), document, article.table(), deadline, notices);
    }
    var story = new StoryReader(snapshot, Story.MAX_LISTED).of(document, article.metadata());
    return Optional.of(Snippets.view(article, story, marks, notices));
  }

  private Marks mark(
      Snapshot snapshot,
      SearchRequest marking,
      Clause clause,
      int document,
      ParagraphTable table,
      Deadline deadline,
      List<Notice> notices)
      throws IOException {
    var analysis = borrow();
    var articles =
        marking.toBuilder()
            .unit(Unit.ARTICLE)
            .limit(1)
            .offset(0)
            .after(null)
            .choices(List.of())
            .from(null)
            .to(null)
            .story(null)
            .grouped(false)
            .paragraphs(0)
            .scoring(SearchRequest.Scoring.PLAIN)
            .build();
    try {
      var answer =
          new Answer(
              snapshot,
              articles,
              clause,
              marking.match(),
              analysis,
              names(snapshot, analysis),
              deadline);
      if (!answer.matches(document))
        answer =
            new Answer(
                snapshot,
                articles,
                clause,
                Match.ANY,
                analysis,
                names(snapshot, analysis),
                deadline);
      var marks = answer.mark(document, table);
      notices.addAll(answer.notices());
      return marks;
    } catch (ExitableDirectoryReader.ExitingReaderException e) {
      throw new SearchTimedOutException(settings.timeout());
    } finally {
      analyses.add(analysis);
    }
  }

  private ParsedQuery parse(SearchRequest request) {
    var today = LocalDate.ofInstant(settings.clock().instant(), request.zone());
    return switch (request.reading()) {
      case LENIENT -> QueryParser.parse(request.text(), today);
      case STRICT -> QueryParser.parseStrict(request.text(), today);
      case LUCENE -> LuceneSyntax.parse(request.text());
    };
  }

  /**
   * Whether a request may keep a processor busy for long, to judge by its query. One that cannot be
   * read is no work at all.
   */
  public boolean isHeavy(SearchRequest request) {
    try {
      return Effort.of(parse(request).clause()).isHeavy();
    } catch (QuerySyntaxException e) {
      return false;
    }
  }

  private Deadline deadline(long start) {
    return new Deadline(start + settings.timeout().toNanos(), settings.timeout());
  }

  private TextAnalysis borrow() {
    var analysis = analyses.poll();
    return analysis == null ? new TextAnalysis() : analysis;
  }
}
