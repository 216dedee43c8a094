package clippings.archive.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * When each file was first seen, kept beside the articles so that it survives the index. One line a
 * file, the later line counts: the instant, or {@code -} once the file is gone, a tab and the path.
 * Lines are only appended; at opening the file is written anew when most of them are out of date.
 * Where the folder cannot be written to, times are remembered until the program ends and nothing
 * fails. Times may be asked for and noted by any thread, read and written by one.
 */
public final class FirstSeen {

  private static final int SPARE_LINES = 1_000;

  private final Path file;
  private final Map<String, Instant> times = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> unwritten = new ConcurrentLinkedQueue<>();
  private boolean crowded;

  public FirstSeen(Path file) {
    this.file = file;
  }

  /** Reads what is on disk; lines that cannot be read are passed over. */
  public void load() {
    int lines = 0;
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return;
    try (var reader = Files.newBufferedReader(file)) {
      @Nullable String line;
      while ((line = reader.readLine()) != null) {
        lines++;
        apply(line);
      }
    } catch (IOException e) {
      return; // the times it would have told are those of the next reading
    }
    crowded = lines > 2 * times.size() + SPARE_LINES;
  }

  private void apply(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0) return;
    var path = unescape(line.substring(tab + 1));
    if (line.startsWith("-")) {
      times.remove(path);
      return;
    }
    try {
      times.put(path, Instant.parse(line.substring(0, tab)));
    } catch (DateTimeException e) {
      return; // a line cut off by a crash
    }
  }

  /** When a file was first seen; {@code otherwise}, and noted so, if that is not known. */
  public Instant of(String path, Instant otherwise) {
    var time = times.putIfAbsent(path, otherwise);
    if (time != null) return time;
    unwritten.add(otherwise + "\t" + escape(path));
    return otherwise;
  }

  /** A file has a new path and keeps its time; the time is {@code otherwise} if it is not known. */
  public Instant moved(String from, String to, Instant otherwise) {
    var time = times.getOrDefault(from, otherwise);
    times.put(to, time);
    unwritten.add(time + "\t" + escape(to));
    return time;
  }

  /** A file is gone. */
  public void forget(String path) {
    if (times.remove(path) != null) unwritten.add("-\t" + escape(path));
  }

  /** Writes what was noted since the last time. */
  public void write() {
    try {
      if (crowded) {
        rewrite();
      } else {
        append();
      }
    } catch (IOException e) {
      return; // see above
    }
  }

  private void append() throws IOException {
    var lines = new ArrayList<String>();
    for (var line = unwritten.poll(); line != null; line = unwritten.poll()) lines.add(line);
    if (lines.isEmpty()) return;
    var folder = file.resolveSibling("");
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) Files.createDirectory(folder);
    Files.write(
        file,
        lines,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        LinkOption.NOFOLLOW_LINKS);
  }

  private void rewrite() throws IOException {
    var lines = new ArrayList<String>();
    unwritten.clear();
    times.forEach((path, time) -> lines.add(time + "\t" + escape(path)));
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    crowded = false;
  }

  private static String escape(String path) {
    return path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescape(String line) {
    if (line.indexOf('\\') < 0) return line;
    var path = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        c = line.charAt(++i);
        if (c == 'n') c = '\n';
        if (c == 'r') c = '\r';
      }
      path.append(c);
    }
    return path.toString();
  }
}
