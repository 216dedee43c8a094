package clippings.search;

import clippings.article.Span;
import clippings.query.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One text, read word by word: what a leaf of a query matches in it, by plain comparison. */
final class PlainText {

  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");

  /** The stems of {@link RandomArchive#WORDS} in English, by hand. */
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("strikes", "strike"),
          Map.entry("striking", "strike"),
          Map.entry("borders", "border"),
          Map.entry("bordering", "border"),
          Map.entry("ministers", "minister"),
          Map.entry("talks", "talk"),
          Map.entry("talked", "talk"),
          Map.entry("talking", "talk"));

  /** And in Portuguese, which knows them only as plurals. */
  private static final Map<String, String> PORTUGUESE =
      Map.of("strikes", "strike", "borders", "border", "ministers", "minister", "talks", "talk");

  private record Token(String surface, int start, int end) {}

  /** A place: the numbers of its words, and what is marked of it. */
  record Found(Set<Integer> words, Set<Span> marks) {
    int first() {
      return Collections.min(words);
    }

    int last() {
      return Collections.max(words);
    }
  }

  private final List<Token> tokens = new ArrayList<>();
  private final String text;

  private final Map<String, String> stems;

  /** {@code language} is one of {@link RandomArchive#LANGUAGES}, or {@code null}. */
  PlainText(String text, @Nullable String language) {
    stems =
        switch (language) {
          case "pt-BR" -> PORTUGUESE;
          case "vi" -> Map.of(); // Lucene has no stemmer for it
          case null, default -> ENGLISH; // of Persian too, the words being in Latin letters
        };
    this.text = text;
    for (var word = WORD.matcher(text); word.find(); )
      tokens.add(new Token(surface(word.group()), word.start(), word.end()));
  }

  private static String surface(String word) {
    return word.toLowerCase(Locale.ROOT).replace('é', 'e').replace('ë', 'e').replaceAll("'s$", "");
  }

  /** The stem of a word in English, which has the fewest of them. */
  static String stem(String word) {
    return ENGLISH.getOrDefault(surface(word), surface(word));
  }

  private String stemHere(String word) {
    return stems.getOrDefault(surface(word), surface(word));
  }

  /** Whether the words of {@code value} stand in it side by side, in whatever form they have. */
  boolean has(String value) {
    var words = new PlainText(value, null).tokens.stream().map(Token::surface).toList();
    return !spans(new Clause.Exact(words)).isEmpty();
  }

  /** Where a leaf matches; for sloppy phrases from the first to the last word that may belong. */
  List<Span> spans(Clause leaf) {
    return switch (leaf) {
      case Clause.Word(var text) -> runs(List.of(text), false);
      case Clause.Phrase(var words, int slop) -> slop == 0 ? runs(words, false) : near(words, slop);
      case Clause.Exact(var words) -> runs(words, true);
      case Clause.Wildcard(var pattern) -> matching(regex(pattern));
      case Clause.Fuzzy(var text, int edits) ->
          tokens.stream()
              .filter(token -> edits(token.surface, surface(text)) <= edits)
              .map(token -> new Span(token.start, token.end))
              .toList();
      default -> places(leaf).stream().flatMap(place -> place.marks.stream()).distinct().toList();
    };
  }

  /** The places of a leaf, a proximity, or any of several, found by trying all. */
  Set<Found> places(Clause clause) {
    Set<Found> places = new LinkedHashSet<>();
    switch (clause) {
      case Clause.Any(var clauses) -> clauses.forEach(each -> places.addAll(places(each)));
      case Clause.AtLeast(_, var inner) -> places.addAll(places(inner));
      case Clause.Near(var left, var right, var reach) -> {
        for (var one : places(left)) {
          for (var other : places(right)) {
            if (!close(one, other, reach)) continue;
            var around = new Found(new TreeSet<>(one.words), new LinkedHashSet<>(one.marks));
            around.words.addAll(other.words);
            around.marks.addAll(other.marks);
            boolean phrase = reach.equals(new Clause.Reach.Words(1, true));
            boolean whole = one.marks.size() == 1 && other.marks.size() == 1;
            var all = new Span(tokens.get(around.first()).start, tokens.get(around.last()).end);
            places.add(phrase && whole ? new Found(around.words, Set.of(all)) : around);
          }
        }
      }
      case Clause.NotNear(var left, var right, var reach) -> {
        var others = places(right);
        for (var one : places(left)) {
          boolean accompanied =
              others.stream().anyMatch(other -> close(one, other, reach) || isPart(one, other));
          if (!accompanied) places.add(one);
        }
      }
      default -> spans(clause).forEach(span -> places.add(new Found(within(span), Set.of(span))));
    }
    return places;
  }

  private Set<Integer> within(Span span) {
    Set<Integer> words = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).start >= span.start() && tokens.get(i).end <= span.end()) words.add(i);
    }
    return words;
  }

  private static boolean isPart(Found one, Found other) {
    return !Collections.disjoint(one.words, other.words)
        && (one.first() != other.first() || one.last() != other.last());
  }

  private boolean close(Found one, Found other, Clause.Reach reach) {
    if (!Collections.disjoint(one.words, other.words)) return false;
    return switch (reach) {
      case Clause.Reach.Words(int distance, boolean ordered) ->
          (ordered ? one.last() < other.first() : true) && between(one, other) < distance;
      case Clause.Reach.SameParagraph() -> true;
      case Clause.Reach.Sentence() -> {
        int first = Math.min(one.first(), other.first());
        int last = Math.max(one.last(), other.last());
        yield !text.substring(tokens.get(first).start, tokens.get(last).end)
            .matches(".*\\. \\p{Lu}.*");
      }
    };
  }

  private static int between(Found one, Found other) {
    int count = 0;
    for (int i = one.last() + 1; i < other.first(); i++) count++;
    for (int i = other.last() + 1; i < one.first(); i++) count++;
    return count;
  }

  private List<Span> runs(List<String> words, boolean exactly) {
    List<Span> spans = new ArrayList<>();
    for (int first = 0; first + words.size() <= tokens.size(); first++) {
      boolean same = true;
      for (int i = 0; i < words.size(); i++)
        same &= same(tokens.get(first + i), words.get(i), exactly);
      if (same)
        spans.add(new Span(tokens.get(first).start, tokens.get(first + words.size() - 1).end));
    }
    return spans;
  }

  private boolean same(Token token, String word, boolean exactly) {
    return exactly
        ? token.surface.equals(surface(word))
        : stemHere(token.surface).equals(stemHere(word));
  }

  /** Every choice of one token a word whose places, less the words' own, differ by the slop. */
  private List<Span> near(List<String> words, int slop) {
    List<Span> spans = new ArrayList<>();
    choose(words, slop, new ArrayList<>(), spans);
    return spans;
  }

  private void choose(List<String> words, int slop, List<Integer> chosen, List<Span> spans) {
    int word = chosen.size();
    if (word == words.size()) {
      int least = Integer.MAX_VALUE;
      int most = Integer.MIN_VALUE;
      for (int i = 0; i < word; i++) {
        least = Math.min(least, chosen.get(i) - i);
        most = Math.max(most, chosen.get(i) - i);
      }
      if (most - least > slop) return;
      int first = chosen.stream().min(Integer::compare).orElseThrow();
      int last = chosen.stream().max(Integer::compare).orElseThrow();
      spans.add(new Span(tokens.get(first).start, tokens.get(last).end));
      return;
    }
    for (int at = 0; at < tokens.size(); at++) {
      if (!same(tokens.get(at), words.get(word), false)) continue;
      chosen.add(at);
      choose(words, slop, chosen, spans);
      chosen.removeLast();
    }
  }

  private List<Span> matching(Pattern pattern) {
    return tokens.stream()
        .filter(token -> pattern.matcher(token.surface).matches())
        .map(token -> new Span(token.start, token.end))
        .toList();
  }

  private static Pattern regex(String pattern) {
    return Pattern.compile(
        pattern
            .replace('é', 'e')
            .chars()
            .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote("" + (char) c))
            .collect(Collectors.joining()));
  }

  /** Edits between two words; exchanging two neighbours is one. */
  private static int edits(String a, String b) {
    var cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        cost[i][j] = cost[i - 1][j - 1] + (same ? 0 : 1);
        cost[i][j] = Math.min(cost[i][j], Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
