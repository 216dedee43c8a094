package clippings.search.spelling;

import clippings.index.analysis.QueryWord;
import clippings.index.word.FoundForms;
import clippings.index.word.IndexedTerm;
import clippings.names.Likeness;
import clippings.names.Particles;
import clippings.search.match.TextMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Words that are written as one, apart or with a hyphen. Used by one thread. */
final class JoinedWords {

  /** Shorter than this, a part of a word is any word. */
  private static final int SHORTEST_PART = 3;

  private static final int SHORTEST_COMPOUND = 7;

  /** Words that are no part of a compound but stand before and after any word. */
  private static final Set<String> GRAMMAR =
      Set.of(
          "the", "and", "for", "not", "but", "are", "was", "has", "had", "have", "her", "his",
          "its", "our", "out", "all", "any", "one", "two", "new", "who", "how", "why", "now",
          "here", "there", "where", "when", "then", "than", "that", "this", "these", "those",
          "them", "they", "with", "from", "into", "over", "under", "some", "such", "what", "will",
          "can", "may", "did", "does", "she", "him", "you", "your", "their", "were", "been",
          "being", "per", "via", "more", "most", "less", "very", "also", "only", "even", "each",
          "own", "too", "yet", "nor", "get", "got", "let", "put", "set", "led", "age", "able",
          "ing", "ally", "ion");

  private final Variants variants;
  private final WordTerms dictionary;
  private final ArticleCount count;
  private final String field;

  JoinedWords(Variants variants, WordTerms dictionary, ArticleCount count, String field) {
    this.variants = variants;
    this.dictionary = dictionary;
    this.count = count;
    this.field = field;
  }

