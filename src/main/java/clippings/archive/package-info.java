/**
 * Keeps the index equal to the articles folder: {@link clippings.archive.Archive} has a thread of
 * its own ({@code Follower}) that decides when to look where and carries out what others hand in.
 * What the folder holds is in {@code folder}, what became of its files in {@code ledger}, the work
 * in {@code pass}, and what comes over other ways in {@code submission}.
 */
@NullMarked
package clippings.archive;

import org.jspecify.annotations.NullMarked;
