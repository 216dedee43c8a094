package clippings.search.request;

import clippings.article.ArticleField;
import clippings.article.ArticleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question to the archive.
 *
 * @param text in the query language; blank for every article
 * @param limit hits on the page, 1 to 100
 * @param offset hits skipped, 0 to 10,000
 * @param after the {@link SearchPage#next()} of the page before, instead of an offset
 * @param choices values of metadata fields: included values of one field are alternatives, excluded
 *     ones are not shown
 * @param from published then or later
 * @param to published then or earlier, the whole day included
 * @param story an article of which hits must be copies, itself included
 * @param grouped whether copies of one story are one hit: the one that comes first in the order
 * @param variants whether names are also found in other spellings
 * @param without spellings that names are not to be found in
 * @param paragraphs how many paragraphs are shown of each article, 0 to 100, best first
 * @param copies of how many other copies of a hit more than the id is told, 0 to {@value
 *     Story#MAX_LISTED}
 * @param reading how the text is read
 * @param zone for days in the query and in {@code from} and {@code to}
 * @param scoring what else decides about scores, and whether they are told apart
 */
public record SearchRequest(
    String text,
    Unit unit,
    Match match,
    Sort sort,
    int limit,
    int offset,
    @Nullable String after,
    List<Choice> choices,
    @Nullable Moment from,
    @Nullable Moment to,
    @Nullable ArticleId story,
    boolean grouped,
    boolean variants,
    Set<String> without,
    int paragraphs,
    int copies,
    Set<Facet> facets,
    Reading reading,
    ZoneId zone,
    Scoring scoring) {

  public static final int MAX_LIMIT = 100;
  public static final int MAX_OFFSET = 10_000;
  public static final int MAX_PARAGRAPHS = 100;
  public static final int MAX_HALF_LIFE = 36_500;

  /** How a text becomes a query. */
  public enum Reading {
    /** What is not well formed is read as what it most likely means. */
    LENIENT,
    /** What is not well formed is refused. */
    STRICT,
    /** As Lucene's standard flexible query parser reads it, and no other way. */
    LUCENE
  }

  /** What a hit is. */
  public enum Unit {
    ARTICLE,
    PARAGRAPH
  }

  /** Whether every clause must match or the best matches count. */
  public enum Match {
    ALL,
    ANY
  }

  /** The order of hits; never changes which there are. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /** What can be counted over all hits. */
  public enum Facet {
    SOURCE,
    AUTHOR,
    SECTION,
    LANGUAGE,
    PUBLISHED
  }

  /**
   * How hits are scored, when sorted by relevance.
   *
   * @param explained whether each hit tells what its score is made of
   * @param covered whether each hit tells how much of the query its title and best paragraph hold
   * @param halfLife days after which an article weighs half as much as a new one; 0 when its age
   *     does not matter
   */
  public record Scoring(boolean explained, boolean covered, int halfLife) {

    /** Every age alike, and nothing explained. */
    public static final Scoring PLAIN = new Scoring(false, 0);

    public Scoring {
      requireBetween("halfLife", halfLife, 0, MAX_HALF_LIFE);
    }

    /** Tells both of a hit or neither. */
    public Scoring(boolean explained, int halfLife) {
      this(explained, explained, halfLife);
    }

    /** The same with each hit's coverage told. */
    public Scoring covering() {
      return new Scoring(explained, true, halfLife);
    }
  }

  /** A value that hits must, or must not, have. */
  public record Choice(ArticleField field, String value, boolean excluded) {}

  /** A day, in the request's zone, or an instant. */
  public sealed interface Moment {
    record Day(LocalDate day) implements Moment {}

    record At(Instant instant) implements Moment {}
  }

  public SearchRequest {
    requireBetween("limit", limit, 1, MAX_LIMIT);
    requireBetween("offset", offset, 0, MAX_OFFSET);
    requireBetween("paragraphs", paragraphs, 0, MAX_PARAGRAPHS);
    requireBetween("copies", copies, 0, Story.MAX_LISTED);
    choices = List.copyOf(choices);
    facets = Set.copyOf(facets);
    without = Set.copyOf(without);
  }

  /** The request with every default. */
  public static SearchRequest of(String text, ZoneId zone) {
    return new SearchRequest(
        text,
        Unit.ARTICLE,
        Match.ALL,
        Sort.RELEVANCE,
        10,
        0,
        null,
        List.of(),
        null,
        null,
        null,
        true,
        true,
        Set.of(),
        3,
        0,
        Set.of(),
        Reading.LENIENT,
        zone,
        Scoring.PLAIN);
  }

  /** A builder of requests that differ from this one in what is set. */
  public SearchRequestBuilder toBuilder() {
    return new SearchRequestBuilder(this);
  }

  /** The request for other hits of the same answer, with nothing counted but hits. */
  public SearchRequest portion(int limit, int offset, @Nullable String after) {
    return toBuilder().limit(limit).offset(offset).after(after).facets(Set.of()).build();
  }

  /** Whether metadata, dates or copies decide what is found, beside the text. */
  public boolean isNarrowed() {
    return !choices.isEmpty() || from != null || to != null || story != null;
  }

  /** The request without its filters on metadata, dates and copies. */
  public SearchRequest unfiltered() {
    return toBuilder().choices(List.of()).from(null).to(null).story(null).build();
  }

  private static void requireBetween(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %,d, got %d".formatted(name, least, most, value));
    }
  }
}
