package clippings.index.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which a word stands in a field of the index.
 *
 * @param field of the index
 * @param asked the form asked for, in each language that has it; never empty
 * @param others other forms
 * @param variants the same name in other spellings
 */
public record FoundForms(
    String field, List<IndexedTerm> asked, List<IndexedTerm> others, List<IndexedTerm> variants) {

  public FoundForms {
    asked = List.copyOf(asked);
    others = List.copyOf(others);
    variants = List.copyOf(variants);
  }

  /** Without variants. */
  public FoundForms(String field, List<IndexedTerm> asked, List<IndexedTerm> others) {
    this(field, asked, others, List.of());
  }

  /** Spellings of what does not stand in the field as it was asked for. */
  public static FoundForms ofVariants(String field, List<IndexedTerm> variants) {
    return new FoundForms(field, List.of(new IndexedTerm(new BytesRef(), 0)), List.of(), variants);
  }

  /** The same without variants. */
  public FoundForms asWritten() {
    return variants.isEmpty() ? this : new FoundForms(field, asked, others);
  }

  /** The same with variants. */
  public FoundForms with(List<IndexedTerm> variants) {
    return new FoundForms(field, asked, others, variants);
  }

  /** One term alone. */
  public static FoundForms only(String field, IndexedTerm term) {
    return new FoundForms(field, List.of(term), List.of());
  }

  /** All terms, those asked for first. */
  public List<IndexedTerm> all() {
    if (others.isEmpty() && variants.isEmpty()) return asked;
    List<IndexedTerm> all = new ArrayList<>(asked);
    all.addAll(others);
    all.addAll(variants);
    return all;
  }

  /**
   * The postings that a segment has of any of the terms.
   *
   * @param flags of {@link PostingsEnum}
   */
  public List<PostingsEnum> postings(LeafReaderContext segment, int flags) throws IOException {
    List<PostingsEnum> postings = new ArrayList<>(asked.size() + others.size() + variants.size());
    var terms = segment.reader().terms(field);
    if (terms == null) return postings;
    var dictionary = terms.iterator();
    for (var term : asked) add(term.postings(segment, dictionary, flags), postings);
    for (var term : others) add(term.postings(segment, dictionary, flags), postings);
    for (var term : variants) add(term.postings(segment, dictionary, flags), postings);
    return postings;
  }

  private static void add(@Nullable PostingsEnum found, List<PostingsEnum> postings) {
    if (found != null) postings.add(found);
  }

  /**
   * How many live documents have any of the terms, where a document with two of them counts twice:
   * a little more than there are, but closer than what the most frequent term alone tells.
   */
  public int documents() {
    long sum = 0;
    for (var term : asked) sum += term.documents();
    for (var term : others) sum += term.documents();
    for (var term : variants) sum += term.documents();
    return (int) Math.min(Integer.MAX_VALUE, sum);
  }
}
