package clippings;

import clippings.archive.pass.ArchiveSettings;
import clippings.ingest.IngestSettings;
import clippings.search.request.SearchSettings;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Where an archive lies and how it behaves.
 *
 * @param articles the folder of articles, which is the truth
 * @param index the folder of the index, made from the articles where there is none
 * @param clock what "now" is
 */
public record ClippingsSettings(
    Path articles,
    Path index,
    ArchiveSettings archive,
    IngestSettings ingest,
    SearchSettings search,
    InstantSource clock) {

  /** Those two folders, and what suits a laptop. */
  public static ClippingsSettings of(Path articles, Path index) {
    return new ClippingsSettings(
        articles,
        index,
        ArchiveSettings.standard(),
        IngestSettings.defaults(),
        SearchSettings.standard(),
        InstantSource.system());
  }
}
