package clippings.search.match;

import clippings.index.word.FoundForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The postings of the words of a phrase in one segment. A word that stands there twice has its
 * postings once, so that a phrase of a thousand equal words is read as fast as one of two.
 *
 * @param words for each place of the phrase the postings of its word's forms
 */
record PhrasePostings(List<List<PostingsEnum>> words) {

  /** {@code null} if the segment lacks a word. */
  static @Nullable PhrasePostings of(List<FoundForms> words, LeafReaderContext segment, int flags)
      throws IOException {
    Map<FoundForms, List<PostingsEnum>> known = new HashMap<>();
    var all = new ArrayList<List<PostingsEnum>>(words.size());
    for (var word : words) {
      var postings = known.get(word);
      if (postings == null) {
        postings = word.postings(segment, flags);
        known.put(word, postings);
      }
      if (postings.isEmpty()) return null;
      all.add(postings);
    }
    return new PhrasePostings(all);
  }

  /** The documents with all words. Moves the postings. */
  DocIdSetIterator documents() {
    List<DocIdSetIterator> each = new ArrayList<>();
    for (var forms : new LinkedHashSet<>(words)) each.add(AnyOf.of(forms));
    return each.size() == 1 ? each.getFirst() : ConjunctionUtils.intersectIterators(each);
  }
}
