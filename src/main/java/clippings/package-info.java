/**
 * Clippings: full-text search over a folder of news articles. {@link clippings.Clippings} is the
 * front door; the command line and the server come in by it, and so may any other program.
 *
 * <pre>
 * var settings = ClippingsSettings.of(Path.of("seeds"), Path.of("index"));
 * try (var clippings = Clippings.open(settings)) {
 *   clippings.sync(Progress.NONE); // or watch(), to follow the folder from now on
 *   var page = clippings.search(SearchRequest.of("Jaish al-Adl", ZoneId.systemDefault()));
 *   for (var hit : page.hits()) System.out.println(hit.article().title());
 * }
 * </pre>
 *
 * <p>This package only opens the others, wires them and closes them in reverse: the archive writes
 * what the folder holds into the index, the search answers from snapshots of it. Neither knows the
 * other.
 */
@NullMarked
package clippings;

import org.jspecify.annotations.NullMarked;
