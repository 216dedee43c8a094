package clippings.feed;

/**
 * Told of what happens, by the thread it happens in. What it is told comes from outside and may
 * hold any characters.
 */
public interface FeedListener {

  /** An entry, or a page, was dealt with. Entries that were known are not told one by one. */
  void dealtWith(Outcome outcome);

  /** A poll is over. */
  void polled(Polled polled);
}
