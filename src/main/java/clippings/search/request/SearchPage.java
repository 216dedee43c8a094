package clippings.search.request;

import clippings.query.Notice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param understood the query as it was read, in the query language
 * @param relaxed whether nothing matched every clause, so that these are the best matches of any
 * @param notices what the reader should know about how the query was read or answered
 * @param variants which other spellings were used
 * @param corrections whole queries the reader may have meant
 * @param total exact count of what the pages hold: stories when grouped, articles when not,
 *     paragraphs for paragraph hits
 * @param totalArticles exact count of articles
 * @param generation which state of the index answered; grows with every change
 * @param facets counts over all hits, for the facets asked, each with its most frequent values
 *     first
 * @param published counts over all hits by day, month or year as the range needs, oldest first;
 *     empty unless asked
 * @param next what {@code after} takes for the page that follows, {@code null} on the last
 */
public record SearchPage(
    String understood,
    boolean relaxed,
    List<Notice> notices,
    List<Variants> variants,
    List<String> corrections,
    long total,
    long totalArticles,
    Duration took,
    long generation,
    List<Hit> hits,
    Map<SearchRequest.Facet, List<FacetValue>> facets,
    List<Period> published,
    @Nullable String next) {

  /** The code of the notice that indexing goes on, so that there may be more to find. */
  public static final String INDEXING = "indexing";

  public SearchPage {
    notices = List.copyOf(notices);
    variants = List.copyOf(variants);
    corrections = List.copyOf(corrections);
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    published = List.copyOf(published);
  }

  /** Whether indexing went on, so that there may be more to find. */
  public boolean isUnfinished() {
    return notices.stream().anyMatch(notice -> notice.code().equals(INDEXING));
  }

  /** The same with a notice before the others. */
  public SearchPage with(Notice first) {
    var all = new ArrayList<Notice>();
    all.add(first);
    all.addAll(notices);
    return new SearchPage(
        understood,
        relaxed,
        all,
        variants,
        corrections,
        total,
        totalArticles,
        took,
        generation,
        hits,
        facets,
        published,
        next);
  }

  /** The same without hits, for those who get them one by one. */
  public SearchPage withoutHits() {
    return new SearchPage(
        understood,
        relaxed,
        notices,
        variants,
        corrections,
        total,
        totalArticles,
        took,
        generation,
        List.of(),
        facets,
        published,
        null);
  }

  /** How many articles have a value. */
  public record Count(String value, int articles) {}

  /**
   * How many of all articles that match have a value, and how many stories have a copy among these:
   * what {@link #totalArticles} and, of articles grouped by story, {@link #total} become when the
   * value is chosen.
   */
  public record FacetValue(String value, int articles, int stories) {}

  /** The same of articles published between two days, both included. */
  public record Period(LocalDate from, LocalDate to, int articles, int stories) {}

  /**
   * Other spellings of a word of the query; {@code position} and {@code length} in UTF-16 units of
   * the query text.
   */
  public record Variants(String term, int position, int length, List<Count> also) {
    public Variants {
      also = List.copyOf(also);
    }
  }
}
