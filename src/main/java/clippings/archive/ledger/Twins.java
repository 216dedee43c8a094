package clippings.archive.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Files with the same bytes. The first of them in path order is the original, whichever came first:
 * so it only depends on which files there are. Used under the ledger's lock.
 */
final class Twins {

  private final Map<String, String> originals = new HashMap<>();

  /** All files of a content that several have; those without a twin take no more than one entry. */
  private final Map<String, TreeSet<String>> groups = new HashMap<>();

  void add(String hash, String file) {
    var original = originals.putIfAbsent(hash, file);
    if (original == null || original.equals(file)) return;
    var group = groups.computeIfAbsent(hash, each -> new TreeSet<>());
    group.add(original);
    group.add(file);
    originals.put(hash, group.first());
  }

  void remove(String hash, String file) {
    var group = groups.get(hash);
    if (group == null) {
      originals.remove(hash, file);
      return;
    }
    group.remove(file);
    originals.put(hash, group.first());
    if (group.size() == 1) groups.remove(hash);
  }

  /** The first file with these bytes; {@code null} when there is none. */
  @Nullable String original(String hash) {
    return originals.get(hash);
  }

  /** How many files have the bytes of an earlier one. */
  int duplicates() {
    int files = 0;
    for (var group : groups.values()) files += group.size() - 1;
    return files;
  }
}
