package clippings.archive;

import clippings.archive.pass.Progress;

/** Told what an archive does, by its own thread: it should return at once. */
public interface ArchiveListener {

  /** A pass over the folder goes on. */
  void progressed(Progress.Step step);

  /** A commit is visible to searches. */
  void changed(long generation, long articles);
}
