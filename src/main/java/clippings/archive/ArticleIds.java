package clippings.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives the files of one folder their article ids: the path without its extension. Of files that
 * would share one, the first in path order has it and the others keep their extension. That is
 * free: an id never names a file that comes before its own in path order.
 */
final class ArticleIds {

  /**
   * Kinds of files that hold many articles. Their ids are the file, {@code #} and one of each
   * article's own.
   */
  private static final Set<String> MANY = Set.of("jsonl", "ndjson", "gz");

  private ArticleIds() {}

  /** An id, and the file that has the shorter one if it is taken. */
  record Assigned(String id, String takenBy) {

    /** What the ledger says of it; empty when there is nothing to say. */
    String note() {
      return takenBy.isEmpty()
          ? ""
          : "its id keeps the extension, because \"%s\" has the shorter one".formatted(takenBy);
    }
  }

  /** The ids of all files of a folder that are read. */
  static Map<String, Assigned> of(Collection<String> files) {
    var owners = new HashMap<String, String>();
    var ids = new TreeMap<String, Assigned>();
    for (var file : new TreeSet<>(files)) {
      var extension = EntryName.extension(file.substring(file.lastIndexOf('/') + 1));
      if (extension.isEmpty() || MANY.contains(extension)) {
        ids.put(file, new Assigned(file, ""));
        owners.put(file, file);
        continue;
      }
      var shorter = file.substring(0, file.length() - extension.length() - 1);
      var owner = owners.putIfAbsent(shorter, file);
      ids.put(file, owner == null ? new Assigned(shorter, "") : new Assigned(file, owner));
      if (owner != null) owners.put(file, file);
    }
    return ids;
  }
}
