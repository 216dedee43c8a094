package clippings.index;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/** Reads a whole index with Lucene's own checker. */
final class IndexCheck {

  private IndexCheck() {}

  static void run(Directory directory, Consumer<String> lines) throws IOException {
    IndexFolder.verify(directory);
    // Nothing is written, so no lock is taken: a server may have the index open.
    try (var out = new PrintStream(new Lines(lines), false, StandardCharsets.UTF_8);
        var check = new CheckIndex(directory, new NoLock())) {
      check.setInfoStream(out);
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
      if (!check.checkIndex().clean) throw new IndexDamagedException("its parts do not agree");
    }
  }

  private static final class NoLock extends Lock {
    @Override
    public void close() {}

    @Override
    public void ensureValid() {}
  }

  /** Cuts what is printed into lines. */
  private static final class Lines extends OutputStream {
    private final Consumer<String> lines;
    private final java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();

    Lines(Consumer<String> lines) {
      this.lines = lines;
    }

    @Override
    public void write(int b) {
      if (b != '\n') {
        line.write(b);
        return;
      }
      lines.accept(line.toString(StandardCharsets.UTF_8));
      line.reset();
    }
  }
}
