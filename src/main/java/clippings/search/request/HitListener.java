package clippings.search.request;

import java.io.IOException;

/** Takes every hit of an answer, one after the other, in order. */
public interface HitListener {

  /**
   * Called once, before the first hit, when nothing but the disk can fail any more.
   *
   * @param summary the answer without its hits and its {@code next}
   */
  void begin(SearchPage summary) throws IOException;

  /** Called as often as the summary's {@code total} says. */
  void hit(Hit hit) throws IOException;
}
