package clippings.search.rank;

import clippings.index.story.Stories;
import clippings.search.rank.BestHits.Best;
import clippings.search.rank.MatchingCopies.Matching;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best stories: each stands where its best copy among the matches does. As many hits as
 * are wanted are ranked, and more when copies were folded away, so that matches which cannot win
 * are skipped as ever. From the best hit on, a story is first met at its best copy. Behind a cursor
 * that need not be so: then the few copies of the stories that are met are looked at. Used by one
 * thread.
 */
public final class StoryRanking {

  private final Ranking ranking;
  private final Stories stories;
  private final MatchingCopies copies;
  private final int documents;
  private final Set<Integer> met = new HashSet<>();

  /** {@code documents} is how many the index has, of which some are copies. */
  public StoryRanking(Ranking ranking, Stories stories, MatchingCopies copies, int documents) {
    this.ranking = ranking;
    this.stories = stories;
    this.copies = copies;
    this.documents = documents;
  }

  /** The best {@code wanted} behind the cursor, or fewer when there are no more. */
  public List<Best> best(int wanted, @Nullable Cursor after) throws IOException {
    int ranked = wanted + spare(wanted);
    var found = ranking.best(ranked, after);
    List<Best> best = new ArrayList<>();
    while (true) {
      add(found, after != null, best);
      if (best.size() >= wanted || found.size() < ranked) break;
      ranked *= 2; // a story may have thousands of copies
      found = ranking.best(ranked, found.getLast().cursor());
    }
    return best.subList(0, Math.min(wanted, best.size()));
  }

  /**
   * Enough for most pages: as many as are copies on average, and one. Each hit more that is ranked
   * lets the search skip less.
   */
  private int spare(int wanted) {
    return 1 + (int) ((long) wanted * stories.copies() / Math.max(1, documents));
  }

  /** Adds the hits that are the best of their story. */
  private void add(List<Best> ranked, boolean behindCursor, List<Best> best) throws IOException {
    List<Best> fresh = new ArrayList<>();
    for (var hit : ranked) {
      int story = stories.of(hit.document());
      if (story == Stories.NONE || met.add(story)) fresh.add(hit);
    }
    var matching = behindCursor ? copies.of(fresh, 1) : Map.<Integer, Matching>of();
    for (var hit : fresh) {
      var all = matching.get(stories.of(hit.document()));
      if (all == null || all.best().getFirst().document() == hit.document()) best.add(hit);
    }
  }
}
