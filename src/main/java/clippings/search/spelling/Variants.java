package clippings.search.spelling;

import clippings.index.Snapshot;
import clippings.index.analysis.QueryWord;
import clippings.index.analysis.TextAnalysis;
import clippings.index.word.FoundForms;
import clippings.index.word.IndexedNames.Other;
import clippings.index.word.IndexedTerm;
import clippings.names.Likeness;
import clippings.names.Particles;
import clippings.search.match.Deadline;
import clippings.search.match.Spellings;
import clippings.search.match.TextMatch;
import clippings.search.request.SearchPage;
import clippings.search.spelling.KnownSpellings.Asked;
import clippings.search.spelling.KnownSpellings.Spelled;
import clippings.search.spelling.KnownSpellings.Used;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The other spellings in which the names of one query stand in the archive. Rules say which words
 * may be spellings of one name ({@link clippings.names.Likeness}), the archive which of them are
 * names ({@link clippings.index.IndexedNames}). Notes which were used. Used by one thread.
 */
public final class Variants implements Spellings {

  /** A word that fewer articles have, of so many, is not one that many names share. */
  private static final int DISTINCTIVE = 8;

  private static final int DISTINCTIVE_OF = 200;

  private final Snapshot snapshot;
  private final TextAnalysis analysis;
  private final ListedNames listed;
  private final Set<String> without;
  private final UsedSpellings used = new UsedSpellings();
  private final KnownSpellings known;
  private final WordTerms dictionary;
  private final ArticleCount count;
  private final BesideOthers beside;
  private final Deadline deadline;
  private final List<Used> found = new ArrayList<>();

  /**
   * @param known what was found out before with the same {@code without}
   * @param without spellings not to use
   */
  public Variants(
      Snapshot snapshot,
      TextAnalysis analysis,
      KnownSpellings known,
      Set<String> without,
      Deadline deadline) {
    this.known = known;
    this.listed = known.listed();
    this.snapshot = snapshot;
    this.analysis = analysis;
    this.deadline = deadline;
    this.dictionary = new WordTerms(snapshot, analysis);
    this.count = new ArticleCount(snapshot, deadline);
    this.beside = new BesideOthers(dictionary, count, snapshot.names());
    this.without = without.stream().map(TextAnalysis::fold).collect(Collectors.toSet());
  }

  @Override
  public TextMatch of(List<QueryWord> words, TextMatch.Words asked, String field)
      throws IOException {
    var key = new Asked(words, field);
    var spelled = known.spelled(key);
    if (spelled == null) {
      found.clear();
      spelled = new Spelled(lookUp(words, asked, field), found);
      known.keep(key, spelled);
    }
    spelled.used().forEach(used::add);
    return spelled.match();
  }

