package clippings.search.match;

import clippings.index.document.Fields;

/** Where the words of a clause are looked up. */
public enum Scope {
  /** Story and title. */
  ANYWHERE(Fields.TEXT),
  TITLE(Fields.TITLE),
  STORY(Fields.TEXT),
  BOILERPLATE(Fields.BOILERPLATE);

  private final String field;

  Scope(String field) {
    this.field = field;
  }

  /** The field of the index that holds them. */
  public String field() {
    return field;
  }
}
