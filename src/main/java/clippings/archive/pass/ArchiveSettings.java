package clippings.archive.pass;

import java.time.Duration;

/**
 * How an archive follows its folder.
 *
 * @param debounce how long the folder must be quiet after a change before it is looked at
 * @param walkEvery how often the whole folder is walked while it is watched
 * @param hashEvery how often every file is read again to find changes that left no other trace
 * @param pollEvery how often the whole folder is walked where the system cannot watch it
 * @param rest how long a file must be left alone before it is read, where the system cannot tell
 *     whether it is being written
 * @param grace how long most articles must be gone before they are taken for deleted
 * @param patience how long a file may go on being written before the ledger says that it is waited
 *     for
 * @param commitEvery how long a big pass goes on before what it found so far is committed
 * @param commitFiles how many files a big pass reads before they are committed
 * @param retryAtMost the longest wait before a failed pass is done again; the first wait is a
 *     second, each next one twice that
 * @param readers how many threads read files and add their articles to the index
 */
public record ArchiveSettings(
    Duration debounce,
    Duration walkEvery,
    Duration hashEvery,
    Duration pollEvery,
    Duration rest,
    Duration grace,
    Duration patience,
    Duration commitEvery,
    int commitFiles,
    Duration retryAtMost,
    int readers) {

  public ArchiveSettings {
    if (commitFiles < 1)
      throw new IllegalArgumentException("commitFiles must be 1 or more, got " + commitFiles);
    if (readers < 1)
      throw new IllegalArgumentException("readers must be 1 or more, got " + readers);
  }

  /** What suits a laptop. */
  public static ArchiveSettings standard() {
    return new ArchiveSettings(
        Duration.ofMillis(100),
        Duration.ofMinutes(1),
        Duration.ofHours(24),
        Duration.ofSeconds(3),
        Duration.ofSeconds(2),
        Duration.ofMinutes(1),
        Duration.ofSeconds(10),
        Duration.ofSeconds(5),
        5_000,
        Duration.ofSeconds(30),
        Math.min(Runtime.getRuntime().availableProcessors(), 4));
  }
}
