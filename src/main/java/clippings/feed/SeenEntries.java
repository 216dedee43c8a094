package clippings.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries and pages were dealt with, and how often in vain. It is kept in one file, to which
 * lines are only appended: when, {@code stored}, {@code skipped} or {@code failed}, the keys of the
 * entry, what it was; with tabs between them. Used by one thread; several processes may append.
 */
final class SeenEntries {

  /** After so many tries a page is given up. */
  static final int TRIES = 10;

  private static final String STORED = "stored";
  private static final String SKIPPED = "skipped";
  private static final String FAILED = "failed";

  private final Path file;

  /** How often an entry was tried in vain; {@link #TRIES} for one that is dealt with. */
  private final Map<String, Integer> tries = new HashMap<>();

  private boolean torn;

  SeenEntries(Path file) {
    this.file = file;
  }

  /** Reads what is on the disk anew; lines that cannot be understood are passed over. */
  void load() throws IOException {
    tries.clear();
    torn = false;
    if (!Files.exists(file)) return;
    torn = endsWithin();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      @Nullable String line;
      while ((line = reader.readLine()) != null) apply(line);
    }
  }

  /** Whether the last line was cut off by a crash. */
  private boolean endsWithin() throws IOException {
    try (var channel = FileChannel.open(file)) {
      var last = ByteBuffer.allocate(1);
      return channel.size() > 0
          && channel.read(last, channel.size() - 1) == 1
          && last.get(0) != '\n';
    }
  }

  private void apply(String line) {
    var parts = line.split("\t", 4);
    if (parts.length < 4) return; // cut off by a crash
    note(parts[1], Arrays.asList(parts[2].split(" ", -1)));
  }

  /** Whether there is nothing left to do for what has any of these keys. */
  boolean knows(Collection<Key> keys) {
    return keys.stream().anyMatch(key -> tries.getOrDefault(key.text(), 0) >= TRIES);
  }

  /** Whether one more try would be the last. */
  boolean isLastTry(Collection<Key> keys) {
    return keys.stream().anyMatch(key -> tries.getOrDefault(key.text(), 0) == TRIES - 1);
  }

  void stored(Instant now, Collection<Key> keys, String what) throws IOException {
    write(now, STORED, keys, what);
  }

  void skipped(Instant now, Collection<Key> keys, String what) throws IOException {
    write(now, SKIPPED, keys, what);
  }

  void failed(Instant now, Collection<Key> keys, String what) throws IOException {
    write(now, FAILED, keys, what);
  }

  private void write(Instant now, String outcome, Collection<Key> keys, String what)
      throws IOException {
    var texts = keys.stream().map(Key::text).distinct().toList();
    var shown = what.replaceAll("\\p{Cntrl}+", " ");
    var line = String.join("\t", now.toString(), outcome, String.join(" ", texts), shown) + "\n";
    if (torn) line = "\n" + line;
    Files.createDirectories(file.resolveSibling(""));
    Files.write(
        file,
        line.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.DSYNC,
        LinkOption.NOFOLLOW_LINKS);
    torn = false;
    note(outcome, texts);
  }

  private void note(String outcome, List<String> keys) {
    if (outcome.equals(FAILED)) keys.forEach(key -> tries.merge(key, 1, Integer::sum));
    else keys.forEach(key -> tries.put(key, TRIES));
  }
}
