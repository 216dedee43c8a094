package clippings.archive.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * What stands in one folder.
 *
 * @param name path below the articles folder; empty for the articles folder itself
 * @param found in path order; an {@link Found.Unreadable} for the folder itself when it could not
 *     be listed
 * @param subfolders those to be looked into, by name as in {@code name}
 * @param complete whether what is not in the listing is not there
 */
public record FolderListing(
    String name, List<Found> found, SortedMap<String, Subfolder> subfolders, boolean complete) {

  /** A folder in the folder; {@code key} tells whether it is still the same one. */
  public record Subfolder(Path path, Object key) {}

  public FolderListing {
    found = List.copyOf(found);
  }

  /** What the ledger paths of everything in a folder begin with. */
  public static String prefix(String folder) {
    return folder.isEmpty() ? "" : folder + "/";
  }

  /** The folder a ledger path stands in; a folder's own row stands in that folder. */
  public static String folderOf(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }
}
