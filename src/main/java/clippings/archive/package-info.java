/**
 * Keeps the index equal to the articles folder: walks it, watches it, and writes down what became
 * of each file.
 */
@NullMarked
package clippings.archive;

import org.jspecify.annotations.NullMarked;
