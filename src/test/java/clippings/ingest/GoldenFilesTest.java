package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files in {@code golden/} beside what a careful reader would write down of them. {@code
 * -Dgolden.write=FOLDER} writes down what the reader makes of them now, to be looked at before it
 * is believed.
 */
class GoldenFilesTest {

  @ParameterizedTest
  @MethodSource("files")
  void readsAsACarefulReaderWould(String file) throws IOException, URISyntaxException {
    var printed = Printed.read(folder().resolve(file), file).json();
    var write = System.getProperty("golden.write");
    if (write != null) Files.writeString(Path.of(write, file + ".expected.json"), printed);
    else assertEquals(Files.readString(folder().resolve(file + ".expected.json")), printed);
  }

  static List<String> files() throws IOException, URISyntaxException {
    try (var files = Files.list(folder())) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.endsWith(".expected.json"))
          .sorted()
          .toList();
    }
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(GoldenFilesTest.class.getResource("golden")).toURI());
  }
}
