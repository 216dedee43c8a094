/**
 * The pages: {@code Html} writes them, {@code Layout} frames them, {@code PageState} is the whole
 * state of a page, which is its address. {@code Asset} is the style sheet, the script and the icon.
 */
@NullMarked
package clippings.server.page;

import org.jspecify.annotations.NullMarked;
