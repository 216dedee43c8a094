package clippings.search;

/** Where the words of a clause are looked up. */
enum Scope {
  /** Title and story; for paragraph hits the story alone. */
  ANYWHERE,
  TITLE,
  STORY,
  BOILERPLATE
}
