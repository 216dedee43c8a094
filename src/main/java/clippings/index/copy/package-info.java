/**
 * What of a text is compared with other texts: shingles of words ({@link
 * clippings.index.copy.StoryText}), keys of paragraphs ({@link clippings.index.copy.ParagraphKey}),
 * and the rule by which two texts are copies of one ({@link clippings.index.copy.CopyRule}). Values
 * and hashes; nothing here reads an index.
 */
@NullMarked
package clippings.index.copy;

import org.jspecify.annotations.NullMarked;
