/**
 * The articles in Lucene: schema, analysis, writing and snapshots.
 *
 * <pre>
 * try (var index = ArticleIndex.open(folder)) {
 *   index.remove(file);              // whatever was read from it before
 *   index.add(article, firstSeen);
 *   index.record(row);               // what became of the file
 *   index.commit();                  // now all three are durable, then visible
 *   try (var snapshot = index.snapshot()) {
 *     snapshot.searcher(timeout).search(query, 10);
 *   }
 * }
 * </pre>
 *
 * <p>An article is one document ({@code ArticleDocument}, {@link clippings.index.Fields}), and so
 * is each row of the ledger. All paragraphs stand in one field, so far apart that nothing reaches
 * across; a {@link clippings.index.ParagraphTable} turns offsets back into paragraphs. {@link
 * clippings.index.TextAnalysis} makes the terms, for articles and queries alike: a term is stem and
 * surface form in one ({@link clippings.index.WordForms}), so a word takes one posting and its
 * forms lie side by side. An article's words are stemmed by its language ({@code Language}), those
 * of a query by every language that is there.
 *
 * <p>What articles say of each other is settled before each commit ({@code Settling}): which tell
 * one story ({@code StorySettling}, by {@code CopyRule}), and which paragraphs an outlet repeats
 * ({@code Recurrence}). Both depend on nothing but the articles that are there.
 *
 * <p>{@code IndexFolder} decides what may be done with a folder, before anything in it is changed;
 * {@code Writer} keeps Lucene's writer alive through failures. A {@link clippings.index.Snapshot}
 * is what one commit left, with statistics of the articles that are there ({@code LiveStatistics}):
 * scores do not depend on what was deleted since.
 *
 * <p>Whatever changes what is written here raises the schema number in {@code Commit}: older
 * indexes are then made again from the folder.
 */
@NullMarked
package clippings.index;

import org.jspecify.annotations.NullMarked;
