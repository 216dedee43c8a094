package clippings.index;

import clippings.index.document.LiveDocuments;
import clippings.index.document.OnceRead;
import clippings.index.story.Stories;
import clippings.index.story.StorySummaries;
import clippings.index.word.IndexedForms;
import clippings.index.word.IndexedNames;
import clippings.index.word.KnownStems;
import clippings.index.word.LiveStatistics;
import clippings.index.word.ReadWords;
import clippings.index.word.Surfaces;
import clippings.index.word.Vocabulary;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;

/** A reader with what is computed once for it and shared by all its snapshots. */
record View(
    DirectoryReader reader,
    long generation,
    LiveStatistics statistics,
    IndexedForms forms,
    ReadWords words,
    Surfaces surfaces,
    IndexedNames names,
    OnceRead<Stories> stories,
    StorySummaries summaries,
    OnceRead<Vocabulary> vocabulary,
    KnownStems stems,
    OnceRead<FixedBitSet> live) {

  /** Reads the latest commit. */
  static View open(Directory directory) throws IOException {
    return of(DirectoryReader.open(directory), new Surfaces());
  }

  /**
   * Takes over {@code reader}, and closes it when it cannot be used; {@code surfaces} are what was
   * read of its segments before.
   */
  static View of(DirectoryReader reader, Surfaces surfaces) throws IOException {
    try {
      var generation = Commit.of(reader.getIndexCommit().getUserData()).generation();
      var statistics = new LiveStatistics(reader);
      var stories = new OnceRead<>(reader, Stories::of);
      var forms = new IndexedForms(reader, statistics);
      return new View(
          reader,
          generation,
          statistics,
          forms,
          new ReadWords(forms),
          surfaces,
          new IndexedNames(reader, statistics),
          stories,
          new StorySummaries(reader, stories),
          new OnceRead<>(reader, Vocabulary::of),
          new KnownStems(),
          new OnceRead<>(reader, LiveDocuments::bits));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(reader);
      throw e;
    }
  }
}
