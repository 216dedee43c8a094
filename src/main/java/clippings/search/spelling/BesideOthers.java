package clippings.search.spelling;

import clippings.index.word.FoundForms;
import clippings.index.word.IndexedNames;
import clippings.search.match.TextMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells how spellings of one word of a name stand in the archive beside its other words, each of
 * these in any of the forms given. Used by one thread.
 */
final class BesideOthers {

  private final WordTerms dictionary;
  private final ArticleCount count;
  private final IndexedNames names;

  BesideOthers(WordTerms dictionary, ArticleCount count, IndexedNames names) {
    this.dictionary = dictionary;
    this.count = count;
    this.names = names;
  }

  /**
   * Whether one of two spellings may be a slip for the other: it stands beside the other words.
   * Where there are many names, the rarer one does so mostly, and less often than the usual one, or
   * it is one of its own.
   */
  boolean isSlip(String word, String other, int at, List<FoundForms> alike) throws IOException {
    if (!occurs(other, at, alike)) return false;
    if (!names.isMany()) return true;
    boolean isWordRarer = names.articles(word) < names.articles(other);
    var rarer = isWordRarer ? word : other;
    int slips = articles(rarer, at, alike);
    return slips * 2 >= names.articles(rarer)
        && articles(isWordRarer ? other : word, at, alike) >= slips;
  }

  /** Whether any article has a spelling beside the other words. */
  boolean occurs(String spelling, int at, List<FoundForms> alike) throws IOException {
    var match = beside(spelling, at, alike);
    return match != null && count.isAny(match, alike.get(at).field());
  }

  /** How many articles have a spelling beside the other words. */
  int articles(String spelling, int at, List<FoundForms> alike) throws IOException {
    var match = beside(spelling, at, alike);
    return match == null ? 0 : count.of(match, alike.get(at).field());
  }

  private TextMatch.@Nullable Words beside(String spelling, int at, List<FoundForms> alike)
      throws IOException {
    var field = alike.get(at).field();
    var terms = dictionary.of(spelling, field);
    if (terms.isEmpty()) return null;
    List<FoundForms> positions = new ArrayList<>(alike);
    positions.set(at, FoundForms.ofVariants(field, terms));
    return new TextMatch.Words(positions, 0);
  }
}
