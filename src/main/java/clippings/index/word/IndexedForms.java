package clippings.index.word;

import clippings.index.analysis.Language;
import clippings.index.analysis.QueryWord;
import clippings.index.analysis.WordForms;
import clippings.index.document.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The forms in which words occur, looked up in the dictionary of a field. Thread-safe. */
public final class IndexedForms {

  /** More stems than a busy hour of searching asks for, a few MB. */
  private static final int MAX_KEPT = 8_000;

  private record Key(String field, BytesRef stem) {}

  private final IndexReader reader;
  private final LiveStatistics statistics;
  private final Map<Key, List<IndexedTerm>> kept = new ConcurrentHashMap<>();
  private volatile @Nullable Set<Language> languages;

  public IndexedForms(IndexReader reader, LiveStatistics statistics) {
    this.reader = reader;
    this.statistics = statistics;
  }

  /** The languages by which articles of the index are analysed. */
  public Set<Language> languages() throws IOException {
    var known = languages;
    if (known != null) return known;
    List<String> tags = new ArrayList<>();
    for (var leaf : reader.leaves()) {
      var terms = leaf.reader().terms(Fields.LANGUAGE);
      if (terms == null) continue;
      var dictionary = terms.iterator();
      for (var tag = dictionary.next(); tag != null; tag = dictionary.next())
        tags.add(tag.utf8ToString());
    }
    known = Language.of(tags);
    languages = known;
    return known;
  }

  public FoundForms of(String field, QueryWord word) throws IOException {
    var first = word.readings().getFirst().term();
    List<IndexedTerm> asked = new ArrayList<>(1);
    List<IndexedTerm> others = new ArrayList<>();
    for (var reading : word.readings()) {
      for (var form : formsOf(new Key(field, reading.stem())))
        (form.bytes().equals(reading.term()) ? asked : others).add(form);
    }
    if (asked.isEmpty()) asked.add(absent(first));
    return new FoundForms(field, asked, others);
  }

  /** Whether a segment has the form asked for, in any language; nothing is remembered. */
  public boolean mayHold(String field, QueryWord word) throws IOException {
    for (var leaf : reader.leaves()) {
      var terms = leaf.reader().terms(field);
      if (terms == null) continue;
      var dictionary = terms.iterator();
      for (var reading : word.readings()) {
        if (dictionary.seekExact(reading.term())) return true;
      }
    }
    return false;
  }

  /** All forms of a stem; {@code null} when there are none. */
  public @Nullable FoundForms of(String field, BytesRef stem) throws IOException {
    var forms = formsOf(new Key(field, stem));
    return forms.isEmpty() ? null : new FoundForms(field, forms, List.of());
  }

  /** One term of a field, which is no other's stem. */
  public IndexedTerm term(String field, BytesRef bytes) throws IOException {
    for (var form : formsOf(new Key(field, bytes))) {
      if (form.bytes().equals(bytes)) return form;
    }
    return absent(bytes);
  }

  private static IndexedTerm absent(BytesRef term) {
    return new IndexedTerm(term, 0);
  }

  private List<IndexedTerm> formsOf(Key key) throws IOException {
    var forms = kept.get(key);
    if (forms != null) return forms;
    forms = lookUp(key);
    if (kept.size() >= MAX_KEPT) kept.clear();
    kept.put(key, forms);
    return forms;
  }

  private List<IndexedTerm> lookUp(Key key) throws IOException {
    var forms = new TreeMap<BytesRef, IndexedTerm>();
    var leaves = reader.leaves();
    for (var leaf : leaves) {
      var terms = leaf.reader().terms(key.field);
      if (terms == null) continue;
      var dictionary = terms.iterator();
      if (dictionary.seekCeil(key.stem) == SeekStatus.END) continue;
      for (var term = dictionary.term();
          term != null && StringHelper.startsWith(term, key.stem);
          term = dictionary.next()) {
        if (isMarked(term, key.stem.length)) continue;
        var form = forms.get(term);
        if (form == null) {
          var bytes = BytesRef.deepCopyOf(term);
          form = new IndexedTerm(bytes, leaves.size());
          forms.put(bytes, form);
        }
        form.add(leaf.ord, dictionary);
      }
    }
    for (var form : forms.values()) form.count(statistics, key.field);
    return List.copyOf(forms.values());
  }

  /** Whether a term goes on as one of another language, or as a dictionary form. */
  private static boolean isMarked(BytesRef term, int at) {
    if (term.length <= at) return false;
    byte next = term.bytes[term.offset + at];
    return next == WordForms.TAG || next == WordForms.DICTIONARY;
  }
}
