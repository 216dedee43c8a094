package clippings.search.spelling;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.word.IndexedTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The terms by which words stand in the archive, without other spellings. Used by one thread. */
final class WordTerms {

  private final Snapshot snapshot;
  private final TextAnalysis analysis;

  WordTerms(Snapshot snapshot, TextAnalysis analysis) {
    this.snapshot = snapshot;
    this.analysis = analysis;
  }

  /** The terms of all forms of a word that a field holds. */
  List<IndexedTerm> of(String word, String field) throws IOException {
    List<IndexedTerm> terms = new ArrayList<>();
    for (var each : snapshot.words(analysis, word)) {
      for (var term : snapshot.forms(field, each).all()) {
        if (term.documents() > 0) terms.add(term);
      }
    }
    return terms;
  }

  /** The terms of a word in that form alone. */
  List<IndexedTerm> exact(String word, String field) throws IOException {
    List<IndexedTerm> terms = new ArrayList<>();
    for (var each : snapshot.words(analysis, word)) {
      if (!snapshot.mayHold(field, each)) continue;
      for (var term : snapshot.forms(field, each).asked())
        if (term.documents() > 0) terms.add(term);
    }
    return terms;
  }

  /** How many articles have the word in that form. */
  int articles(String word) throws IOException {
    int articles = 0;
    for (var each : snapshot.words(analysis, word)) {
      for (var term : snapshot.forms(Fields.TEXT, each).asked()) articles += term.documents();
    }
    return articles;
  }
}
