/**
 * The reader's language: what is typed into the search box, as a tree of {@link
 * clippings.query.Clause clauses}. Knows no index: a query can be parsed, checked and printed
 * without one.
 *
 * <pre>
 * var parsed = QueryParser.parse("Jaish al-Adl", LocalDate.now(zone));
 * ClausePrinter.print(parsed.clause()); // jaish AND "al adl"
 * parsed.notices();                     // what could not be read as written, each with a query to try
 * </pre>
 *
 * <p>A text becomes a clause in three steps. The lexer sees it through its signs, in which every
 * curly quote and full-width colon is plain, and cuts it into tokens. The mender balances the
 * parentheses and takes out operators that have nothing to work on. The parser reads the grammar,
 * which by then cannot fail; words, values and dates have readers of their own. Each step says in a
 * notice what it changed, and how the text would have to be edited to say so itself; a suggestion
 * is the text with all those edits, given only if it reads as the same clause without a notice.
 */
@NullMarked
package clippings.query;

import org.jspecify.annotations.NullMarked;
