package clippings.feed;

import java.time.Instant;

/** What came of one entry of a feed, or of a page. */
public sealed interface Outcome {

  /** Its address; its title where it has none. */
  String what();

  /**
   * It is in the articles folder now.
   *
   * @param file the path below the folder
   * @param remark why it is not the page but what the feed holds of it; empty for a page
   */
  record Stored(String what, String file, String remark) implements Outcome {}

  /** It was dealt with before. */
  record Known(String what) implements Outcome {}

  /** It cannot be had and will not be tried again. */
  record Skipped(String what, String reason) implements Outcome {}

  /** It could not be had; the next poll tries again. */
  record Failed(String what, String reason) implements Outcome {}

  /**
   * It was not asked for, or in vain, because its server wants to be left alone.
   *
   * @param until when it may be asked again
   */
  record Postponed(String what, String reason, Instant until) implements Outcome {}
}
