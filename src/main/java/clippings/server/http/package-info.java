/**
 * What requests and answers have in common: {@code Route}s, {@code Parameter}s and {@code
 * Arguments}, bodies, and {@code Problem}s, which every error becomes.
 */
@NullMarked
package clippings.server.http;

import org.jspecify.annotations.NullMarked;
