package clippings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * README and docs hang together and speak of what there is. That the pages on commands, addresses
 * and queries are complete is tested where those are.
 */
class DocumentationTest {

  private static final Path README = Path.of("README.md");
  private static final Path DOCS = Path.of("docs");
  private static final Path DESIGN = DOCS.resolve("design.md");
  private static final Path MAIN = Path.of("src/main/java/clippings");
  private static final Path TESTS = Path.of("src/test/java");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern COMMAND = Pattern.compile("\\./clippings ([a-z]+)");
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");

  @Test
  void everyFileInDocsIsLinkedFromTheReadme() throws IOException {
    var linked = links(README).collect(Collectors.toSet());
    var missing = files(DOCS).map(Path::toString).filter(file -> !linked.contains(file)).toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everyRelativeLinkLeadsSomewhere() throws IOException {
    for (var page : pages().toList()) {
      var broken =
          links(page)
              .filter(link -> !link.matches("[a-z]+:.*"))
              .filter(link -> !resolves(page, link))
              .toList();
      assertEquals(List.of(), broken, "links of " + page);
    }
  }

  @Test
  void theDesignHasEveryPackage() throws IOException {
    var design = Files.readString(DESIGN);
    var packages =
        files(MAIN)
            .filter(file -> file.endsWith("package-info.java"))
            .map(file -> file.subpath(0, file.getNameCount() - 1).toString().replace('/', '.'))
            .map(name -> name.substring(name.indexOf("clippings")))
            .map(name -> name.startsWith("clippings.") ? name.substring(10) : name)
            .toList();
    var missing = packages.stream().filter(name -> !design.contains("\n| `" + name + "` |"));
    assertEquals(List.of(), missing.toList());
    assertFalse(packages.isEmpty());
  }

  @Test
  void theTestsTheDesignNamesExist() throws IOException {
    var tests =
        files(TESTS)
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), found(TEST, DESIGN, name -> !tests.contains(name)));
  }

  @Test
  void everyCommandOfTheReadmeIsTold() throws IOException {
    var told = Files.readString(DOCS.resolve("command-line.md"));
    var launchers = Set.of("test"); // the launcher's own, not the program's
    assertEquals(
        Set.of(),
        found(
            COMMAND,
            README,
            name -> !launchers.contains(name) && !told.contains("\n## " + name + "\n")));
    assertFalse(found(COMMAND, README, name -> true).isEmpty());
  }

  @Test
  void nothingNamesAPlaceOfOneMachine() throws IOException {
    var place = Pattern.compile("(?<![\\w.])/(?:home|root|tmp|work|Users)/\\S*");
    for (var page : pages().toList()) assertEquals(Set.of(), found(place, page, name -> true));
  }

  /** What a pattern finds in a page, its first group where it has one. */
  private static Set<String> found(Pattern pattern, Path page, Predicate<String> wanted)
      throws IOException {
    return pattern
        .matcher(Files.readString(page))
        .results()
        .map(match -> match.group(Math.min(1, match.groupCount())))
        .filter(wanted)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> pages() throws IOException {
    return Stream.concat(
        Stream.of(README, Path.of("CHANGELOG.md")),
        files(DOCS).filter(file -> file.toString().endsWith(".md")));
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  private static Stream<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page)).results().map(match -> match.group(1));
  }

  private static boolean resolves(Path page, String link) {
    var parts = link.split("#", 2);
    var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) return false;
    return parts.length == 1 || anchors(target).contains(parts[1]);
  }

  /** The anchors that GitHub makes of headings. */
  private static Set<String> anchors(Path page) {
    try {
      return HEADING
          .matcher(Files.readString(page))
          .results()
          .map(DocumentationTest::anchor)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String anchor(MatchResult heading) {
    return heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
  }
}
