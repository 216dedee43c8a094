package clippings.search;

import clippings.index.Fields;
import clippings.index.Snapshot;
import clippings.index.TextAnalysis;
import clippings.index.WordForms;
import clippings.query.Clause;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Finds the archive's own word that one which it does not have was most likely meant to be. */
final class Spelling {

  /** Of words shorter than this everything is two edits away. */
  private static final int TWO_EDITS = 5;

  private static final int SHORTEST = 3;

  private final Snapshot snapshot;

  Spelling(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The most frequent word within one edit, else within two. */
  Optional<String> nearest(String word) throws IOException {
    var asked = TextAnalysis.fold(word);
    if (asked.length() < SHORTEST) return Optional.empty();
    var near = within(1, asked);
    return near.isPresent() || asked.length() < TWO_EDITS ? near : within(2, asked);
  }

  private Optional<String> within(int edits, String word) throws IOException {
    var match = TextMatches.pattern(new Clause.Fuzzy(word, edits));
    if (!(match instanceof TextMatch.Pattern(var automaton))) return Optional.empty();
    var compiled = new CompiledAutomaton(automaton, false, true, false);
    String best = null;
    int most = 0;
    for (var leaf : snapshot.reader().leaves()) {
      var terms = leaf.reader().terms(Fields.TEXT);
      if (terms == null) continue;
      var near = compiled.getTermsEnum(terms);
      for (var term = near.next(); term != null; term = near.next()) {
        var surface = surface(term);
        if (surface.equals(word)) continue;
        int documents = snapshot.documentsWith(new Term(Fields.TEXT, BytesRef.deepCopyOf(term)));
        if (documents < most || (documents == most && best != null && best.compareTo(surface) <= 0))
          continue;
        best = surface;
        most = documents;
      }
    }
    return most == 0 ? Optional.empty() : Optional.ofNullable(best);
  }

  private static String surface(BytesRef term) {
    var text = term.utf8ToString();
    int separator = text.indexOf(WordForms.SEPARATOR);
    var surface = text.substring(separator + 1);
    return surface.isEmpty() ? text.substring(0, separator) : surface;
  }
}
