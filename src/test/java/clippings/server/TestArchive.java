package clippings.server;

import clippings.Clippings;
import clippings.ClippingsSettings;
import clippings.archive.pass.Progress;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real archive over a temporary folder, with a few articles on one affair. */
final class TestArchive {

  /** An article longer than a screen. */
  static final String LONG = "2024/long";

  /** An id with all that URLs make difficult. */
  static final String ODD = "2024/odd näme #1 50%+";

  private static final String CLAIM =
      "A man who spoke for Jaish al-Adl said the group had struck the police post before dawn.";
  private static final String TRADE =
      "Lorries stood in line at the border for a third day, and drivers cooked beside the road"
          + " while customs men looked for papers that nobody had asked for a week before.";

  private TestArchive() {}

  /** Opens an archive whose articles are all indexed. */
  static Clippings open(Path folder) throws IOException {
    return open(folder, true);
  }

  /** Opens an archive without articles. */
  static Clippings openEmpty(Path folder) throws IOException {
    return open(folder, false);
  }

  /** Opens an archive of the sample articles that come with the program. */
  static Clippings samples(Path folder) throws IOException {
    Path articles = folder.resolve("articles");
    Path samples = Path.of("seeds");
    try (Stream<Path> files = Files.walk(samples)) {
      for (Path file : files.filter(path -> !path.toString().contains("/.")).toList()) {
        Files.copy(file, articles.resolve(samples.relativize(file).toString()));
      }
    }
    return over(articles, folder.resolve("index"));
  }

  private static Clippings open(Path folder, boolean filled) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    if (filled) fill(articles);
    return over(articles, folder.resolve("index"));
  }

  /** Opens an archive of some folder, when all in it is indexed. */
  static Clippings over(Path articles, Path index) throws IOException {
    var clippings = Clippings.open(ClippingsSettings.of(articles, index));
    clippings.sync(Progress.NONE);
    return clippings;
  }

  private static void fill(Path folder) throws IOException {
    var paragraphs = new ArrayList<String>();
    for (int i = 1; i <= 14; i++) {
      paragraphs.add((i == 9 ? CLAIM : TRADE) + " That was hour " + i + ".");
    }
    write(folder, LONG, "The longest week at the border", "Coast Ledger", "2024-01-18", paragraphs);
    write(
        folder,
        "2024/post",
        "Guards killed in a raid claimed by Jaish al-Adl",
        "Border Gazette",
        "2024-01-16T09:30:00+05:30",
        List.of("Eleven guards were killed near Rask.", CLAIM, "<b>Bold</b> & \"quoted\" words."));
    write(
        folder,
        ODD,
        "Envoys return",
        "Border Gazette",
        "2024-02",
        List.of("Both envoys are back in their embassies, and the border is open."));
    Files.writeString(
        folder.resolve("note.txt"),
        "Nobody at the harbour had heard of it.\n\nThe ferry was late.\n");
    Files.write(folder.resolve("broken.json"), new byte[] {'{', '"'});
  }

  private static void write(
      Path folder, String id, String title, String source, String published, List<String> text)
      throws IOException {
    Path file = folder.resolve(id + ".json");
    Files.createDirectories(file.getParent());
    var article =
        Map.of(
            "title", title,
            "source", source,
            "published", published,
            "authors", List.of("Mira Halden"),
            "paragraphs", text);
    Files.write(file, new ObjectMapper().writeValueAsBytes(article));
  }
}
