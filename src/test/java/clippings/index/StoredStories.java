package clippings.index;

import clippings.index.document.ArticleCodec;
import clippings.index.document.Fields;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** Makes articles copies of each other whatever their texts say, for tests of what follows. */
public final class StoredStories {

  private StoredStories() {}

  /** What an index can be made, closed and opened again in. */
  public static Directory kept(Directory directory) {
    return new FilterDirectory(directory) {
      @Override
      public void close() {}
    };
  }

  /**
   * Writes stories into a closed index, in place of those in it, and opens it.
   *
   * @param keys by article ids: articles with the same are copies
   * @param removed the ids of articles that are then removed
   */
  public static ArticleIndex open(Directory directory, Map<String, Long> keys, Set<String> removed)
      throws IOException {
    var config = new IndexWriterConfig();
    config.setCodec(new ArticleCodec());
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    try (var reader = DirectoryReader.open(directory);
        var writer = new IndexWriter(directory, config)) {
      writer.updateDocValues(
          new Term(Fields.KIND, Fields.ARTICLE),
          new NumericDocValuesField(Fields.STORY, (Long) null));
      for (var key : keys.entrySet())
        writer.updateDocValues(
            id(key.getKey()), new NumericDocValuesField(Fields.STORY, key.getValue()));
      for (var id : removed) writer.deleteDocuments(id(id));
      writer.setLiveCommitData(reader.getIndexCommit().getUserData().entrySet());
      writer.commit();
    }
    return ArticleIndex.over(directory, new Writer(directory, false), false);
  }

  private static Term id(String id) {
    return new Term(Fields.ID, Fields.value(id));
  }
}
