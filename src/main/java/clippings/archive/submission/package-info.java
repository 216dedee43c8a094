/**
 * Articles and files that others hand in or take out. They lie ready beside the folder ({@link
 * clippings.archive.submission.Incoming}) until an order ({@link
 * clippings.archive.submission.WriteOrder}) is carried out by the archive's own thread ({@link
 * clippings.archive.submission.Writing}), which takes them from its {@link
 * clippings.archive.submission.Inbox}.
 */
@NullMarked
package clippings.archive.submission;

import org.jspecify.annotations.NullMarked;
