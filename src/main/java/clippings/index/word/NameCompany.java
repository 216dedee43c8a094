package clippings.index.word;

import clippings.index.document.StoredArticles;
import clippings.names.Likeness;
import clippings.names.Particles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the company that two spellings keep whether they are one name: two spellings of a
 * person, a firm or a place stand beside the same other names, while Canyon and Canon never stand
 * where Cannon does. Reads a few articles in which the rarer one stands, and a few that have the
 * other one together with a neighbour of the first, so the price is bounded: at most {@value
 * #MOST_ARTICLES} and then {@value #MOST_NEIGHBOURS} times {@value #MOST_MEETINGS} articles.
 */
final class NameCompany {

  private static final int MOST_ARTICLES = 6;
  private static final int MOST_NEIGHBOURS = 8;
  private static final int MOST_MEETINGS = 2;

  /** Neighbours that more articles name, of so many, stand beside anybody. */
  private static final int COMMON = 20;

  private static final int COMMON_OF = 50;

  /** One in so many neighbours has to be shared; by chance one of many is. */
  private static final int SHARED_OF = 3;

  /** A name of which fewer articles speak is one whose company is not known. */
  private static final int KNOWN = 3;

  /** Of a name that everybody speaks of, one neighbour is shared by chance. */
  private static final int SHARED_WITH_COMMON = 2;

  private final IndexReader reader;
  private final IndexedNames names;

  NameCompany(IndexReader reader, IndexedNames names) {
    this.reader = reader;
    this.names = names;
  }

  /**
   * Whether two names that are alike are one.
   *
   * @param likeness what their letters say
   */
  boolean areOne(String one, String other, Likeness likeness) throws IOException {
    boolean firstIsRarer = names.articles(one) <= names.articles(other);
    var rare = firstIsRarer ? one : other;
    var usual = firstIsRarer ? other : one;
    return names.isMany() ? amongMany(rare, usual, likeness) : amongFew(rare, usual, likeness);
  }

  /** Where there are few names, two that are alike are one unless their company is another. */
  private boolean amongFew(String rare, String usual, Likeness likeness) throws IOException {
    if (likeness.isVeryAlike() || names.articles(usual) < KNOWN) return true;
    var company = company(rare, usual);
    return company.size() < KNOWN || share(company, usual);
  }

  /**
   * Where there are many, some name is like any other, a short one above all (Bell and Beall), so
   * that letters alone decide only between long ones that differ by a habit, or of which little is
   * known; and of long ones that are very alike one neighbour of both is enough (Balochistan and
   * Baluchestan).
   */
  private boolean amongMany(String rare, String usual, Likeness likeness) throws IOException {
    if (Particles.isCommon(rare) || Particles.isCommon(usual)) return false;
    if (likeness.isShort() && !likeness.isVeryAlike()) return false;
    if (likeness.isLong() && likeness.isOneHabit()) return true;
    var company = company(rare, usual);
    if (likeness.isLong() && likeness.isVeryAlike() && shared(company, usual) > 0) return true;
    boolean enough =
        company.isEmpty()
            ? likeness.isVeryAlike()
            : likeness.isOneHabit() && company.size() < KNOWN;
    return (enough && !likeness.isShort()) || share(company, usual);
  }

  private List<String> company(String name, String other) throws IOException {
    Set<String> company = new LinkedHashSet<>();
    int most = COMMON + reader.numDocs() / COMMON_OF;
    for (var text : texts(name, null, MOST_ARTICLES)) {
      for (var neighbour : Neighbours.of(name, text)) {
        int articles = names.articles(neighbour);
        if (articles > 0 && articles <= most && !neighbour.equals(other)) company.add(neighbour);
      }
    }
    return company.stream().limit(MOST_NEIGHBOURS).toList();
  }

  private boolean share(List<String> company, String other) throws IOException {
    int shared = shared(company, other);
    int least = names.isCommon(other) ? SHARED_WITH_COMMON : 1;
    return shared >= least && shared * SHARED_OF >= company.size();
  }

  /** How many of some names stand beside another one. */
  private int shared(List<String> company, String other) throws IOException {
    int shared = 0;
    for (var neighbour : company) {
      for (var text : texts(other, neighbour, MOST_MEETINGS)) {
        if (!Neighbours.of(other, text).contains(neighbour)) continue;
        shared++;
        break;
      }
    }
    return shared;
  }

  /** The texts of the first articles that have a name, and a second one if there is one. */
  private List<String> texts(String name, @Nullable String second, int most) throws IOException {
    List<String> texts = new ArrayList<>();
    for (var leaf : reader.leaves()) {
      if (texts.size() < most) addTexts(leaf.reader(), name, second, most, texts);
    }
    return texts;
  }

  private static void addTexts(
      LeafReader leaf, String name, @Nullable String second, int most, List<String> texts)
      throws IOException {
    var articles = postings(leaf, name);
    var others = second == null ? null : postings(leaf, second);
    if (articles == null || (second != null && others == null)) return;
    var stored = new StoredArticles(leaf.storedFields());
    var live = leaf.getLiveDocs();
    int document = articles.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && texts.size() < most) {
      int both = others == null ? document : meet(others, document);
      if (both > document) {
        document = both == DocIdSetIterator.NO_MORE_DOCS ? both : articles.advance(both);
        continue;
      }
      if (live == null || live.get(document)) texts.add(stored.read(document, true).text());
      document = articles.nextDoc();
    }
  }

  private static int meet(PostingsEnum others, int document) throws IOException {
    return others.docID() < document ? others.advance(document) : others.docID();
  }

  private static @Nullable PostingsEnum postings(LeafReader leaf, String name) throws IOException {
    return leaf.postings(IndexedNames.term(name), PostingsEnum.NONE);
  }
}
