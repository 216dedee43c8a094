package clippings.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/** Reads a whole index with Lucene's own checker. */
final class IndexCheck {

  private static final int MAX_TRIES = 20;

  private IndexCheck() {}

  /**
   * Checks the latest commit. What another process commits meanwhile does not disturb it, but while
   * the files of the commit are opened: then it begins again.
   */
  static void run(Directory directory, Consumer<String> lines) throws IOException {
    for (int tries = 1; ; tries++) {
      var commit = LatestCommit.file(directory);
      List<String> report = new ArrayList<>();
      try {
        check(directory, report::add);
        report.forEach(lines);
        return;
      } catch (IOException e) {
        if (tries < MAX_TRIES && !commit.equals(LatestCommit.file(directory))) continue;
        report.forEach(lines);
        throw LatestCommit.explain(e);
      }
    }
  }

  private static void check(Directory directory, Consumer<String> lines) throws IOException {
    LatestCommit.read(directory);
    // Nothing is written, so no lock is taken: a server may have the index open.
    try (var commit = new HeldCommit(directory);
        var out = new PrintStream(new Lines(lines), false, StandardCharsets.UTF_8);
        var check = new CheckIndex(commit, new NoLock())) {
      LatestCommit.verify(commit);
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
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

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
