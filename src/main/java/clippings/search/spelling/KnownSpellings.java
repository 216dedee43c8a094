package clippings.search.spelling;

import clippings.index.analysis.QueryWord;
import clippings.search.match.TextMatch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the spellings of names in one state of the index, with one list of the
 * reader's: a name is looked up once, not again for marking it, for the next page and for whoever
 * asks next. Thread-safe.
 */
public final class KnownSpellings {

  /** As many as a busy hour asks for, a few MB, mostly terms that are known anyway. */
  private static final int MAX_KEPT = 4_000;

  /** Longer runs of words are hardly asked for twice. */
  private static final int LONGEST = 6;

  private static final int LONGEST_WORD = 64;

  /** Words side by side in a field. */
  record Asked(List<QueryWord> words, String field) {
    Asked {
      words = List.copyOf(words);
    }

    private boolean isLong() {
      return words.size() > LONGEST
          || words.stream().anyMatch(word -> word.surface().length() > LONGEST_WORD);
    }
  }

  /**
   * Another spelling that is looked for.
   *
   * @param words those it stands for, one behind the other
   * @param articles how many have it
   */
  record Used(List<String> words, String spelling, int articles) {
    Used {
      words = List.copyOf(words);
    }
  }

  /** What stands for words that were asked for. */
  record Spelled(TextMatch match, List<Used> used) {
    Spelled {
      used = List.copyOf(used);
    }
  }

  private final ListedNames listed;
  private final Map<Asked, Spelled> spelled = new ConcurrentHashMap<>();
  private final Map<String, Boolean> names = new ConcurrentHashMap<>();
  private final Map<Asked, Boolean> together = new ConcurrentHashMap<>();

  public KnownSpellings(ListedNames listed) {
    this.listed = listed;
  }

  /** The reader's list. */
  public ListedNames listed() {
    return listed;
  }

  @Nullable Spelled spelled(Asked asked) {
    return spelled.get(asked);
  }

  void keep(Asked asked, Spelled found) {
    if (!asked.isLong()) keep(spelled, asked, found);
  }

  /** Whether a word is a name. */
  @Nullable Boolean isName(String word) {
    return names.get(word);
  }

  void keepName(String word, boolean name) {
    if (word.length() <= LONGEST_WORD) keep(names, word, name);
  }

  /** Whether words stand side by side in an article. */
  @Nullable Boolean areTogether(Asked words) {
    return together.get(words);
  }

  void keepTogether(Asked words, boolean occur) {
    if (!words.isLong()) keep(together, words, occur);
  }

  private static <K, V> void keep(Map<K, V> kept, K key, V value) {
    if (kept.size() >= MAX_KEPT) kept.clear();
    kept.put(key, value);
  }
}
