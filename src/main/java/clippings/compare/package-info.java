/**
 * What one article has that another has not: versions of a report, copies of one story.
 *
 * <p>{@link clippings.compare.Comparison#of} pairs paragraphs first, those that are equal and then
 * those that are alike, and compares the words of each pair. However long the articles, it takes no
 * more than some hundred milliseconds: what is too much to compare in full is compared by what
 * occurs once.
 */
@NullMarked
package clippings.compare;

import org.jspecify.annotations.NullMarked;
