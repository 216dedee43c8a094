package clippings.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden files with bytes changed, cut out and doubled: whatever comes of them, no reader may
 * fail. {@code -Dmutations=N} makes N of each, {@code -Dmutations.seed=S} others.
 */
class MutatedFilesTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 15);
  private static final long SEED = Long.getLong("mutations.seed", 42);

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("clippings.ingest.GoldenFilesTest#files")
  void noReaderFails(String file) throws IOException, URISyntaxException {
    var golden = Objects.requireNonNull(GoldenFilesTest.class.getResource("golden")).toURI();
    var bytes = Files.readAllBytes(Path.of(golden).resolve(file));
    var reader = new ArticleReader(IngestSettings.defaults());
    for (int i = 0; i < MUTATIONS; i++) {
      var random = new Random(SEED + i);
      var path = Files.write(folder.resolve("mutated"), mutated(bytes, random));
      var reading = reader.read(path, file, "mutated", outcome -> {});
      var reason = String.valueOf(reading.reason());
      assertFalse(
          reason.contains(Formats.FAULT), file + " with seed " + (SEED + i) + ": " + reason);
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    var mutated = bytes.clone();
    for (int n = 1 + random.nextInt(12); n > 0; n--) {
      int at = random.nextInt(mutated.length);
      int length = Math.min(1 + random.nextInt(40), mutated.length - at);
      int to = random.nextInt(mutated.length - length + 1);
      switch (random.nextInt(3)) {
        case 0 -> mutated[at] = (byte) random.nextInt(256);
        case 1 -> System.arraycopy(mutated, at, mutated, to, length);
        default ->
            Arrays.fill(
                mutated, at, at + length, (byte) "<>&\"{}[]=: \n".charAt(random.nextInt(12)));
      }
    }
    return random.nextInt(4) == 0
        ? Arrays.copyOf(mutated, random.nextInt(mutated.length))
        : mutated;
  }
}
