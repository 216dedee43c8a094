/**
 * Completions while a query is typed, and corrections, all from the archive's own words.
 *
 * <pre>
 * var suggester = new Suggester(index);
 * suggester.suggest("adl jai");      // Jaish al-Adl
 * suggester.suggest("iran bord");    // iran border
 * </pre>
 *
 * <p>The index has a field of the names that each article holds, as they are written (found when it
 * was added, by {@code index.Names}), so how many articles have one is the term's document
 * frequency, and what is deleted is gone. {@code Known} is what is kept of a state of the index in
 * memory: its names ({@code PhraseList}, found by any of their words), its words ({@link
 * clippings.index.Vocabulary}) and the values of its fields. {@code Typed} tells which words at the
 * end of a text are being typed, {@code Completer} finds what they may become, counted together
 * with the words before ({@code Together}); {@code Corrector} replaces slips.
 */
@NullMarked
package clippings.suggest;

import org.jspecify.annotations.NullMarked;
