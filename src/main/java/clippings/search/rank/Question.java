package clippings.search.rank;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.word.FoundForms;
import clippings.query.Clause;
import clippings.search.match.Rarity;
import clippings.search.match.TextMatch;
import clippings.search.match.TextMatches;
import clippings.search.request.SearchRequest.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that a query asks for together, in their order: what is looked for side by side. Those
 * of its phrases are among them. Words that only hold a question together are left out, and so is
 * what is excluded, alternative, or a condition on a field.
 *
 * @param words each once
 * @param pairs of words that follow each other, each once
 */
public record Question(List<Word> words, List<Pair> pairs) {

  /** More words than that are not compared: 1,024 conditions are no question. */
  private static final int MOST_WORDS = 64;

  /** No question. */
  public static final Question NONE = new Question(List.of(), List.of());

  /**
   * A word.
   *
   * @param rarity its idf
   * @param times how often it is asked for
   * @param loose whether it may also stand without its phrase: best matches need not have that
   */
  record Word(String text, FoundForms forms, double rarity, int times, boolean loose) {}

  /** Two words, by their places in {@link Question#words}. */
  record Pair(int first, int second) {}

  /** {@code analysis} is that of {@code matches}. */
  public static Question of(
      Clause clause, Match match, TextMatches matches, TextAnalysis analysis, Snapshot snapshot)
      throws IOException {
    if (!(clause instanceof Clause.All(var clauses))) return NONE;
    var reading = new Reading(matches, snapshot.articles(), match);
    for (var each : clauses) reading.read(each);
    var minor = snapshot.functionWords(analysis, reading.asked);
    return reading.question(minor);
  }

  /** Reads the clauses in their order. */
  private static final class Reading {
    /** Stands between words that do not follow each other. */
    private static final String BREAK = "";

    private final TextMatches matches;
    private final int articles;
    private final Match match;
    private final List<String> asked = new ArrayList<>();
    private final Set<String> inPhrases = new LinkedHashSet<>();

    Reading(TextMatches matches, int articles, Match match) {
      this.matches = matches;
      this.articles = articles;
      this.match = match;
    }

    void read(Clause clause) {
      switch (clause) {
        case Clause.All(var clauses) -> clauses.forEach(this::read);
        case Clause.Word(var text) -> asked.add(text);
        case Clause.Phrase(var words, int slop) when slop == 0 -> {
          asked.addAll(words);
          inPhrases.addAll(words);
        }
        default -> asked.add(BREAK);
      }
    }

    Question question(Set<String> minor) throws IOException {
      Map<String, Integer> places = new LinkedHashMap<>();
      List<Word> words = new ArrayList<>();
      Set<Pair> pairs = new LinkedHashSet<>();
      int before = -1;
      for (var text : asked) {
        if (minor.contains(text)) continue;
        var known = places.get(text);
        int place = known == null ? add(text, words) : known;
        if (known == null && place >= 0) places.put(text, place);
        if (place >= 0 && before >= 0 && place != before)
          pairs.add(new Pair(Math.min(place, before), Math.max(place, before)));
        before = place;
      }
      return new Question(List.copyOf(words), List.copyOf(pairs));
    }

    private int add(String text, List<Word> words) throws IOException {
      if (text.equals(BREAK) || words.size() == MOST_WORDS) return -1;
      if (!(matches.of(new Clause.Word(text), Fields.TEXT) instanceof TextMatch.Words(var each, _)))
        return -1;
      if (each.size() > 1) return -1;
      var forms = each.getFirst();
      int times = (int) asked.stream().filter(text::equals).count();
      boolean loose = match == Match.ANY && inPhrases.contains(text);
      double rarity = Rarity.idf(forms.documents(), articles);
      words.add(new Word(text, forms, rarity, times, loose));
      return words.size() - 1;
    }
  }
}
