package clippings.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed between polls.
 *
 * @param validators of the version whose entries are all dealt with
 * @param due when it is to be polled again
 * @param restUntil until when its server wants to be left alone
 * @param gone when its server said that it will never be back
 */
record FeedState(
    Validators validators,
    @Nullable Instant due,
    @Nullable Instant restUntil,
    @Nullable Instant gone) {

  static final FeedState NEW = new FeedState(Validators.NONE, null, null, null);

  static FeedState done(Validators validators, Instant due) {
    return new FeedState(validators, due, null, null);
  }

  FeedState resting(Instant until) {
    return new FeedState(validators, null, until, null);
  }

  FeedState gone(Instant now) {
    return new FeedState(Validators.NONE, null, null, now);
  }
}
