package clippings.suggest;

import clippings.index.Snapshot;
import clippings.index.analysis.QueryWord;
import clippings.index.analysis.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The live articles that have all of some words, in any form. Used for one request. */
final class Together {

  private final Snapshot snapshot;

  /** A set for each segment. */
  private final List<FixedBitSet> articles = new ArrayList<>();

  private boolean all = true;

  Together(Snapshot snapshot) {
    this.snapshot = snapshot;
    for (var leaf : snapshot.reader().leaves()) {
      int size = Math.max(1, leaf.reader().maxDoc());
      var here = new FixedBitSet(size);
      here.set(0, size);
      var live = leaf.reader().getLiveDocs();
      for (int doc = 0; live != null && doc < live.length(); doc++) {
        if (!live.get(doc)) here.clear(doc);
      }
      articles.add(here);
    }
  }

  /** Those that have this text's words as well. */
  Together and(TextAnalysis analysis, String field, String text) throws IOException {
    for (var word : snapshot.words(analysis, text)) narrow(field, word);
    return this;
  }

  private void narrow(String field, QueryWord word) throws IOException {
    all = false;
    var forms = snapshot.forms(field, word);
    var leaves = snapshot.reader().leaves();
    for (int i = 0; i < articles.size(); i++) {
      var here = new FixedBitSet(articles.get(i).length());
      for (var postings : forms.postings(leaves.get(i), PostingsEnum.NONE)) here.or(postings);
      articles.get(i).and(here);
    }
  }

  /** Whether no words were asked for. */
  boolean isAll() {
    return all;
  }

  /** How many have one of these terms too. */
  int count(String field, List<BytesRef> terms) throws IOException {
    if (all && terms.size() == 1) return snapshot.documentsWith(new Term(field, terms.getFirst()));
    int count = 0;
    for (int i = 0; i < articles.size(); i++) {
      var counted = terms.size() == 1 ? null : new FixedBitSet(articles.get(i).length());
      for (var term : terms) count += count(i, new Term(field, term), counted);
    }
    return count;
  }

  private int count(int segment, Term term, @Nullable FixedBitSet counted) throws IOException {
    var postings = postings(segment, term);
    if (postings == null) return 0;
    var here = articles.get(segment);
    int count = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (here.get(doc) && (counted == null || !counted.getAndSet(doc))) count++;
    }
    return count;
  }

  /** How many there are. */
  int count() {
    return articles.stream().mapToInt(FixedBitSet::cardinality).sum();
  }

  private @Nullable PostingsEnum postings(int segment, Term term) throws IOException {
    return snapshot.reader().leaves().get(segment).reader().postings(term, PostingsEnum.NONE);
  }
}