  private TextMatch lookUp(List<QueryWord> words, TextMatch.Words asked, String field)
      throws IOException {
    List<Set<String>> spellings = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) spellings.add(alike(words, i));
    var alike = forms(asked, spellings);
    for (int i = 0; i < words.size(); i++) spellings.get(i).addAll(slips(words, i, alike));
    var all = forms(asked, spellings);
    for (int i = 0; i < words.size(); i++) keepStanding(words, i, spellings.get(i), all);
    note(words, asked, spellings, all);
    var together = new TextMatch.Words(forms(asked, spellings), 0);
    var joinedWords = new JoinedWords(this, dictionary, count, field);
    var joined = joinedWords.of(words, all);
    joined.addAll(joinedWords.listed(words, all, listed));
    if (joined.isEmpty()) return together.equals(asked) ? asked : together;
    List<TextMatch> any = new ArrayList<>();
    any.add(together);
    any.addAll(joined);
    return new TextMatch.Either(any);
  }

  /** The spellings of a word that are alike, whether or not they stand beside the other words. */
  private Set<String> alike(List<QueryWord> words, int at) throws IOException {
    var word = words.get(at).surface();
    var alike = new TreeSet<String>();
    if (isArticle(words, at)) {
      alike.addAll(Particles.others(word, words.get(at + 1).surface()));
      alike.remove(word);
      alike.removeIf(this::isUnwanted);
    } else if (isName(word)) {
      var context = context(words, at);
      var others = isBesideName(words, at) ? alikeTogether(word, context == null) : alike(word);
      for (var other : others) {
        if (isWanted(word, other.word())
            && (Boolean.TRUE.equals(context) || snapshot.names().areOne(word, other)))
          alike.add(other.word());
      }
    }
    return alike;
  }

  /** The spellings of a word that are alike wherever it stands. */
  private List<Other> alike(String word) throws IOException {
    return snapshot.names().alike(word, deadline);
  }

  /**
   * The same where it stands beside other words of a name; {@code common}: see {@link #context}.
   */
  private List<Other> alikeTogether(String word, boolean common) throws IOException {
    List<Other> alike = new ArrayList<>();
    for (var other : snapshot.names().like(word, false, deadline)) {
      if (isAlikeTogether(other.likeness(), common)
          && isWanted(word, other.word())
          && !snapshot.names().areTwo(word, other)) alike.add(other);
    }
    return alike;
  }

  /** Where there are many names, one a little less alike has to be a slip: Hawley, Hall. */
  private boolean isAlikeTogether(Likeness likeness, boolean common) throws IOException {
    boolean maybeSlip = likeness.usual() && !likeness.isAlike();
    return likeness.isAlikeTogether(common) && !(maybeSlip && snapshot.names().isMany());
  }

  /** Whether the reader does not want a spelling of a word. */
  boolean isExcluded(String word, String variant) {
    return isUnwanted(variant) || listed.areApart(word, variant);
  }

  /** Notes that a spelling is looked for. */
  void note(Used spelling) {
    used.add(spelling);
  }

  /** Whether a word stands beside one that is part of a name too. */
  private boolean isBesideName(List<QueryWord> words, int at) throws IOException {
    for (int i = 0; i < words.size(); i++) {
      if (i != at && !isArticle(words, i) && isPart(words.get(i).surface())) return true;
    }
    return false;
  }

  /** Words with spellings of theirs. */
  private List<FoundForms> forms(TextMatch.Words asked, List<Set<String>> spellings)
      throws IOException {
    List<FoundForms> all = new ArrayList<>();
    for (int i = 0; i < spellings.size(); i++) {
      var forms = asked.positions().get(i);
      List<IndexedTerm> variants = new ArrayList<>();
      for (var spelling : spellings.get(i)) variants.addAll(dictionary.of(spelling, forms.field()));
      variants.removeAll(forms.all());
      all.add(variants.isEmpty() ? forms : forms.with(variants));
    }
    return all;
  }

  /** The slips that stand beside the other words, in any of their spellings. */
  private Set<String> slips(List<QueryWord> words, int at, List<FoundForms> alike)
      throws IOException {
    var slips = new TreeSet<String>();
    var word = words.get(at).surface();
    var context = (words.size() > 1 && isName(word)) ? context(words, at) : null;
    if (context == null || isArticle(words, at)) return slips;
    for (var other : snapshot.names().like(word, true, deadline)) {
      var likeness = other.likeness();
      if (!likeness.isAlike()
          && likeness.isAlikeInContext(context)
          && isRare(word, other.word())
          && isWanted(word, other.word())
          && beside.isSlip(word, other.word(), at, alike)
          && !snapshot.names().areTwo(word, other)) slips.add(other.word());
    }
    return slips;
  }

  /**
   * Keeps those spellings of a word that stand beside the other words in any of theirs: Wall Street
   * is not looked for as Vaal Strait.
   */
  private void keepStanding(
      List<QueryWord> words, int at, Set<String> spellings, List<FoundForms> all)
      throws IOException {
    if (words.size() == 1 || isArticle(words, at)) return;
    for (var spelling : List.copyOf(spellings))
      if (!beside.occurs(spelling, at, all)) spellings.remove(spelling);
  }

  private void note(
      List<QueryWord> words,
      TextMatch.Words asked,
      List<Set<String>> spellings,
      List<FoundForms> all)
      throws IOException {
    for (int i = 0; i < words.size(); i++) {
      var forms = asked.positions().get(i);
      boolean article = isArticle(words, i);
      for (var spelling : spellings.get(i)) {
        if (forms.all().containsAll(dictionary.of(spelling, forms.field()))) continue;
        // How often an al or el stands anywhere says nothing.
        int articles = article ? beside.articles(spelling, i, all) : dictionary.articles(spelling);
        if (articles > 0) use(List.of(words.get(i).surface()), spelling, articles);
      }
    }
  }

  private boolean isArticle(List<QueryWord> words, int at) throws IOException {
    var next = at + 1 < words.size() ? words.get(at + 1).surface() : "";
    return !next.isEmpty() && Particles.isArticle(words.get(at).surface(), next) && isName(next);
  }

  /** Whether one of two spellings is rare enough to be a slip. */
  private boolean isRare(String word, String other) throws IOException {
    int fewer = Math.min(snapshot.names().articles(word), snapshot.names().articles(other));
    return fewer <= DISTINCTIVE + snapshot.articles() / DISTINCTIVE_OF;
  }

  /** Whether another word tells who is meant: {@code null} without one, else how well. */
  private @Nullable Boolean context(List<QueryWord> words, int at) throws IOException {
    Boolean context = null;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i).surface();
      if (i == at || Particles.isCommon(word) || !isName(word)) continue;
      if (isDistinctive(word)) return true;
      context = false;
    }
    return context;
  }

  private boolean isDistinctive(String word) throws IOException {
    int articles = snapshot.names().articles(word);
    for (var other : alike(word)) articles += snapshot.names().articles(other.word());
    return articles <= DISTINCTIVE + snapshot.articles() / DISTINCTIVE_OF;
  }

  private boolean isWanted(String word, String variant) throws IOException {
    return !isExcluded(word, variant) && isName(variant, dictionary.articles(variant));
  }

  void use(List<String> words, String variant, int articles) {
    found.add(new Used(words, variant, articles));
  }

  /** Whether the reader's list has other spellings of some words. */
  boolean isListed(List<String> words) {
    return !listed.isEmpty() && !listed.others(words).isEmpty();
  }

  boolean isUnwanted(String variant) {
    return without.contains(variant);
  }

  /** Whether a word of the query is a name, as far as the archive knows it. */
  boolean isName(String word) throws IOException {
    var told = known.isName(word);
    if (told != null) return told;
    int articles = dictionary.articles(word);
    boolean name = word.length() > 1 && (articles == 0 || isName(word, articles));
    known.keepName(word, name);
    return name;
  }

  /** Whether it may be a word of a name. */
  boolean isPart(String word) throws IOException {
    return isName(word) || Particles.isCommon(word) || !Particles.others(word, "").isEmpty();
  }

  private boolean isName(String word, int articles) throws IOException {
    return articles > 0 && snapshot.names().isName(word, articles);
  }

  /**
   * The terms of a word in each of its spellings that may be used.
   *
   * @param name whether in others than its own
   * @param alike which of those
   */
  SortedMap<String, List<IndexedTerm>> wantedSpellings(
      String word, boolean name, Predicate<Likeness> alike, String field) throws IOException {
    var all = new TreeMap<String, List<IndexedTerm>>();
    if (!isUnwanted(word))
      all.put(word, name ? dictionary.of(word, field) : dictionary.exact(word, field));
    if (name) {
      for (var other : alike(word)) {
        if (alike.test(other.likeness()) && isWanted(word, other.word()))
          all.put(other.word(), dictionary.of(other.word(), field));
      }
    }
    all.values().removeIf(List::isEmpty);
    return all;
  }

  /** The terms of a name in all its spellings that need no context. */
  List<IndexedTerm> spellings(String word, String field) throws IOException {
    List<IndexedTerm> terms = new ArrayList<>(dictionary.of(word, field));
    for (var other : alike(word)) {
      if (isName(other.word(), dictionary.articles(other.word())))
        terms.addAll(dictionary.of(other.word(), field));
    }
    return terms;
  }

  /** The spellings that were used, in the order of the query's words. */
  public List<SearchPage.Variants> used(String text) {
    return used.in(text, analysis);
  }
}
