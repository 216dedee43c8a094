package clippings.ingest;

import clippings.article.LedgerRow.Outcome;
import clippings.ingest.text.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The books of one file: gives its articles out as they come, and says in the end what came. */
final class Articles {
  private static final int SHOWN = 3;

  /** More different notes than this are not told apart. */
  private static final int COUNTED_NOTES = 100;

  private final String file;
  private final Consumer<Ingested> sink;
  private final IdSet ids = new IdSet();
  private final List<String> rejections = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, Integer> notes = new LinkedHashMap<>();
  private @Nullable String encoding;
  private List<String> onlyRemarks = List.of();
  private int accepted;
  private int rejected;
  private int untitled;
  private int undated;

  Articles(String file, Consumer<Ingested> sink) {
    this.file = file;
    this.sink = sink;
  }

  /** The one place where what was read becomes an article. */
  void add(Draft draft, String id, boolean only) {
    accepted++;
    if (only) onlyRemarks = draft.remarks();
    if (draft.encoding() != null && only) encoding = draft.encoding();
    if (draft.title() == null) untitled++;
    if (draft.published() == null && draft.updated() == null) undated++;
    for (var note : draft.notes())
      if (notes.size() < COUNTED_NOTES || notes.containsKey(note))
        notes.merge(note, 1, Integer::sum);
    give(new Ingested.Accepted(draft.article(id, file)));
  }

  void reject(String origin, String reason) {
    rejected++;
    if (rejections.size() < SHOWN) rejections.add(origin + ": " + reason);
    give(new Ingested.Rejected(origin, reason));
  }

  private void give(Ingested ingested) {
    try {
      sink.accept(ingested);
    } catch (RuntimeException e) {
      throw new SinkException(e);
    }
  }

  /** Whether no other article of the file has this id. */
  boolean isNew(String ownId) {
    return ids.add(ownId);
  }

  void encoding(String charset) {
    encoding = charset;
  }

  void remark(String remark) {
    remarks.add(remark);
  }

  /**
   * What came of the file.
   *
   * @param problem why it could not be read to its end, or {@code null}
   */
  Reading reading(@Nullable String problem, String hash) {
    var reasons = new ArrayList<String>();
    if (problem != null) reasons.add(problem);
    else if (accepted + rejected == 0) reasons.add("no articles");
    if (accepted == 0 && rejected == 1 && problem == null) reasons.addAll(rejections);
    else reasons.addAll(counted());
    reasons.addAll(remarks);
    return new Reading(
        accepted > 0 ? Outcome.INDEXED : Outcome.REJECTED,
        accepted,
        reasons.isEmpty() ? null : String.join("; ", reasons),
        encoding,
        hash);
  }

  private List<String> counted() {
    var reasons = new ArrayList<>(onlyRemarks);
    if (onlyRemarks.isEmpty()) {
      if (untitled > 0)
        reasons.add("no title in %,d of %,d articles".formatted(untitled, accepted));
      if (undated > 0) reasons.add("no date in %,d of %,d articles".formatted(undated, accepted));
      notes.forEach(
          (note, count) ->
              reasons.add("%s (in %,d of %,d articles)".formatted(note, count, accepted)));
    }
    if (rejected > 0) {
      var shown = String.join("; ", rejections) + (rejected > SHOWN ? "; ..." : "");
      reasons.add(
          "%,d of %,d records rejected: %s".formatted(rejected, accepted + rejected, shown));
    }
    return reasons;
  }
}
