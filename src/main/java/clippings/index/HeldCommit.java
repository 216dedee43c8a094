package clippings.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * The files of the latest commit, held open: they can be read as long as this is open, even when a
 * process that writes removes them meanwhile. Closing it leaves the directory open.
 */
final class HeldCommit extends FilterDirectory {

  private final SortedMap<String, IndexInput> files = new TreeMap<>();

  /**
   * Opens the files.
   *
   * @throws NoSuchFileException if one is missing, maybe because there is a newer commit by now
   */
  HeldCommit(Directory directory) throws IOException {
    super(directory);
    try {
      for (var file : SegmentInfos.readLatestCommit(directory).files(true))
        files.put(file, directory.openInput(file, IOContext.DEFAULT));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(files.values());
      throw e;
    }
  }

  @Override
  public String[] listAll() {
    return files.keySet().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return held(name).length();
  }

  /** Closing what it gives has no effect. */
  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return held(name).clone();
  }

  private IndexInput held(String name) throws NoSuchFileException {
    var input = files.get(name);
    if (input == null) throw new NoSuchFileException(name);
    return input;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(files.values());
  }
}