  /** The same words with two of them joined, or one of them apart, where the archive has that. */
  List<TextMatch> of(List<QueryWord> words, List<FoundForms> positions) throws IOException {
    List<TextMatch> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i).surface();
      if (i + 1 < words.size()) join(word, words.get(i + 1).surface(), i, positions, found);
      part(word, i, positions, found);
    }
    return found;
  }

  /** The same words with spellings from the reader's list in the place of others on it. */
  List<TextMatch> listed(List<QueryWord> words, List<FoundForms> positions, ListedNames list)
      throws IOException {
    List<TextMatch> found = new ArrayList<>();
    var surfaces = words.stream().map(QueryWord::surface).toList();
    for (int from = 0; from < words.size() && !list.isEmpty(); from++) {
      int most = Math.min(words.size(), from + list.longest());
      for (int to = most; to > from; to--) {
        for (var other : list.others(surfaces.subList(from, to))) {
          var spelling = String.join(" ", other);
          if (variants.isUnwanted(spelling)) continue;
          List<FoundForms> parts = new ArrayList<>();
          for (var part : other) parts.add(forms(dictionary.of(part, field)));
          if (parts.stream().noneMatch(part -> part.variants().isEmpty()))
            add(surfaces.subList(from, to), spelling, parts, from, positions, found);
        }
      }
    }
    return found;
  }

  private void join(
      String word, String next, int at, List<FoundForms> positions, List<TextMatch> found)
      throws IOException {
    var joined = word + next;
    boolean article = isWithArticle(word, next);
    boolean name = article || (variants.isName(word) && variants.isName(next));
    if (!name && !mayJoin(word, next)) return;
    // Electric Co is found as Electricco, not as Electrica; Cheung Kong not as Hongkong.
    boolean spelled = article || (name && !isShort(word) && !isShort(next));
    boolean tail = article && Particles.isArticle(next, ""); // its vowel is any: Jaishul, Jaishal
    Predicate<Likeness> alike = tail ? Likeness::isAlike : Likeness::isVeryAlike;
    var spellings = variants.wantedSpellings(joined, spelled, alike, field);
    if (spellings.isEmpty()) return;
    // One of them alone is not both: Electric is not Electric Co.
    var alone = variants.spellings(word, field);
    alone.addAll(variants.spellings(next, field));
    List<IndexedTerm> all = new ArrayList<>();
    for (var each : spellings.entrySet()) {
      var terms = new ArrayList<>(each.getValue());
      terms.removeAll(alone);
      terms.removeAll(all);
      int articles =
          terms.isEmpty() ? 0 : count.of(match(List.of(forms(terms)), at, 2, positions), field);
      if (articles == 0) continue;
      variants.use(List.of(word, next), each.getKey(), articles);
      all.addAll(terms);
    }
    if (!all.isEmpty()) found.add(match(List.of(forms(all)), at, 2, positions));
  }

  private boolean isWithArticle(String word, String next) throws IOException {
    return (Particles.isArticle(word, next) && variants.isName(next))
        || (Particles.isArticle(next, "") && variants.isName(word));
  }

  private void part(String word, int at, List<FoundForms> positions, List<TextMatch> found)
      throws IOException {
    if (word.length() < SHORTEST_COMPOUND) return;
    boolean name = variants.isName(word);
    for (int i = name ? 2 : SHORTEST_PART; i <= word.length() - (name ? 2 : SHORTEST_PART); i++) {
      var first = word.substring(0, i);
      var second = word.substring(i);
      if (variants.isUnwanted(first + " " + second)) continue;
      if (first.length() < SHORTEST_PART || second.length() < SHORTEST_PART) {
        if (!Particles.isArticle(first, second) && !Particles.isArticle(second, "")) continue;
      } else if (!mayJoin(first, second)) {
        continue;
      }
      var both = terms(first, second, name);
      if (!both.isEmpty()) add(List.of(word), first + " " + second, both, at, positions, found);
    }
  }

  /** The terms of two parts; empty if the archive does not have both. */
  private List<FoundForms> terms(String first, String second, boolean name) throws IOException {
    // The longer one is rarer.
    boolean isFirstLonger = first.length() > second.length();
    var longer = isFirstLonger ? part(first, second, name) : part(second, "", name);
    if (longer.isEmpty()) return List.of();
    var shorter = isFirstLonger ? part(second, "", name) : part(first, second, name);
    if (shorter.isEmpty()) return List.of();
    return isFirstLonger
        ? List.of(forms(longer), forms(shorter))
        : List.of(forms(shorter), forms(longer));
  }

  private List<IndexedTerm> part(String part, String next, boolean name) throws IOException {
    if (!name) return dictionary.exact(part, field);
    if (!Particles.isArticle(part, next)) return variants.spellings(part, field);
    List<IndexedTerm> terms = new ArrayList<>();
    for (var article : Particles.others(part, next)) terms.addAll(dictionary.of(article, field));
    return terms;
  }

  /** Whether two words that are no names may be parts of a compound. */
  static boolean mayJoin(String first, String second) {
    return !isPoor(first) && !isPoor(second);
  }

  private static boolean isPoor(String part) {
    return isShort(part) || GRAMMAR.contains(part);
  }

  private static boolean isShort(String part) {
    return part.length() < SHORTEST_PART;
  }

  private FoundForms forms(List<IndexedTerm> terms) {
    return FoundForms.ofVariants(field, terms);
  }

  private void add(
      List<String> words,
      String spelling,
      List<FoundForms> parts,
      int at,
      List<FoundForms> positions,
      List<TextMatch> found)
      throws IOException {
    var match = match(parts, at, words.size(), positions);
    int articles = count.of(match, field);
    if (articles == 0) return;
    found.add(match);
    variants.use(words, spelling, articles);
  }

  /** The words with so many of them replaced. */
  private static TextMatch.Words match(
      List<FoundForms> parts, int at, int replaced, List<FoundForms> positions) {
    List<FoundForms> all = new ArrayList<>(positions.subList(0, at));
    all.addAll(parts);
    all.addAll(positions.subList(at + replaced, positions.size()));
    return new TextMatch.Words(all, 0);
  }
}
