package clippings.index.word;

import clippings.index.analysis.QueryWord;
import clippings.index.analysis.TextAnalysis;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of queries as the languages of one state of the index read them, remembered: finding,
 * marking and looking for spellings ask for the same words, and so does the next page. Thread-safe.
 */
public final class ReadWords {

  /** Some 5 MB. */
  private static final int MAX_KEPT = 10_000;

  /** Longer ones are no words, and hardly asked for twice. */
  private static final int LONGEST_KEPT = 64;

  private final IndexedForms forms;
  private final Map<String, List<QueryWord>> kept = new ConcurrentHashMap<>();

  public ReadWords(IndexedForms forms) {
    this.forms = forms;
  }

  public List<QueryWord> of(String text, TextAnalysis analysis) throws IOException {
    var known = kept.get(text);
    if (known != null) return known;
    var words = List.copyOf(analysis.words(text, forms.languages()));
    if (text.length() > LONGEST_KEPT) return words;
    if (kept.size() >= MAX_KEPT) kept.clear();
    kept.put(text, words);
    return words;
  }
}
