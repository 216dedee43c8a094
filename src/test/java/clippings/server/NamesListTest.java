package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader's list of names, changed while the server runs. */
class NamesListTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void aListThatIsWrittenChangedOrRemovedCountsSoonAfter(@TempDir Path folder) throws Exception {
    var list = folder.resolve("articles").resolve("names.txt");
    try (var served = Served.start(TestArchive.open(folder))) {
      assertEquals(1, total(served));
      Files.writeString(list, "ferry, lorries\n");
      assertEquals(2, totalThatBecomes(2, served));
      Files.writeString(list, "ferry, envoys, lorries\n");
      assertEquals(3, totalThatBecomes(3, served));
      Files.delete(list);
      assertEquals(1, totalThatBecomes(1, served));
    }
  }

  private static int totalThatBecomes(int expected, Served served) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    int total = total(served);
    while (total != expected && Instant.now().isBefore(end)) {
      Thread.sleep(50);
      total = total(served);
    }
    return total;
  }

  private static int total(Served served) throws IOException {
    return served.get("/api/search?q=ferry").json().path("total").asInt();
  }
}
