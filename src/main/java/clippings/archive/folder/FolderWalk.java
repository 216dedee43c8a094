package clippings.archive.folder;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Walks the articles folder, whole or in part, without following links and without recursion. It
 * remembers the folders it has seen, so that a part of the walk goes into those that are new. Used
 * by one thread.
 */
public final class FolderWalk {

  /** Told of each folder before it is listed, and of each that is no longer there. */
  public interface Visitor {
    void enter(String folder, Path path);

    void leave(String folder);
  }

  private final FolderReader reader;
  private final Visitor visitor;
  private final TreeMap<String, FolderListing.Subfolder> known = new TreeMap<>();

  public FolderWalk(FolderReader reader, Visitor visitor) {
    this.reader = reader;
    this.visitor = visitor;
  }

  /** Every folder, beginning at {@code root}. */
  public List<FolderListing> everything(FolderListing.Subfolder root) {
    var before = new ArrayList<>(known.keySet());
    known.clear();
    known.put("", root);
    var listings = walk(List.of(""));
    before.stream().filter(folder -> !known.containsKey(folder)).forEach(visitor::leave);
    return listings;
  }

  /**
   * Those folders, what is new below them, and, for those that are gone, the folders they were in.
   */
  public List<FolderListing> of(Collection<String> folders) {
    return walk(folders);
  }

  private List<FolderListing> walk(Collection<String> folders) {
    var listings = new TreeMap<String, FolderListing>();
    var open = new ArrayDeque<>(new TreeSet<>(folders)); // a folder before those in it
    while (!open.isEmpty()) {
      var name = open.pop();
      var folder = known.get(name);
      if (listings.containsKey(name)) continue;
      if (folder == null) {
        if (!name.isEmpty()) open.push(FolderListing.folderOf(name));
        continue;
      }
      visitor.enter(name, folder.path());
      var listing = reader.list(name, folder.path());
      if (listing.isEmpty()) {
        forget(name);
        listings.remove(FolderListing.folderOf(name));
        if (!name.isEmpty()) open.push(FolderListing.folderOf(name));
        continue;
      }
      listings.put(name, listing.get());
      if (listing.get().complete()) open.addAll(newIn(listing.get()));
    }
    return List.copyOf(listings.values());
  }

  /** The subfolders to go into: those not seen before. Those not seen any more are forgotten. */
  private List<String> newIn(FolderListing listing) {
    var fresh = new ArrayList<String>();
    var prefix = FolderListing.prefix(listing.name());
    for (var name : childrenOf(prefix)) {
      if (!listing.subfolders().containsKey(name)) forget(name);
    }
    listing
        .subfolders()
        .forEach(
            (name, folder) -> {
              var before = known.get(name);
              if (before != null && before.key().equals(folder.key())) return;
              if (before != null) forget(name);
              known.put(name, folder);
              fresh.add(name);
            });
    return fresh;
  }

  private List<String> childrenOf(String prefix) {
    return known.tailMap(prefix).keySet().stream()
        .takeWhile(name -> name.startsWith(prefix))
        .filter(name -> !name.isEmpty() && name.indexOf('/', prefix.length()) < 0)
        .toList();
  }

  private void forget(String folder) {
    known.remove(folder);
    visitor.leave(folder);
    var below = known.subMap(folder + "/", folder + "0"); // 0 follows the slash
    below.keySet().forEach(visitor::leave);
    below.clear();
  }
}
