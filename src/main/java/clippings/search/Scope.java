package clippings.search;

import clippings.index.Fields;

/** Where the words of a clause are looked up. */
enum Scope {
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
  String field() {
    return field;
  }
}
