package clippings.search.facet;

import clippings.index.story.Stories;
import clippings.search.request.SearchPage.FacetValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts the values of one facet: the articles that have each, and the stories. */
final class ValueCounts {

  /** A value, numbered in the order in which values were met. */
  private static final class Tally {
    final String value;
    final int number;
    int articles;

    Tally(String value, int number) {
      this.value = value;
      this.number = number;
    }
  }

  private final Map<String, Tally> tallies = new HashMap<>();

  /** By the numbers of tallies. */
  private final StoryPairs copies = new StoryPairs();

  /** The most frequent first, equal ones by name. */
  List<FacetValue> counts() {
    var repeats = copies.repeats();
    List<FacetValue> counts = new ArrayList<>();
    for (var tally : tallies.values()) {
      int repeated = repeats.getOrDefault(tally.number, 0);
      counts.add(new FacetValue(tally.value, tally.articles, tally.articles - repeated));
    }
    counts.sort(
        Comparator.comparingInt(FacetValue::articles).reversed().thenComparing(FacetValue::value));
    return counts;
  }

  FacetCounts.Segment segment(SortedSetDocValues ordinals) {
    return new InSegment(ordinals);
  }

  private final class InSegment implements FacetCounts.Segment {
    private final SortedSetDocValues ordinals;
    private final int[] byOrdinal;

    /** By the ordinals of this segment. */
    private final StoryPairs copiesHere = new StoryPairs();

    InSegment(SortedSetDocValues ordinals) {
      this.ordinals = ordinals;
      this.byOrdinal = new int[Math.toIntExact(ordinals.getValueCount())];
    }

    @Override
    public void collect(int document, int story) throws IOException {
      if (!ordinals.advanceExact(document)) return;
      for (int n = ordinals.docValueCount(); n > 0; n--) {
        int ordinal = (int) ordinals.nextOrd();
        byOrdinal[ordinal]++;
        if (story != Stories.NONE) copiesHere.add(story, ordinal);
      }
    }

    @Override
    public void finish() throws IOException {
      var numbers = new int[byOrdinal.length];
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        if (byOrdinal[ordinal] == 0) continue;
        var value = ordinals.lookupOrd(ordinal).utf8ToString();
        var tally = tallies.computeIfAbsent(value, _ -> new Tally(value, tallies.size()));
        tally.articles += byOrdinal[ordinal];
        numbers[ordinal] = tally.number;
      }
      copies.addAll(copiesHere, ordinal -> numbers[ordinal]);
    }
  }
}
