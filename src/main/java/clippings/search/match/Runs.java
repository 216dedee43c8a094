package clippings.search.match;

import java.io.IOException;

/**
 * Where runs of so many words begin in one document after another: positions alone, which is all
 * that tells whether two are near each other.
 */
interface Runs {

  /** How many words each has. */
  int words();

  /**
   * Reads those of a document at which, or behind which, all postings stand, once; tells how many.
   */
  int read(int document) throws IOException;

  /** Where one of those that were read begins; in order, some twice. */
  int position(int run);
}
