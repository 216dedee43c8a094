package clippings.archive;

import clippings.archive.ledger.LedgerRequest;
import clippings.archive.pass.ArchiveSettings;
import clippings.archive.pass.Progress;
import clippings.archive.pass.SyncSummary;
import clippings.article.LedgerRow;
import clippings.index.ArticleIndex;
import clippings.ingest.ArticleReader;
import clippings.ingest.IngestSettings;
import clippings.search.ArticleSearch;
import clippings.search.request.ArticleView;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** A real archive over a real folder and index, with short waits. */
final class TestArchive implements AutoCloseable {

  static final Duration LONG = Duration.ofHours(1);

  private static final ArticleSearch SEARCH = new ArticleSearch(SearchSettings.standard());

  final Path folder;
  final Path indexFolder;
  final ArticleIndex index;
  final Archive archive;

  private TestArchive(
      Path folder,
      Path indexFolder,
      ArticleIndex index,
      ArchiveSettings settings,
      InstantSource clock)
      throws IOException {
    this.folder = folder;
    this.indexFolder = indexFolder;
    this.index = index;
    this.archive =
        Archive.open(
            folder,
            indexFolder,
            index,
            new ArticleReader(IngestSettings.defaults()),
            settings,
            clock);
  }

  /** Below {@code home}: {@code articles} and {@code index}, made where they are missing. */
  static TestArchive open(Path home) throws IOException {
    return open(home, settings(Duration.ofMillis(300)), InstantSource.system());
  }

  static TestArchive open(Path home, ArchiveSettings settings, InstantSource clock)
      throws IOException {
    var folder = Files.createDirectories(home.resolve("articles"));
    var indexFolder = home.resolve("index");
    return new TestArchive(folder, indexFolder, ArticleIndex.open(indexFolder), settings, clock);
  }

  /** Only hints and orders make it look, and {@code grace} is all it gives vanished articles. */
  static ArchiveSettings settings(Duration grace) {
    return new ArchiveSettings(
        Duration.ofMillis(20),
        LONG,
        LONG,
        LONG,
        Duration.ofMillis(200),
        grace,
        Duration.ofMillis(500),
        LONG,
        1_000,
        Duration.ofSeconds(1),
        2);
  }

  /** Writes an article whose text holds {@code word}. */
  Path write(String file, String word) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    return Files.writeString(
        path,
        "Harbour strike ends\n\nThe dockers of "
            + word
            + " went back to work on Monday morning.\n");
  }

  SyncSummary sync() throws IOException {
    return archive.sync(Progress.NONE);
  }

  /** Every row, by file. */
  Map<String, LedgerRow> ledger() {
    var rows = new TreeMap<String, LedgerRow>();
    for (var row : archive.ledger(LedgerRequest.of(null, 1_000)).rows()) rows.put(row.file(), row);
    return rows;
  }

  LedgerRow row(String file) {
    return Objects.requireNonNull(ledger().get(file), file);
  }

  /** Files with their article ids and outcomes, as in {@code a.txt=a indexed}. */
  String outcomes() {
    var text = new StringBuilder();
    for (var row : ledger().values()) {
      text.append(
          "%s=%s %s\n"
              .formatted(row.file(), row.id(), row.outcome().name().toLowerCase(Locale.ROOT)));
    }
    return text.toString();
  }

  /** When each article was first seen, by id. */
  Map<String, Instant> addedAt() throws IOException {
    var times = new TreeMap<String, Instant>();
    articles().forEach((id, article) -> times.put(id, article.addedAt()));
    return times;
  }

  /** The ids of the articles in which a word stands, found by reading every one. */
  Set<String> holding(String word) throws IOException {
    var ids = new TreeSet<String>();
    articles()
        .forEach(
            (id, article) -> {
              if (article.paragraphs().stream().anyMatch(p -> p.paragraph().text().contains(word)))
                ids.add(id);
            });
    return ids;
  }

  /** Every article, at most a hundred, by id. */
  private Map<String, ArticleView> articles() throws IOException {
    var all = new TreeMap<String, ArticleView>();
    var everything = SearchRequest.of("", ZoneOffset.UTC);
    try (var snapshot = index.snapshot()) {
      for (var hit : SEARCH.search(snapshot, paged(everything)).hits()) {
        var id = hit.article().id();
        var twin = all.put(id.value(), SEARCH.article(snapshot, id, null).orElseThrow());
        if (twin != null) throw new AssertionError("two articles have the id " + id);
      }
    }
    return all;
  }

  private static SearchRequest paged(SearchRequest all) {
    return all.toBuilder()
        .limit(SearchRequest.MAX_LIMIT)
        .offset(0)
        .after(null)
        .from(null)
        .to(null)
        .grouped(false)
        .paragraphs(0)
        .build();
  }

  /** Waits until something is so, for no longer than two minutes: the machine may be busy. */
  static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) throw new AssertionError("not within two minutes: " + what);
      Thread.sleep(20);
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
    index.close();
  }
}
