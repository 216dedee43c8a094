/**
 * The words of a state of the index: which forms of a stem are there and where their postings are
 * ({@link clippings.index.word.IndexedForms}), surface forms for patterns ({@link
 * clippings.index.word.SurfaceTerms}), words that are spelt nearly alike ({@link
 * clippings.index.word.Vocabulary}) and names that sound alike ({@link
 * clippings.index.word.IndexedNames}), with statistics of the articles that are there ({@link
 * clippings.index.word.LiveStatistics}): scores do not depend on what was deleted since.
 */
@NullMarked
package clippings.index.word;

import org.jspecify.annotations.NullMarked;
