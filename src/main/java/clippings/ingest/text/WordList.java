package clippings.ingest.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words and phrases of a data file: {@code [section]} lines, below each its entries, one a line.
 * Empty lines and lines starting with {@code #} are comments.
 */
public final class WordList {
  private final String name;
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  /** Reads a resource that lies beside a class. */
  public static WordList load(Class<?> beside, String name) {
    return new WordList(beside, name);
  }

  private WordList(Class<?> beside, String name) {
    this.name = name;
    var section = new ArrayList<String>();
    for (var line : text(beside, name).lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) continue;
      if (line.startsWith("[") && line.endsWith("]")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else {
        section.add(line);
      }
    }
  }

  /** The entries of one section, in the order of the file. */
  public List<String> section(String section) {
    var entries = sections.get(section);
    if (entries == null) {
      throw new IllegalStateException("no section [%s] in %s".formatted(section, name));
    }
    return entries;
  }

  /** The same without order. */
  public Set<String> set(String section) {
    return new HashSet<>(section(section));
  }

  /** The names of all sections, in the order of the file. */
  Set<String> sections() {
    return sections.keySet();
  }

  private static String text(Class<?> beside, String name) {
    try (var in = beside.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("resource \"" + name + "\" is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
