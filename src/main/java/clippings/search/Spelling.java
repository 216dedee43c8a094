package clippings.search;

import clippings.index.Fields;
import clippings.index.Snapshot;
import clippings.index.SurfacePattern;
import clippings.index.TextAnalysis;
import clippings.index.WordForms;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

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
    var nearest = new Nearest(word);
    var pattern = SurfacePattern.fuzzy(word, edits);
    var term = new BytesRefBuilder();
    for (var leaf : snapshot.reader().leaves()) {
      var terms = snapshot.surfaceTerms(leaf, Fields.TEXT);
      for (int number : terms.find(pattern)) {
        terms.term(number, term);
        nearest.take(term.get());
      }
    }
    return Optional.ofNullable(nearest.best);
  }

  /** Keeps the most frequent. */
  private final class Nearest {
    private final String word;
    private @Nullable String best;
    private int most;

    Nearest(String word) {
      this.word = word;
    }

    void take(BytesRef term) throws IOException {
      var surface = surface(term);
      if (surface.equals(word)) return;
      int documents = snapshot.documentsWith(new Term(Fields.TEXT, BytesRef.deepCopyOf(term)));
      if (documents < Math.max(1, most)) return;
      if (documents == most && best != null && best.compareTo(surface) <= 0) return;
      best = surface;
      most = documents;
    }
  }

  private static String surface(BytesRef term) {
    var text = term.utf8ToString();
    int separator = text.indexOf(WordForms.SEPARATOR);
    var surface = text.substring(separator + 1);
    return surface.isEmpty() ? text.substring(0, separator) : surface;
  }
}
