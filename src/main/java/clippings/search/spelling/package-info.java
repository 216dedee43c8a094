/**
 * The other spellings of the names of a query: {@code Variants} asks the index for words that sound
 * alike and weighs the evidence that they are one name, {@code NamesTogether} for names of several
 * words, {@code JoinedWords} for compounds; {@code ListedNames} are the user's own. {@code
 * KnownSpellings} remembers what was found as long as a state of the index is open.
 */
@NullMarked
package clippings.search.spelling;

import org.jspecify.annotations.NullMarked;
