package clippings.ingest;

import clippings.ingest.text.Draft;
import clippings.ingest.text.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads one kind of file. Readers are used by many threads at once, so they hold nothing of the
 * file they read. What a library throws on a file it does not bear is dealt with by the caller.
 */
sealed interface Format {

  /** A file that is one article. It is held in memory whole. */
  non-sealed interface One extends Format {

    /**
     * Reads the article. Its {@link Draft#encoding} is set where there is one.
     *
     * @param bytes the file, unpacked
     * @throws UnreadableException if the file is no article
     */
    Draft read(byte[] bytes) throws UnreadableException;
  }

  /** A file of articles one after the other, of any size. It is read as a stream. */
  non-sealed interface Many extends Format {

    /**
     * Reads the articles. A bad one is rejected alone, where it can be told where the next begins.
     *
     * @param in the file, unpacked and buffered; left open
     * @throws UnreadableException if the file, or what follows the articles given so far, cannot be
     *     read
     * @throws IOException if the disk fails
     */
    void read(InputStream in, Records records) throws IOException, UnreadableException;
  }

  /** A file of files. Its directory may stand at its end, so it is read from the disk. */
  non-sealed interface Container extends Format {

    /**
     * Reads all files in it that are of a kind that is read.
     *
     * @throws UnreadableException if the file, or what follows the articles given so far, cannot be
     *     read
     * @throws IOException if the disk fails
     */
    void read(Path path, Records records) throws IOException, UnreadableException;
  }
}
