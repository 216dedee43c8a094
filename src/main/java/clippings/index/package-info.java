/** The articles in Lucene: schema, analysis, writing and snapshots. */
@NullMarked
package clippings.index;

import org.jspecify.annotations.NullMarked;
