package clippings.index.document;

import clippings.index.copy.Outlet;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a reader that are not deleted, by their terms, and what is known of them. Used
 * by one thread.
 */
public final class LiveDocuments {

  private final DirectoryReader reader;
  private final @Nullable Bits live;
  private final Map<String, TermsEnum> dictionaries = new HashMap<>();
  private final StoredArticles stored;
  private final NumericDocValues[] stories;
  private final NumericDocValues[] outlets;
  private final SortedDocValues[] ids;
  private @Nullable PostingsEnum postings;

  public LiveDocuments(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.live = MultiBits.getLiveDocs(reader);
    this.stored = new StoredArticles(reader.storedFields());
    int segments = reader.leaves().size();
    this.stories = new NumericDocValues[segments];
    this.outlets = new NumericDocValues[segments];
    this.ids = new SortedDocValues[segments];
  }

  /** The documents of a reader that are not deleted, as bits. */
  public static FixedBitSet bits(DirectoryReader reader) {
    var bits = new FixedBitSet(reader.maxDoc());
    for (var leaf : reader.leaves()) {
      int size = leaf.reader().maxDoc();
      var live = leaf.reader().getLiveDocs();
      if (live == null) bits.set(leaf.docBase, leaf.docBase + size);
      for (int doc = 0; live != null && doc < size; doc++)
        if (live.get(doc)) bits.set(leaf.docBase + doc);
    }
    return bits;
  }

  /** No document has a greater number. */
  public int maxDocument() {
    return reader.maxDoc();
  }

  /** How many articles there are. */
  public int articles() throws IOException {
    return count(Fields.KIND, new BytesRef(Fields.ARTICLE));
  }

  /** All terms of a field, in order; with {@code null} for none. */
  public @Nullable TermsEnum terms(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms == null ? null : terms.iterator();
  }

  /** The documents with a term, in order. */
  public int[] with(String field, BytesRef term) throws IOException {
    var terms = dictionary(field);
    return terms != null && terms.seekExact(term) ? with(terms) : new int[0];
  }

  /** The documents with the term the enumeration stands at, in order. */
  public int[] with(TermsEnum terms) throws IOException {
    var documents = new int[Math.min(terms.docFreq(), 1_024)];
    int[] size = new int[1];
    var holder = new int[][] {documents};
    forEach(
        terms,
        document -> {
          holder[0] = ArrayUtil.grow(holder[0], size[0] + 1);
          holder[0][size[0]++] = document;
        });
    return Arrays.copyOf(holder[0], size[0]);
  }

  /** The documents with a hash, in order. */
  public int[] with(HashField field, long hash) throws IOException {
    return with(field, new long[] {hash}).getFirst();
  }

  /** For each of these hashes the documents with it, in order. */
  public List<int[]> with(HashField field, long[] hashes) throws IOException {
    return FoundHashes.documents(reader, live, field, hashes);
  }

  /** All hashes of a field, in order. */
  public SortedHashes hashes(HashField field) throws IOException {
    return new SortedHashes(reader, live, field);
  }

  public int count(String field, BytesRef term) throws IOException {
    var terms = dictionary(field);
    return terms == null || !terms.seekExact(term) ? 0 : count(terms);
  }

  /** How many documents have the term the enumeration stands at. */
  public int count(TermsEnum terms) throws IOException {
    if (live == null) return terms.docFreq();
    int[] count = new int[1];
    forEach(terms, _ -> count[0]++);
    return count[0];
  }

  private void forEach(TermsEnum terms, IntConsumer documents) throws IOException {
    postings = terms.postings(postings, PostingsEnum.NONE);
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      if (live == null || live.get(document)) documents.accept(document);
    }
  }

  private @Nullable TermsEnum dictionary(String field) throws IOException {
    var terms = dictionaries.get(field);
    if (terms != null) return terms;
    terms = terms(field);
    if (terms != null) dictionaries.put(field, terms);
    return terms;
  }

  /** The articles of these stories. */
  public int[] ofStories(Set<Long> keys) throws IOException {
    var documents = new int[0];
    int size = 0;
    for (var leaf : reader.leaves()) {
      var values = DocValues.getNumeric(leaf.reader(), Fields.STORY);
      for (int doc = values.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        int document = leaf.docBase + doc;
        if ((live != null && !live.get(document)) || !keys.contains(values.longValue())) continue;
        documents = ArrayUtil.grow(documents, size + 1);
        documents[size++] = document;
      }
    }
    return Arrays.copyOf(documents, size);
  }

  /** The story an article is part of; {@code null} for none. */
  public @Nullable Long story(int document) throws IOException {
    return number(stories, Fields.STORY, document);
  }

  public Outlet outlet(int document) throws IOException {
    var hash = number(outlets, Fields.OUTLET, document);
    if (hash == null) throw new IOException("document %d has no outlet".formatted(document));
    return Outlet.of(hash.intValue());
  }

  private @Nullable Long number(NumericDocValues[] all, String field, int document)
      throws IOException {
    int segment = ReaderUtil.subIndex(document, reader.leaves());
    var leaf = reader.leaves().get(segment);
    int doc = document - leaf.docBase;
    var values = all[segment];
    if (values == null || values.docID() > doc) {
      values = DocValues.getNumeric(leaf.reader(), field);
      all[segment] = values;
    }
    return values.advanceExact(doc) ? values.longValue() : null;
  }

  /** The id of an article, as its term. */
  public BytesRef id(int document) throws IOException {
    int segment = ReaderUtil.subIndex(document, reader.leaves());
    var leaf = reader.leaves().get(segment);
    int doc = document - leaf.docBase;
    var values = ids[segment];
    if (values == null || values.docID() > doc) {
      values = DocValues.getSorted(leaf.reader(), Fields.ID);
      ids[segment] = values;
    }
    if (!values.advanceExact(doc))
      throw new IOException("document %d is not an article".formatted(document));
    return values.lookupOrd(values.ordValue());
  }

  public StoredArticle article(int document) throws IOException {
    return stored.read(document, true);
  }
}
