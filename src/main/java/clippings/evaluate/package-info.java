/**
 * How good a ranking is, by the judgments of people: reads and writes the files that TREC and its
 * tool {@code trec_eval} use, and computes its measures.
 *
 * <p>{@link clippings.evaluate.Topics} are asked, each answer becomes lines of a {@link
 * clippings.evaluate.Run}, and {@link clippings.evaluate.Evaluation} compares a run with {@link
 * clippings.evaluate.Judgments}. Nothing here knows how the answers were found, so runs of other
 * engines can be compared.
 */
@NullMarked
package clippings.evaluate;

import org.jspecify.annotations.NullMarked;
