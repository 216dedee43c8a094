/**
 * Spellings of names, by rules alone: no list of names, no model, nothing of an index.
 *
 * <pre>
 * var asked = Spelling.of("qadhafi");
 * var other = Spelling.of("gaddafi");
 * asked.keys().contains(other.key());     // true: the other one can be found by a key of this one
 * Likeness.of(asked, other);              // ALIKE: they may be taken for one name
 * </pre>
 *
 * <p>A {@link clippings.names.Spelling} is a word read as {@link clippings.names.Sound sounds}: by
 * the letters that romanizations write for one another (kh, h and ch; q, k, g and gh; ou, oo and
 * u), from any script ({@code Romanization}). Its {@link clippings.names.Spelling#key() key} is the
 * skeleton of its consonants, coarse enough that spellings of one name share one; {@link
 * clippings.names.Spelling#keys()} are all under which another spelling may be filed. {@link
 * clippings.names.SoundDistance} then compares two spellings sound by sound, and {@link
 * clippings.names.Likeness} decides.
 *
 * <p>Rules cannot tell a name from a word, nor two people from one. That takes evidence from the
 * archive, which is not of this package.
 */
@NullMarked
package clippings.names;

import org.jspecify.annotations.NullMarked;
