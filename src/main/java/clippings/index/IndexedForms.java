package clippings.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The forms in which words occur, looked up in the dictionary of a field. Thread-safe. */
final class IndexedForms {

  /** More stems than a busy hour of searching asks for, a few MB. */
  private static final int MAX_KEPT = 20_000;

  private record Key(String field, BytesRef stem) {}

  private final IndexReader reader;
  private final Map<Key, List<BytesRef>> kept = new ConcurrentHashMap<>();

  IndexedForms(IndexReader reader) {
    this.reader = reader;
  }

  List<BytesRef> of(String field, WordForms word) throws IOException {
    var key = new Key(field, word.stem());
    var forms = kept.get(key);
    if (forms == null) {
      forms = lookUp(key);
      if (kept.size() >= MAX_KEPT) kept.clear();
      kept.put(key, forms);
    }
    if (forms.size() <= 1 && (forms.isEmpty() || forms.getFirst().equals(word.term())))
      return List.of(word.term());
    List<BytesRef> ordered = new ArrayList<>(forms.size() + 1);
    ordered.add(word.term());
    for (var form : forms) {
      if (!form.equals(word.term())) ordered.add(form);
    }
    return ordered;
  }

  private List<BytesRef> lookUp(Key key) throws IOException {
    var forms = new TreeSet<BytesRef>();
    for (var leaf : reader.leaves()) {
      var terms = leaf.reader().terms(key.field);
      if (terms == null) continue;
      var dictionary = terms.iterator();
      if (dictionary.seekCeil(key.stem) == SeekStatus.END) continue;
      for (var term = dictionary.term();
          term != null && StringHelper.startsWith(term, key.stem);
          term = dictionary.next()) {
        forms.add(BytesRef.deepCopyOf(term));
      }
    }
    return List.copyOf(forms);
  }
}
