package clippings.index.copy;

import clippings.article.Article;
import clippings.article.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other articles say of one: which of its paragraphs recur in them, and whether they tell the
 * same story. Everything else in its document comes from the article alone.
 */
public final class Marks {

  private final Outlet outlet;
  private final long[] keys;
  private final List<RecurringKey> recurring = new ArrayList<>();
  private final @Nullable Long story;
  private final boolean[] boilerplate;

  /**
   * @param known the boilerplate of all outlets
   * @param story its key; {@code null} for an article without copies
   */
  public Marks(Article article, Set<RecurringKey> known, @Nullable Long story) {
    this.outlet = Outlet.of(article.metadata());
    this.story = story;
    var all = ParagraphKey.of(article);
    this.keys = ParagraphKey.distinct(all);
    this.boilerplate = new boolean[all.length];
    if (known.isEmpty()) return;
    for (long key : keys) {
      var here = new RecurringKey(outlet.hash(), key);
      if (known.contains(here)) recurring.add(here);
    }
    if (!recurring.isEmpty()) mark(article, all, known);
  }

  /** An article whose whole text recurs keeps it: it would be left without a story. */
  private void mark(Article article, long[] all, Set<RecurringKey> known) {
    boolean leavesText = false;
    for (var paragraph : article.paragraphs()) {
      int i = paragraph.number() - 1;
      boilerplate[i] = known.contains(new RecurringKey(outlet.hash(), all[i]));
      leavesText |= paragraph.kind() == Paragraph.Kind.TEXT && !boilerplate[i];
    }
    if (!leavesText) Arrays.fill(boilerplate, false);
  }

  public Outlet outlet() {
    return outlet;
  }

  /** The keys of its paragraphs. */
  public long[] keys() {
    return keys;
  }

  /** Those that are boilerplate in its outlet, whether or not it is left without a story. */
  public List<RecurringKey> recurring() {
    return recurring;
  }

  public @Nullable Long story() {
    return story;
  }

  /** Whether the paragraph of that number is marked. */
  public boolean isBoilerplate(int number) {
    return boilerplate[number - 1];
  }
}
