package clippings.archive.folder;

import clippings.article.LedgerRow.Outcome;
import clippings.names.NamesList;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists single folders and sorts their entries into what is read, what is looked into and what is
 * left alone.
 */
public final class FolderReader {

  /**
   * Our own folder in the articles folder; the only thing in there that the ledger does not name.
   */
  public static final String OWN_FOLDER = ".clippings";

  private final Predicate<String> reads;
  private final @Nullable Object indexFolder;
  private final int user;

  /**
   * @param reads whether a file of that name is an article
   * @param indexFolder the key of the folder that holds the index and is not looked into
   * @param user the number of our own user; 0 sees what everybody writes
   */
  public FolderReader(Predicate<String> reads, @Nullable Object indexFolder, int user) {
    this.reads = reads;
    this.indexFolder = indexFolder;
    this.user = user;
  }

  /** What stands in a folder; empty when it is gone. */
  Optional<FolderListing> list(String name, Path folder) {
    var found = new ArrayList<Found>();
    var subfolders = new TreeMap<String, FolderListing.Subfolder>();
    var prefix = FolderListing.prefix(name);
    try {
      var taken = new HashSet<String>();
      for (var entry : entries(folder)) {
        var file = prefix + unique(EntryName.of(entry), taken);
        look(file, entry, found, subfolders);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          new FolderListing(
              name, List.of(Found.Unreadable.because(prefix, e)), new TreeMap<>(), false));
    }
    found.sort(Comparator.comparing(Found::file));
    return Optional.of(new FolderListing(name, found, subfolders, true));
  }

  /** In the order of their bytes, so that names made unique are the same each time. */
  private static List<Path> entries(Path folder) throws IOException {
    var entries = new ArrayList<Path>();
    try (var stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.naturalOrder());
    return entries;
  }

  /** An escaped name may be the true name of another entry. */
  private static String unique(String name, Set<String> taken) {
    var unique = name;
    while (!taken.add(unique)) unique += "%";
    return unique;
  }

  private void look(
      String file, Path entry, List<Found> found, Map<String, FolderListing.Subfolder> subfolders) {
    FileStat stat;
    try {
      stat = FileStat.of(entry);
    } catch (NoSuchFileException e) {
      return; // gone since
    } catch (IOException e) {
      found.add(Found.Unreadable.because(file, e));
      return;
    }
    var name = file.substring(file.lastIndexOf('/') + 1);
    if (stat.kind() != FileStat.Kind.FOLDER) {
      found.add(sort(file, name, entry, stat));
    } else if (file.equals(OWN_FOLDER) || stat.key().equals(indexFolder)) {
      return;
    } else if (file.equals(ArticleFiles.REMOVED)) {
      found.add(new Found.PassedOver(file + "/", Outcome.IGNORED, "holds what was removed"));
    } else if (EntryName.isHidden(name)) {
      found.add(new Found.PassedOver(file + "/", Outcome.IGNORED, "a hidden folder"));
    } else {
      subfolders.put(file, new FolderListing.Subfolder(entry, stat.key()));
    }
  }

  private Found sort(String file, String name, Path entry, FileStat stat) {
    if (EntryName.isHidden(name)) return ignored(file, "a hidden file");
    if (EntryName.isTemporary(name))
      return ignored(file, "a temporary file of an editor or a download");
    if (file.equals(NamesList.FILE)) return ignored(file, names(entry));
    if (!reads.test(file))
      return ignored(file, stat.kind() == FileStat.Kind.FILE ? unread(name) : stat.kind().label);
    if (stat.kind() != FileStat.Kind.FILE)
      return new Found.PassedOver(file, Outcome.REJECTED, stat.kind().label);
    return new Found.ToRead(file, entry, stat.fingerprint(), user == 0 || stat.owner() == user);
  }

  /** What the reader's list of names says, or what is wrong with it. */
  private static String names(Path list) {
    try {
      return NamesList.read(list).summary();
    } catch (IOException e) {
      return "the list of names cannot be read: " + Reason.of(e);
    }
  }

  private static String unread(String name) {
    var extension = EntryName.extension(name);
    return extension.isEmpty()
        ? "a file without an extension"
        : "not a kind of file that is read: ." + extension;
  }

  private static Found ignored(String file, String reason) {
    return new Found.PassedOver(file, Outcome.IGNORED, reason);
  }
}
