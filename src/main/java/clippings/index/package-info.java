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
 * <p>The rooms below: {@code analysis} makes terms of texts, {@code copy} what of a text is
 * compared with others, {@code document} Lucene's documents of articles; {@code word} reads the
 * words of the index, {@code story} settles which articles are copies before each commit. Here they
 * become one index that lives in a folder.
 *
 * <p>{@code IndexFolder} decides what may be done with a folder, before anything in it is changed;
 * {@code Writer} keeps Lucene's writer alive through failures. A {@link clippings.index.Snapshot}
 * is what one commit left.
 *
 * <p>Whatever changes what is written here raises the schema number in {@code Commit}: older
 * indexes are then made again from the folder.
 */
@NullMarked
package clippings.index;

import org.jspecify.annotations.NullMarked;
