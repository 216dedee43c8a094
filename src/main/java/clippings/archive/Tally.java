package clippings.archive;

/** Files with articles that passes dealt with. */
record Tally(int added, int updated, int renamed, int removed) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Tally more) {
    return new Tally(
        added + more.added, updated + more.updated, renamed + more.renamed, removed + more.removed);
  }
}
