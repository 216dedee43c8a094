package clippings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the command line tells of everything there is, and of nothing else. */
class CommandLineDocsTest {

  private final String page = read();

  @Test
  void everyCommandHasItsSection() {
    var commands = new TreeSet<>(Main.describe(Console.system()).getSubcommands().keySet());
    var sections = new TreeSet<String>();
    var headings = Pattern.compile("(?m)^## ([a-z]+)$").matcher(page);
    while (headings.find()) sections.add(headings.group(1));
    assertEquals(commands, sections);
  }

  @Test
  void everyOptionIsInTheSectionOfItsCommand() {
    Main.describe(Console.system())
        .getSubcommands()
        .forEach(
            (name, command) -> {
              var common = page.substring(0, page.indexOf("\n## "));
              var section =
                  common + page.substring(page.indexOf("\n## " + name)).split("\n## ", 3)[1];
              for (var option : command.getCommandSpec().options()) {
                assertTrue(
                    section.contains("`" + option.longestName()),
                    name + " " + option.longestName());
              }
            });
  }

  @Test
  void everyExitCodeIsTold() throws IllegalAccessException {
    var codes = page.substring(page.indexOf("## Exit codes"));
    for (var field :
        Arrays.stream(Exit.class.getDeclaredFields())
            .filter(f -> Modifier.isStatic(f.getModifiers()))
            .toList()) {
      if (field.getType() == int.class)
        assertTrue(codes.contains("\n| " + field.getInt(null) + " |"), field.getName());
    }
  }

  private static String read() {
    try {
      return Files.readString(Path.of("docs/command-line.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
