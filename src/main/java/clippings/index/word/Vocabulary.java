package clippings.index.word;

import clippings.index.analysis.WordForms;
import clippings.index.document.Fields;
import clippings.index.document.LiveDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The words of all stories and titles, as surface forms (see {@link WordForms}), in memory: they
 * can be looked through by their beginnings and for those near another, which terms that begin with
 * a stem cannot. What has no letter is left out. About 30 bytes a word. Thread-safe.
 */
public final class Vocabulary {

  private final WordList words;
  private final int[] articles;

  private Vocabulary(WordList words, int[] articles) {
    this.words = words;
    this.articles = articles;
  }

  public static Vocabulary of(DirectoryReader reader) throws IOException {
    var builder = new WordList.Builder();
    var counts = new int[1_024];
    var live = new LiveDocuments(reader);
    var terms = live.terms(Fields.TEXT);
    if (terms == null) return new Vocabulary(builder.build().list(), new int[0]);
    for (var term = terms.next(); term != null; term = terms.next()) {
      var surface = WordForms.surface(term);
      if (!hasLetter(surface)) continue;
      int here = live.count(terms);
      if (here == 0) continue;
      int number = builder.add(surface);
      counts = ArrayUtil.grow(counts, number + 1);
      counts[number] += here;
    }
    var built = builder.build();
    var articles = new int[built.list().size()];
    for (int place = 0; place < articles.length; place++)
      articles[place] = counts[built.numbers()[place]];
    return new Vocabulary(built.list(), articles);
  }

  private static boolean hasLetter(BytesRef surface) {
    for (int i = surface.offset; i < surface.offset + surface.length; i++) {
      byte b = surface.bytes[i];
      if (b < 0 || (b >= 'a' && b <= 'z')) return true;
    }
    return false;
  }

  /** How many words there are. */
  public int size() {
    return articles.length;
  }

  /** How many articles have the word, in this very form; 0 for one that is not there. */
  public int articles(String word) {
    int place = words.find(word);
    return place < 0 ? 0 : articles[place];
  }

  /** The most frequent words that begin with {@code start}, at most so many. */
  public List<String> startingWith(String start, int most) {
    var range = words.startingWith(start);
    var best = new Best(most);
    for (int place = range.from(); place < range.to(); place++) best.offer(place);
    return best.words();
  }

  /** The same of words whose beginning is that many edits away, with the same first letter. */
  public List<String> startingNear(String start, int edits, int most) {
    var best = new Best(most);
    words.startingNear(start, edits, best::offer);
    return best.words();
  }

  /** The most frequent words within so many edits of {@code word}, itself included. */
  public List<String> near(String word, int edits, int most) {
    var best = new Best(most);
    words.near(word, edits, best::offer);
    return best.words();
  }

  /** Keeps the most frequent; of equal ones those first in the order of their letters. */
  private final class Best {
    private final int most;
    private final PriorityQueue<Integer> places;

    Best(int most) {
      this.most = most;
      this.places =
          new PriorityQueue<>(
              Comparator.comparingInt((Integer place) -> articles[place])
                  .thenComparing(Comparator.reverseOrder()));
    }

    void offer(int place) {
      if (places.size() == most) {
        var least = places.peek();
        if (least == null || articles[place] <= articles[least]) return;
        places.poll();
      }
      places.add(place);
    }

    List<String> words() {
      List<String> best = new ArrayList<>(places.size());
      for (var place = places.poll(); place != null; place = places.poll())
        best.add(words.word(place));
      Collections.reverse(best);
      return best;
    }
  }
}
