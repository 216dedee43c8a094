package clippings.bench;

import clippings.bench.BenchQuery.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Measures Clippings beside plain Lucene in one run, over the Reuters stories of {@code
 * ../shared/news}, and prints the figures of {@code docs/benchmarks.md}. The machine should be
 * quiet; what counts are the ratios, not the figures.
 *
 * <p>Arguments: names of parts to run ({@code indexing pages http start heap export reading writing
 * suggest variants heavy growth}); all without any. Kinds of queries ({@code word and or phrase
 * near wildcard question}) limit the pages to these, and {@code alone} leaves plain Lucene's pages
 * out, for profiling.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] args) throws Exception {
    var all =
        List.of(
            "reading",
            "indexing",
            "pages",
            "http",
            "start",
            "heap",
            "export",
            "writing",
            "suggest",
            "variants",
            "heavy",
            "growth");
    var parts = args.length == 0 ? all : List.of(args);
    if (parts.contains("reading"))
      new ReadingBenchmark(shared().resolve("pages").resolve("html")).run();
    if (parts.equals(List.of("reading"))) return;
    var work = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
    if (parts.contains("heavy")) new HeavyBenchmark(work).run();
    if (parts.equals(List.of("heavy"))) return;
    var articles = unpack(work.resolve("articles"));
    var indexing = new IndexingBenchmark(work, articles);
    if (parts.contains("indexing")) indexing.run();
    else indexing.prepare();
    if (parts.contains("pages"))
      new PagesBenchmark(work, kinds(parts), parts.contains("alone")).run();
    if (parts.contains("http")) new HttpBenchmark(work, articles).run();
    if (parts.contains("start")) new StartBenchmark(work, articles).run();
    if (parts.contains("heap")) new HeapBenchmark(work, articles).run();
    if (parts.contains("export")) new ExportBenchmark(work, articles).run();
    if (parts.contains("suggest")) new SuggestBenchmark(work, articles).run();
    if (parts.contains("variants")) new VariantsBenchmark(work).run();
    if (parts.contains("writing")) new WritingBenchmark(work).run();
    if (parts.contains("growth")) new GrowthBenchmark(work, articles).run();
  }

  /** The kinds of queries that are named; all when none is. */
  private static Set<Kind> kinds(List<String> parts) {
    var named = EnumSet.noneOf(Kind.class);
    for (var kind : Kind.values()) {
      if (parts.contains(kind.label())) named.add(kind);
    }
    return named.isEmpty() ? EnumSet.allOf(Kind.class) : named;
  }

  private static Path unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve("reuters.ndjson");
    if (Files.exists(file)) return folder;
    var packed = shared().resolve("news").resolve("reuters-21578.ndjson.gz");
    try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, file);
    }
    return folder;
  }

  /** The folder of test data beside the project. */
  private static Path shared() {
    var named = System.getProperty("clippings.shared");
    return named != null ? Path.of(named) : Path.of("..", "shared").toAbsolutePath().normalize();
  }
}
