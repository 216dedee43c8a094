/**
 * What programs read and write: the JSON of answers, the articles they submit, the formats of
 * exports.
 */
@NullMarked
package clippings.server.json;

import org.jspecify.annotations.NullMarked;
