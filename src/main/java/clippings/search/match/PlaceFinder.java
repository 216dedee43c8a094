package clippings.search.match;

import clippings.query.Clause.Reach;
import clippings.search.request.SearchRequest.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Opens the {@link Places} of what is looked for in one segment. */
public final class PlaceFinder {

  private final LeafReaderContext segment;
  private final IndexSearcher searcher;
  private final Surroundings surroundings;
  private final Unit unit;
  private final int flags;
  private final Deadline deadline;

  /**
   * @param unit what so many of something are to be in
   * @param flags of {@link PostingsEnum}: {@code OFFSETS}, or {@code POSITIONS} where places need
   *     none
   */
  public PlaceFinder(
      LeafReaderContext segment,
      IndexSearcher searcher,
      Surroundings surroundings,
      Unit unit,
      int flags,
      Deadline deadline) {
    this.segment = segment;
    this.searcher = searcher;
    this.surroundings = surroundings;
    this.unit = unit;
    this.flags = flags;
    this.deadline = deadline;
  }

  /** The places of a match; {@code null} when the segment has none. */
  @Nullable Places places(TextMatch match, Scope scope) throws IOException {
    return switch (match) {
      case TextMatch.Words words -> inScope(words(words, scope.field()), scope);
      case TextMatch.Pattern(var terms) ->
          inScope(word(terms.postings(segment, scope.field(), flags)), scope);
      case TextMatch.Foreign _ -> throw new IllegalArgumentException("is no place in a text");
      case TextMatch.Either(var any) -> any(any, scope);
      case TextMatch.Near(var left, var right, var reach) -> {
        var one = places(left, scope);
        var other = one == null ? null : places(right, scope);
        yield one == null || other == null
            ? null
            : new ProximityPlaces.Pairs(one, other, closeness(reach), deadline);
      }
      case TextMatch.NotNear(var left, var right, var reach) -> {
        var one = places(left, scope);
        var other = places(right, scope);
        yield one == null || other == null
            ? one
            : new ProximityPlaces.Lone(one, other, closeness(reach));
      }
      case TextMatch.AtLeast(int times, var inner) -> {
        var counted = places(inner, scope);
        yield counted == null ? null : many(counted, times);
      }
    };
  }

  private Places many(Places counted, int times) {
    return switch (unit) {
      case ARTICLE -> new ProximityPlaces.Many(counted, times);
      case PARAGRAPH -> new ProximityPlaces.ManyInParagraph(counted, times, surroundings);
    };
  }

  private Closeness closeness(Reach reach) {
    return new Closeness(reach, surroundings);
  }

  private @Nullable Places inScope(@Nullable Places places, Scope scope) {
    return places == null || scope != Scope.STORY
        ? places
        : new ProximityPlaces.InStory(places, surroundings);
  }

  private @Nullable Places any(List<TextMatch> any, Scope scope) throws IOException {
    var found = new ArrayList<Places>();
    for (var each : any) {
      var places = places(each, scope);
      if (places != null) found.add(places);
    }
    return found.isEmpty() ? null : new Places.OfAny(found);
  }

  private static @Nullable Places word(List<PostingsEnum> forms) {
    return forms.isEmpty() ? null : new Places.OfWord(forms);
  }

  private @Nullable Places words(TextMatch.Words match, String field) throws IOException {
    if (match.positions().size() == 1)
      return word(match.positions().getFirst().postings(segment, flags));
    if (match.slop() > 0) return sloppy(match, field);
    var postings = PhrasePostings.of(match.positions(), segment, flags);
    return postings == null
        ? null
        : new Places.OfPhrase(postings.documents(), new PhraseMatcher(postings));
  }

  private @Nullable Places sloppy(TextMatch.Words match, String field) throws IOException {
    var query = searcher.rewrite(TextQueries.query(match, field));
    var weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    var scorer = weight.scorer(segment);
    return scorer == null
        ? null
        : new Places.OfSloppyPhrase(scorer.iterator(), weight, field, segment);
  }
}
