package clippings.suggest;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.analysis.WordForms;
import clippings.index.document.Fields;
import clippings.index.document.ParagraphTable;
import clippings.index.document.StoredArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a word is written, by looking at some of the places where it stands: the index
 * knows it in lower case and without accents. Used for one request.
 */
final class WrittenWords {

  /** So many articles are looked at, and so many places in each. */
  private static final int SAMPLE = 3;

  private final Snapshot snapshot;
  private final TextAnalysis analysis;

  WrittenWords(Snapshot snapshot, TextAnalysis analysis) {
    this.snapshot = snapshot;
    this.analysis = analysis;
  }

  /** The terms of a surface form; empty where there are none. */
  List<BytesRef> terms(String surface) throws IOException {
    List<BytesRef> terms = new ArrayList<>();
    for (var word : snapshot.words(analysis, surface)) {
      for (var term : snapshot.forms(Fields.TEXT, word).asked()) {
        boolean same = WordForms.surface(term.bytes()).utf8ToString().equals(surface);
        if (same && term.documents() > 0) terms.add(term.bytes());
      }
    }
    return terms.isEmpty() ? lookUp(surface) : terms;
  }

  /**
   * Where a stemmer was given more than the surface form, its stem is not found again. But it
   * begins with the same letters.
   */
  private List<BytesRef> lookUp(String surface) throws IOException {
    int letters = Math.min(2, surface.codePointCount(0, surface.length()));
    var start = new BytesRef(surface.substring(0, surface.offsetByCodePoints(0, letters)));
    var wanted = new BytesRef(surface);
    List<BytesRef> terms = new ArrayList<>();
    for (var leaf : snapshot.reader().leaves()) {
      var field = leaf.reader().terms(Fields.TEXT);
      if (field == null) continue;
      var dictionary = field.iterator();
      if (dictionary.seekCeil(start) == SeekStatus.END) continue;
      for (var term = dictionary.term();
          term != null && StringHelper.startsWith(term, start);
          term = dictionary.next()) {
        if (WordForms.surface(term).equals(wanted) && !terms.contains(term))
          terms.add(BytesRef.deepCopyOf(term));
      }
    }
    return terms;
  }

  /** The form it is mostly written in; {@code surface} itself where none is found. */
  String written(String surface, List<BytesRef> terms) throws IOException {
    Map<String, Integer> forms = new HashMap<>();
    Map<String, Integer> openings = new HashMap<>();
    for (var term : terms) {
      for (var leaf : snapshot.reader().leaves()) sample(leaf, term, forms, openings);
    }
    var best = most(forms.isEmpty() ? openings : forms);
    return best == null ? surface : best;
  }

  /**
   * The most frequent form; one in lower case if there is any, since every word may be part of a
   * name, but no name is written in lower case.
   */
  private static @Nullable String most(Map<String, Integer> forms) {
    String best = null;
    int most = 0;
    boolean lower =
        forms.keySet().stream().anyMatch(form -> Character.isLowerCase(form.codePointAt(0)));
    for (var form : forms.entrySet()) {
      if (lower && !Character.isLowerCase(form.getKey().codePointAt(0))) continue;
      int count = form.getValue();
      if (count < most || (count == most && best != null && best.compareTo(form.getKey()) >= 0))
        continue;
      best = form.getKey();
      most = count;
    }
    return best;
  }

  private void sample(
      LeafReaderContext leaf,
      BytesRef term,
      Map<String, Integer> forms,
      Map<String, Integer> openings)
      throws IOException {
    var postings = leaf.reader().postings(new Term(Fields.TEXT, term), PostingsEnum.OFFSETS);
    if (postings == null) return;
    var live = leaf.reader().getLiveDocs();
    int seen = 0;
    while (seen < SAMPLE && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live != null && !live.get(postings.docID())) continue;
      seen++;
      var article = snapshot.storedArticles().read(leaf.docBase + postings.docID(), true);
      for (int i = Math.min(SAMPLE, postings.freq()); i > 0; i--) {
        postings.nextPosition();
        look(article, postings.startOffset(), postings.endOffset(), forms, openings);
      }
    }
  }

  private static void look(
      StoredArticle article,
      int from,
      int to,
      Map<String, Integer> forms,
      Map<String, Integer> openings) {
    int number = article.table().paragraphAt(from);
    var title = article.metadata().title();
    boolean isTitle = number == ParagraphTable.TITLE;
    if (isTitle && title == null) return;
    var text = isTitle ? title : article.paragraph(number).text();
    int start = from - article.table().start(number);
    int end = to - article.table().start(number);
    if (text == null || end > text.length()) return;
    var word = withoutPossessive(text.substring(start, end));
    (isTitle || opens(text, start) ? openings : forms).merge(word, 1, Integer::sum);
  }

  private static String withoutPossessive(String word) {
    return word.endsWith("'s") || word.endsWith("\u2019s")
        ? word.substring(0, word.length() - 2)
        : word;
  }

  private static boolean opens(String text, int start) {
    int i = start - 1;
    while (i >= 0
        && !Character.isLetterOrDigit(text.charAt(i))
        && ".!?:".indexOf(text.charAt(i)) < 0) i--;
    return i < 0 || !Character.isLetterOrDigit(text.charAt(i));
  }
}
