package clippings.archive.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The articles folder as a whole: a folder that is gone, unmounted or replaced by an empty one says
 * nothing about its articles. Used by one thread.
 */
public final class ArticlesFolder {

  /** File systems others may write to unseen by this machine. */
  private static final Set<String> SHARED =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "9p",
          "virtiofs",
          "vboxsf",
          "afs",
          "ceph",
          "prl_fs",
          "afpfs");

  private final Path path;
  private FolderListing.Subfolder present;

  /**
   * @param path may be a link; it is followed each time
   * @throws NoSuchFileException if there is nothing
   * @throws NotDirectoryException if it is not a folder
   */
  public ArticlesFolder(Path path) throws IOException {
    this.path = path.toAbsolutePath();
    this.present = look();
  }

  /** Where it is, and which folder that is. */
  public FolderListing.Subfolder present() {
    return present;
  }

  /**
   * Looks again; a folder that took the place of the one before is taken for it, unless it is
   * empty.
   *
   * @param hadArticles whether there was something to lose
   * @return why nothing can be said of the articles at present
   */
  public Optional<String> trouble(boolean hadArticles) {
    try {
      var now = look();
      if (!Files.isReadable(now.path())) return Optional.of("the articles folder cannot be read");
      if (!now.key().equals(present.key()) && hadArticles && isEmpty(now.path())) {
        return Optional.of(
            "the articles folder was replaced by an empty one; its articles are kept until it is"
                + " back");
      }
      present = now;
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.of(
          "the articles folder is not there; its articles are kept until it is back");
    } catch (NotDirectoryException e) {
      return Optional.of("the articles folder is not a folder any more");
    } catch (IOException e) {
      return Optional.of("the articles folder cannot be read: " + Reason.of(e));
    }
  }

  /** Whether it is still the folder it was. */
  public boolean isStillThere() {
    try {
      return look().key().equals(present.key());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether all who write to it run on this machine. */
  public boolean isLocal() {
    try {
      var type = Files.getFileStore(present.path()).type();
      return !SHARED.contains(type) && !type.startsWith("fuse");
    } catch (IOException e) {
      return false;
    }
  }

  private FolderListing.Subfolder look() throws IOException {
    var real = path.toRealPath();
    var stat = FileStat.of(real);
    if (stat.kind() != FileStat.Kind.FOLDER) throw new NotDirectoryException(path.toString());
    return new FolderListing.Subfolder(real, stat.key());
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries =
        Files.newDirectoryStream(folder, entry -> !EntryName.isHidden(EntryName.of(entry)))) {
      return !entries.iterator().hasNext();
    }
  }
}
