package clippings.search.rank;

import clippings.index.Snapshot;
import clippings.index.document.Fields;
import clippings.index.document.WrittenName;
import clippings.query.Clause;
import clippings.search.match.Rarity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/**
 * A query of several words taken as one name, to the letter: an article may name just that, or only
 * something that begins or ends so, as {@code Bank of England} and {@code Bank of England Museum}.
 *
 * @param terms of {@link Fields#NAMES}, those that the archive has
 * @param rarity the idf of the name, 0 if the archive does not have it
 */
public record WholeName(List<Term> terms, double rarity) {

  /** What no article names. */
  public static final WholeName NONE = new WholeName(List.of(), 0);

  /** In characters; a longer query is no name. */
  private static final int LONGEST = 100;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Pattern SMALL_BEGINNING = Pattern.compile("(?<=^|[ -])\\p{Ll}");

  public WholeName {
    terms = List.copyOf(terms);
  }

  /**
   * The name that a query is as it was typed, or with a capital at the beginning of each word.
   *
   * @param clause the query
   * @param text the query as it was typed
   */
  public static WholeName of(Clause clause, String text, Snapshot snapshot) throws IOException {
    if (text.length() > LONGEST || words(clause) < 2) return NONE;
    List<Term> terms = new ArrayList<>();
    int articles = 0;
    for (var name : written(text)) {
      for (boolean opening : new boolean[] {false, true}) {
        var term = new Term(Fields.NAMES, new WrittenName(name, opening).term());
        int having = snapshot.documentsWith(term);
        if (having > 0) terms.add(term);
        articles += having;
      }
    }
    if (terms.isEmpty()) return NONE;
    return new WholeName(terms, Rarity.idf(articles, snapshot.articles()));
  }

  private static Set<String> written(String text) {
    var typed = SPACES.matcher(text.strip()).replaceAll(" ");
    var written = new LinkedHashSet<String>();
    written.add(typed);
    written.add(SMALL_BEGINNING.matcher(typed).replaceAll(m -> m.group().toUpperCase(Locale.ROOT)));
    return written;
  }

  /** How many words a query has; 0 if it has anything else. */
  private static int words(Clause clause) {
    return switch (clause) {
      case Clause.Word _ -> 1;
      case Clause.Phrase(var words, int slop) -> slop == 0 ? words.size() : 0;
      case Clause.All(var clauses) -> {
        int words = 0;
        for (var each : clauses) {
          int more = words(each);
          if (more == 0) yield 0;
          words += more;
        }
        yield words;
      }
      default -> 0;
    };
  }

  boolean isNowhere() {
    return terms.isEmpty();
  }

  /** Where the name is in one segment. */
  Places in(LeafReaderContext leaf) throws IOException {
    List<PostingsEnum> places = new ArrayList<>();
    for (var term : terms) {
      var postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null) places.add(postings);
    }
    return new Places(places);
  }

  /** The articles of one segment that have the name; asked for one after the other, upwards. */
  record Places(List<PostingsEnum> postings) {

    boolean have(int document) throws IOException {
      for (var each : postings) {
        int at = each.docID() < document ? each.advance(document) : each.docID();
        if (at == document) return true;
      }
      return false;
    }
  }
}
