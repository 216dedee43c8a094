/**
 * What articles say of each other, settled before each commit ({@link
 * clippings.index.story.Settling}): which tell one story ({@code StorySettling}, by {@link
 * clippings.index.copy.CopyRule}; a story is its longest article and copies of that one), and which
 * paragraphs an outlet repeats ({@code Recurrence}). Both depend on nothing but the articles that
 * are there. {@link clippings.index.story.Stories} is the outcome, as searches read it.
 */
@NullMarked
package clippings.index.story;

import org.jspecify.annotations.NullMarked;
