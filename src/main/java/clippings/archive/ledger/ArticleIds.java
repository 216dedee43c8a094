package clippings.archive.ledger;

import clippings.ingest.FileType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives the files of one folder their article ids: the path without its extension. Of files that
 * would share one, the first in path order has it and the others keep their extension. That is
 * free: an id never names a file that comes before its own in path order.
 */
public final class ArticleIds {

  private ArticleIds() {}

  /** An id, and the file that has the shorter one if it is taken. */
  public record Assigned(String id, String takenBy) {

    /** What the ledger says of it; empty when there is nothing to say. */
    public String note() {
      return takenBy.isEmpty()
          ? ""
          : "its id keeps the extension, because \"%s\" has the shorter one".formatted(takenBy);
    }
  }

  /** The ids of all files of a folder that are read. */
  public static Map<String, Assigned> of(Collection<String> files) {
    var owners = new HashMap<String, String>();
    var ids = new TreeMap<String, Assigned>();
    for (var file : new TreeSet<>(files)) {
      var shorter = FileType.of(file).map(FileType::stem).orElse(file);
      if (shorter.equals(file)) {
        ids.put(file, new Assigned(file, ""));
        owners.put(file, file);
        continue;
      }
      var owner = owners.putIfAbsent(shorter, file);
      ids.put(file, owner == null ? new Assigned(shorter, "") : new Assigned(file, owner));
      if (owner != null) owners.put(file, file);
    }
    return ids;
  }
}
