package clippings.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the reader says of names: each line of the list has spellings of one name, parted by commas;
 * those of a line that begins with {@code !} are of different names. {@code #} begins a comment.
 *
 * <pre>
 * # groups
 * Jaish al-Adl, Army of Justice, Jundallah
 * ! Iran, Iraq
 * </pre>
 *
 * @param alike spellings that find each other, as they are written
 * @param apart spellings that never do
 * @param problems what is wrong with lines that say nothing: {@code line 3: ...}
 */
public record NamesList(List<List<String>> alike, List<List<String>> apart, List<String> problems) {

  /** Its name in the articles folder. */
  public static final String FILE = "names.txt";

  public static final NamesList EMPTY = new NamesList(List.of(), List.of(), List.of());

  /** More is no list of names that somebody wrote. */
  private static final long MOST_BYTES = 1 << 20;

  private static final int LONGEST_SPELLING = 200;

  public NamesList {
    alike = List.copyOf(alike);
    apart = List.copyOf(apart);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the list; the empty one if there is no file.
   *
   * @throws IOException if it cannot be read
   */
  public static NamesList read(Path file) throws IOException {
    try {
      if (Files.size(file) > MOST_BYTES)
        return new NamesList(List.of(), List.of(), List.of("longer than 1 MB: not read"));
      var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return of(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (NoSuchFileException e) {
      return EMPTY;
    }
  }

  /** Reads the text of a list. */
  public static NamesList of(String text) {
    List<List<String>> alike = new ArrayList<>();
    List<List<String>> apart = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var line = withoutComment(lines.get(i)).strip();
      if (line.isEmpty()) continue;
      boolean keepsApart = line.startsWith("!");
      var spellings = spellings(keepsApart ? line.substring(1) : line);
      if (spellings.size() < 2) {
        problems.add("line %d: needs two spellings with a comma between them".formatted(i + 1));
      } else if (spellings.stream().anyMatch(each -> each.length() > LONGEST_SPELLING)) {
        problems.add("line %d: a spelling is longer than 200 characters".formatted(i + 1));
      } else {
        (keepsApart ? apart : alike).add(spellings);
      }
    }
    return new NamesList(alike, apart, problems);
  }

  private static String withoutComment(String line) {
    int hash = line.indexOf('#');
    return hash < 0 ? line : line.substring(0, hash);
  }

  private static List<String> spellings(String line) {
    return Arrays.stream(line.split("[,،;]", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  /** What there is to say of it in one line. */
  public String summary() {
    var said = "the list of names; lines: %,d".formatted(alike.size() + apart.size());
    return problems.isEmpty() ? said : said + "; " + String.join("; ", problems);
  }
}
