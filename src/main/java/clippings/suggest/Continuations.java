package clippings.suggest;

import clippings.article.Paragraph;
import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.document.StoredArticle;
import clippings.suggest.PhraseList.Phrase;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Completes texts in scripts without spaces between words, where neither words nor names can be
 * told: by what follows in the articles themselves. Of some articles that hold what was typed all
 * continuations are counted, and those kept that no longer one accounts for. Used for one request.
 */
final class Continuations {

  /** So many articles are looked at. */
  private static final int SAMPLE = 100;

  /** The longest continuation, in characters; names and terms are shorter. */
  private static final int LONGEST = 8;

  private final Snapshot snapshot;
  private final TextAnalysis analysis;

  Continuations(Snapshot snapshot, TextAnalysis analysis) {
    this.snapshot = snapshot;
    this.analysis = analysis;
  }

  /** Whether a word is in such a script. */
  static boolean isUnspaced(String word) {
    return word.codePoints().anyMatch(Continuations::isUnspaced);
  }

  private static boolean isUnspaced(int c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /**
   * What a text may become, the most frequent first.
   *
   * @param before words that have to be in the article too
   */
  List<Phrase> of(String typed, List<String> before, int most) throws IOException {
    var searcher = snapshot.searcher(null);
    var query = new ConstantScoreQuery(query(typed, before));
    Map<String, Integer> counts = new HashMap<>();
    Set<String> whole = new HashSet<>();
    for (var hit : searcher.search(query, SAMPLE).scoreDocs)
      for (var found : in(snapshot.storedArticles().read(hit.doc, true), typed, whole))
        counts.merge(found, 1, Integer::sum);
    List<Phrase> phrases = new ArrayList<>();
    var closed =
        counts.keySet().stream()
            .filter(text -> counts.getOrDefault(text, 0) > 1 || whole.contains(text))
            .filter(text -> isClosed(text, counts))
            .sorted(
                Comparator.comparingInt((String text) -> -counts.getOrDefault(text, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(most)
            .toList();
    for (var text : closed) {
      int articles = searcher.count(query(text, before));
      if (articles > 0) phrases.add(new Phrase(text, articles));
    }
    phrases.sort(Comparator.comparingInt(phrase -> -phrase.articles()));
    return phrases;
  }

  private Query query(String text, List<String> before) throws IOException {
    var all = new BooleanQuery.Builder().add(phrase(text), Occur.FILTER);
    for (var word : before) all.add(phrase(word), Occur.FILTER);
    return all.build();
  }

  private Query phrase(String text) throws IOException {
    var phrase = new MultiPhraseQuery.Builder();
    for (var word : snapshot.words(analysis, text)) {
      var forms = snapshot.forms(Fields.TEXT, word).all().stream();
      phrase.add(forms.map(form -> new Term(Fields.TEXT, form.bytes())).toArray(Term[]::new));
    }
    return phrase.build();
  }

  /** Every continuation in an article, short and long; {@code whole} takes those that end there. */
  private static Set<String> in(StoredArticle article, String typed, Set<String> whole) {
    Set<String> found = new HashSet<>();
    var title = article.metadata().title();
    if (title != null) look(title, typed, found, whole);
    for (int number = 1; number <= article.table().size(); number++) {
      if (article.table().kind(number) != Paragraph.Kind.BOILERPLATE)
        look(article.paragraph(number).text(), typed, found, whole);
    }
    return found;
  }

  private static void look(String text, String typed, Set<String> found, Set<String> whole) {
    for (int at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
      int end = at + typed.length();
      for (int letters = 0; letters < LONGEST && continues(text, end); letters++) {
        end = text.offsetByCodePoints(end, 1);
        found.add(text.substring(at, end));
      }
      if (!continues(text, end)) whole.add(text.substring(at, end));
    }
  }

  /** Whether a word may go on there: not from ideographs to the particles of Japanese. */
  private static boolean continues(String text, int at) {
    if (at >= text.length()) return false;
    int c = text.codePointAt(at);
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) return true;
    if (!Character.isLetter(c)) return false;
    var before = UnicodeScript.of(text.codePointBefore(at));
    return UnicodeScript.of(c) != UnicodeScript.HIRAGANA || before == UnicodeScript.HIRAGANA;
  }

  /** Whether no longer one stands in nearly as many articles. */
  private static boolean isClosed(String text, Map<String, Integer> counts) {
    int here = counts.getOrDefault(text, 0);
    return counts.entrySet().stream()
        .noneMatch(
            other ->
                other.getKey().length() > text.length()
                    && other.getKey().startsWith(text)
                    && 4 * other.getValue() >= 3 * here);
  }
}
