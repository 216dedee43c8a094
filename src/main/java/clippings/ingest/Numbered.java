package clippings.ingest;

import clippings.ingest.text.Cleaner;
import clippings.ingest.text.Draft;
import clippings.ingest.text.UnreadableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Gives the articles of a file, or of a file inside a file, their ids. The first article of a file
 * that may hold but this one is held back until it is known whether it does.
 */
final class Numbered implements Records {
  private static final int MAX_OWN_ID = 200;
  private static final int MAX_PATH = 1_000;

  private final Articles articles;
  private final String onlyId;

  /** The file's path and {@code #}. */
  private final String prefix;

  /** The path of the file inside the file and {@code /}; empty for the file itself. */
  private final String inner;

  private boolean many;
  private boolean rejected;
  private @Nullable Held held;

  private record Held(Draft draft, @Nullable String ownId, Place place) {}

  private Numbered(Articles articles, String onlyId, String prefix, String inner) {
    this.articles = articles;
    this.onlyId = onlyId;
    this.prefix = prefix;
    this.inner = inner;
  }

  /**
   * For a file.
   *
   * @param id that of its article, if it turns out to hold but one
   */
  static Numbered of(Articles articles, String file, String id) {
    return new Numbered(articles, id, file + "#", "");
  }

  @Override
  public void accept(Draft draft, @Nullable String ownId, Place place) {
    if (!draft.hasText() && !draft.isHeadlineAlone()) {
      reject(place, "no text");
    } else if (many) {
      emit(draft, ownId, place);
    } else if (held == null && !rejected) {
      held = new Held(draft, ownId, place);
    } else {
      many();
      emit(draft, ownId, place);
    }
  }

  @Override
  public void reject(Place place, String reason) {
    rejected = true;
    if (held != null) many();
    articles.reject(origin(place), reason);
  }

  @Override
  public void many() {
    many = true;
    var first = held;
    held = null;
    if (first != null) emit(first.draft, first.ownId, first.place);
  }

  @Override
  public void encoding(String charset) {
    if (inner.isEmpty()) articles.encoding(charset);
  }

  @Override
  public void remark(String remark) {
    articles.remark(inner.isEmpty() ? remark : within() + ": " + remark);
  }

  @Override
  public void inside(String path, Contents contents) throws IOException {
    many();
    var own = unique(path.length() > MAX_PATH ? "entry" : path, "entry");
    var records = new Numbered(articles, prefix + own, prefix, own + "/");
    try {
      contents.read(records);
    } catch (UnreadableException e) {
      rejected = true;
      articles.reject(records.within(), e.reason());
    }
    records.finish();
  }

  /** Gives out what was held back. */
  void finish() {
    var only = held;
    held = null;
    if (only != null) articles.add(only.draft, onlyId, inner.isEmpty());
  }

  private void emit(Draft draft, @Nullable String ownId, Place place) {
    var own = ownId == null ? "" : Cleaner.line(ownId);
    var number = Long.toString(place.number());
    if (own.isEmpty() || own.length() > MAX_OWN_ID) own = number;
    own = unique(inner + own, inner + place.unit() + "-" + number);
    articles.add(draft, prefix + own, false);
  }

  /** The id, or if an article has it, the other one, with a number if need be. */
  private String unique(String own, String other) {
    var id = own;
    for (int copy = 1; !articles.isNew(id); copy++) id = copy == 1 ? other : other + "-" + copy;
    return id;
  }

  private String origin(Place place) {
    return inner.isEmpty() ? place.toString() : within() + ", " + place;
  }

  private String within() {
    return "\"" + inner.substring(0, inner.length() - 1) + "\"";
  }
}
