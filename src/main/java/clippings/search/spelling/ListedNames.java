package clippings.search.spelling;

import clippings.index.analysis.TextAnalysis;
import clippings.names.NamesList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reader's own list of names, in words as the index has them. */
public final class ListedNames {

  private final NamesList list;
  private final Map<List<String>, Set<List<String>>> alike = new HashMap<>();
  private final Set<Set<List<String>>> apart = new HashSet<>();
  private int longest;

  public ListedNames(NamesList list, TextAnalysis analysis) {
    this.list = list;
    for (var line : list.alike()) {
      var spellings = words(line, analysis);
      for (var each : spellings) {
        longest = Math.max(longest, each.size());
        alike.computeIfAbsent(each, _ -> new HashSet<>()).addAll(spellings);
      }
    }
    for (var line : list.apart()) {
      var spellings = words(line, analysis);
      for (var one : spellings) {
        for (var other : spellings) if (!one.equals(other)) apart.add(Set.of(one, other));
      }
    }
  }

  private static List<List<String>> words(List<String> line, TextAnalysis analysis) {
    List<List<String>> words = new ArrayList<>();
    for (var spelling : line) {
      var each = List.copyOf(analysis.surfaces(spelling));
      if (!each.isEmpty()) words.add(each);
    }
    return words;
  }

  /** Whether it was made of that list. */
  public boolean isOf(NamesList other) {
    return list.equals(other);
  }

  boolean isEmpty() {
    return alike.isEmpty();
  }

  /** How many words the longest spelling has. */
  int longest() {
    return longest;
  }

  /** The other spellings of some words; empty if they are not on the list. */
  Set<List<String>> others(List<String> words) {
    var all = new HashSet<>(alike.getOrDefault(words, Set.of()));
    all.remove(words);
    return all;
  }

  /** Whether the reader says that two words are never spellings of one name. */
  boolean areApart(String one, String other) {
    return !apart.isEmpty()
        && !one.equals(other)
        && apart.contains(Set.of(List.of(one), List.of(other)));
  }
}
