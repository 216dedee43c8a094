package clippings.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The terms by which a word stands in a field of the index.
 *
 * @param asked the form asked for, in each language that has it; never empty
 * @param others other forms
 */
public record FoundForms(List<BytesRef> asked, List<BytesRef> others) {

  public FoundForms {
    asked = List.copyOf(asked);
    others = List.copyOf(others);
  }

  /** One term alone. */
  public static FoundForms only(BytesRef term) {
    return new FoundForms(List.of(term), List.of());
  }

  /** All terms, those asked for first. */
  public List<BytesRef> all() {
    if (others.isEmpty()) return asked;
    List<BytesRef> all = new ArrayList<>(asked);
    all.addAll(others);
    return all;
  }
}
