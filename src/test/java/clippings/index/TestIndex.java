package clippings.index;

import clippings.index.document.Fields;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/** A folder for an index, and what there is in one. */
record TestIndex(Path folder) {

  /** Adds articles, and commits. */
  void make(String... ids) throws IOException {
    try (var index = ArticleIndex.open(folder)) {
      add(index, ids);
      index.commit();
    }
  }

  /** Adds articles of a few words each, in files of their names. */
  static void add(ArticleIndex index, String... ids) throws IOException {
    for (var id : ids) SampleArticle.of(id).text("Words of " + id).addTo(index);
  }

  /** The ids of all articles, by their stored form. */
  static Set<String> ids(ArticleIndex index) throws IOException {
    try (var snapshot = index.snapshot()) {
      return ids(snapshot);
    }
  }

  static Set<String> ids(Snapshot snapshot) throws IOException {
    var ids = new TreeSet<String>();
    var searcher = snapshot.searcher(null);
    var all = new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
    for (var hit : searcher.search(all, 1_000).scoreDocs) {
      ids.add(snapshot.storedArticles().read(hit.doc, false).metadata().id().value());
    }
    return ids;
  }
}
