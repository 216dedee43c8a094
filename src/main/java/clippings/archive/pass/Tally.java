package clippings.archive.pass;

/** Files with articles that passes dealt with. */
public record Tally(int added, int updated, int renamed, int removed) {

  public static final Tally NONE = new Tally(0, 0, 0, 0);

  public Tally plus(Tally more) {
    return new Tally(
        added + more.added, updated + more.updated, renamed + more.renamed, removed + more.removed);
  }
}
