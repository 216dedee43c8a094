/**
 * Answers browsers and programs over HTTP: {@link clippings.server.ClippingsServer} starts it.
 *
 * <p>A request passes, in this order: Jetty, which parses it; {@code Gate}, which lets only known
 * hosts in and sets the headers every answer has; Javalin, which finds the {@code Route}; the
 * {@code Api} or {@code Pages}, which ask the archive and write JSON or HTML straight to bytes.
 * Whatever goes wrong on the way ends in {@code Failures}, the one place that turns exceptions into
 * statuses, and is answered as a {@code Problem}.
 *
 * <p>Nothing a request says becomes a path, an address to fetch, a class or a template.
 */
@NullMarked
package clippings.server;

import org.jspecify.annotations.NullMarked;
