package clippings.server;

import clippings.Clippings;
import org.jspecify.annotations.Nullable;

/** Whether the server can serve. Written by the thread that starts and stops it, read by all. */
final class Readiness {

  private final Clippings clippings;
  private volatile boolean started;
  private volatile boolean stopping;

  Readiness(Clippings clippings) {
    this.clippings = clippings;
  }

  void started() {
    started = true;
  }

  void stopping() {
    stopping = true;
  }

  /** Why not, in words; {@code null} when it can. */
  @Nullable String whyNot() {
    if (stopping) return "the server is shutting down";
    if (!started) return "the server is starting";
    return clippings.status().failure();
  }
}
