/**
 * Feeds as a source of articles, and the only package that connects to other machines.
 *
 * <p>{@link clippings.feed.Feeds} is the way in. A {@code FeedRun} polls a feed and hands its new
 * entries to the {@code Collector}, which follows their links and stores the pages through the
 * {@code ArticleStore} as files in the articles folder; from there on they are articles like any
 * other. What was dealt with is remembered by {@code SeenEntries} and {@code FeedStates}, in a
 * folder of our own beside the articles: a file is stored first and noted then, and its name holds
 * a key of its link, so that whenever the program is killed it is stored at most once more under
 * the same name.
 *
 * <p>Everything that is asked for goes through the {@code Fetcher}, which waits for the host's turn
 * ({@code Pace}), asks {@code Robots} where nobody asked for the address by hand, and follows
 * redirects one by one through the {@code WebClient}. That one knows only {@code GuardedResolver},
 * so no connection is made to an address that is not of the open internet unless that is allowed.
 */
@NullMarked
package clippings.feed;

import org.jspecify.annotations.NullMarked;
