/**
 * What became of each file: a row for every one ({@link clippings.archive.ledger.Ledger}), the ids
 * its articles have ({@link clippings.archive.ledger.ArticleIds}), when it was first seen ({@link
 * clippings.archive.ledger.FirstSeen}); and what is to be done where the folder differs ({@link
 * clippings.archive.ledger.Change}).
 */
@NullMarked
package clippings.archive.ledger;

import org.jspecify.annotations.NullMarked;
