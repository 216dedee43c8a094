package clippings.search.spelling;

import clippings.article.Span;
import clippings.index.analysis.TextAnalysis;
import clippings.search.request.SearchPage;
import clippings.search.spelling.KnownSpellings.Used;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The other spellings that one query is looked for in. Used by one thread. */
final class UsedSpellings {

  private final Map<List<String>, Map<String, Integer>> used = new LinkedHashMap<>();

  void add(Used spelling) {
    used.computeIfAbsent(spelling.words(), _ -> new TreeMap<>())
        .put(spelling.spelling(), spelling.articles());
  }

  /**
   * All of them, in the order of the words of a query.
   *
   * @param text the query; words that do not stand in it are placed at its beginning
   */
  List<SearchPage.Variants> in(String text, TextAnalysis analysis) {
    if (used.isEmpty()) return List.of();
    var placed = analysis.placed(text);
    List<SearchPage.Variants> all = new ArrayList<>();
    used.forEach(
        (words, also) -> {
          var place = place(words, placed);
          var counts = new ArrayList<SearchPage.Count>();
          also.forEach((variant, articles) -> counts.add(new SearchPage.Count(variant, articles)));
          int length = place.end() - place.start();
          all.add(new SearchPage.Variants(String.join(" ", words), place.start(), length, counts));
        });
    all.sort(Comparator.comparingInt(SearchPage.Variants::position));
    return all;
  }

  /** Where words first stand one behind the other. */
  private static Span place(List<String> words, List<TextAnalysis.Placed> text) {
    for (int i = 0; i + words.size() <= text.size(); i++) {
      var run = text.subList(i, i + words.size());
      if (run.stream().map(TextAnalysis.Placed::surface).toList().equals(words))
        return new Span(run.getFirst().span().start(), run.getLast().span().end());
    }
    return new Span(0, 0);
  }
}
