package clippings.search.match;

import clippings.search.request.SearchTimedOutException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Places that depend on others being near, or on how many there are. All pairs are looked at, not
 * only the closest: so a proximity within a proximity finds what its words say.
 */
abstract sealed class ProximityPlaces extends Places {

  private ProximityPlaces(DocIdSetIterator documents) {
    super(documents);
  }

  /** What lies between two that are close. */
  static final class Pairs extends ProximityPlaces {

    /** A proximity of proximities of words that fill a book would fill the memory. */
    private static final int MOST = 1_000_000;

    private final Places left;
    private final Places right;
    private final Closeness closeness;
    private final Deadline deadline;

    Pairs(Places left, Places right, Closeness closeness, Deadline deadline) {
      super(ConjunctionUtils.intersectIterators(List.of(left.documents(), right.documents())));
      this.left = left;
      this.right = right;
      this.closeness = closeness;
      this.deadline = deadline;
    }

    /**
     * @throws SearchTimedOutException when they are too many to look at
     */
    @Override
    List<Place> in(int document) throws IOException {
      var lefts = left.in(document);
      if (lefts.isEmpty()) return lefts;
      var rights = right.in(document);
      var places = new ArrayList<Place>();
      closeness.pairs(
          document,
          lefts,
          rights,
          (i, j) -> {
            if (places.size() == MOST) throw new SearchTimedOutException(deadline.limit());
            return places.add(closeness.together(lefts.get(i), rights.get(j)));
          });
      places.sort(ORDER);
      return places;
    }

    @Override
    boolean any(int document) throws IOException {
      var leftRuns = left.runs();
      var rightRuns = right.runs();
      if (closeness.isOfWords() && leftRuns != null && rightRuns != null) {
        int count = leftRuns.read(document);
        return count > 0 && closeness.any(leftRuns, count, rightRuns, rightRuns.read(document));
      }
      var lefts = left.in(document);
      if (lefts.isEmpty()) return false;
      var found = new boolean[1];
      closeness.pairs(
          document,
          lefts,
          right.in(document),
          (_, _) -> {
            found[0] = true;
            return false;
          });
      return found[0];
    }

    @Override
    void mark(int document, Occurrences.Sink sink) throws IOException {
      if (closeness.isPhrase()) {
        super.mark(document, sink);
        return;
      }
      var lefts = left.in(document);
      var rights = right.in(document);
      var leftMarked = new boolean[lefts.size()];
      var rightMarked = new boolean[rights.size()];
      closeness.pairs(
          document,
          lefts,
          rights,
          (i, j) -> {
            leftMarked[i] = true;
            rightMarked[j] = true;
            return true;
          });
      if (mark(lefts, leftMarked, sink)) mark(rights, rightMarked, sink);
    }

    private static boolean mark(List<Place> places, boolean[] marked, Occurrences.Sink sink) {
      for (int i = 0; i < marked.length; i++) {
        if (marked[i] && !places.get(i).mark(sink)) return false;
      }
      return true;
    }
  }

  /** Those that another is not close to. */
  static final class Lone extends ProximityPlaces {
    private final Places left;
    private final Places right;
    private final Closeness closeness;

    Lone(Places left, Places right, Closeness closeness) {
      super(left.documents());
      this.left = left;
      this.right = right;
      this.closeness = closeness;
    }

    @Override
    List<Place> in(int document) throws IOException {
      var places = left.in(document);
      if (places.isEmpty() || !right.reach(document)) return places;
      return closeness.lone(document, places, right.in(document));
    }
  }

  /** Those of which an article has so many. */
  static final class Many extends ProximityPlaces {
    private final Places places;
    private final int times;

    Many(Places places, int times) {
      super(places.documents());
      this.places = places;
      this.times = times;
    }

    @Override
    List<Place> in(int document) throws IOException {
      var found = places.in(document);
      return found.size() < times ? List.of() : found;
    }
  }

  /** Those of which a paragraph has so many. */
  static final class ManyInParagraph extends ProximityPlaces {
    private final Places places;
    private final int times;
    private final Surroundings surroundings;

    ManyInParagraph(Places places, int times, Surroundings surroundings) {
      super(places.documents());
      this.places = places;
      this.times = times;
      this.surroundings = surroundings;
    }

    @Override
    List<Place> in(int document) throws IOException {
      var found = new ArrayList<Place>();
      var together = new ArrayList<Place>();
      for (var place : places.in(document)) {
        int paragraph = surroundings.paragraph(document, place.start());
        if (!together.isEmpty()
            && surroundings.paragraph(document, together.getFirst().start()) != paragraph) {
          if (together.size() >= times) found.addAll(together);
          together.clear();
        }
        together.add(place);
      }
      if (together.size() >= times) found.addAll(together);
      return found;
    }
  }

  /** Those before an offset: in the story, not in the title. */
  static final class InStory extends ProximityPlaces {
    private final Places places;
    private final Surroundings surroundings;

    InStory(Places places, Surroundings surroundings) {
      super(places.documents());
      this.places = places;
      this.surroundings = surroundings;
    }

    @Override
    List<Place> in(int document) throws IOException {
      int title = surroundings.title(document);
      return places.in(document).stream().filter(place -> place.start() < title).toList();
    }
  }
}
