package clippings.search.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.word.FoundForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words in several forms over enough articles for blocks of them to be skipped. */
class WordQueryTest {

  private static final int ARTICLES = 6_000;

  private static ArticleIndex index;

  @BeforeAll
  static void fill() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
    var random = new Random(7);
    for (int i = 0; i < ARTICLES; i++) {
      var text = new StringBuilder("news");
      // A few articles in a row hold the words more often than all others.
      int most = i / 100 % 20 == 3 ? 12 : 2;
      for (var form : List.of("strike", "strikes", "striking"))
        text.append((" " + form).repeat(random.nextInt(most)));
      text.append(" other".repeat(random.nextInt(40)));
      if (i % 701 == 0) text.append(i % 2 == 0 ? " rare" : " rarely");
      SampleArticle.of("a" + i).text(text.toString()).addTo(index);
    }
    index.commit();
    for (int i = 0; i < ARTICLES; i += 13) index.remove("a%d.txt".formatted(i));
    index.commit();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static FoundForms forms(Snapshot snapshot, String word) throws IOException {
    var words = snapshot.words(new TextAnalysis(), word);
    return snapshot.forms(Fields.TEXT, words.getFirst());
  }

  private static List<String> best(IndexSearcher searcher, Query query, int counted)
      throws IOException {
    var top = searcher.search(query, new TopScoreDocCollectorManager(20, counted));
    List<String> best = new ArrayList<>();
    for (var hit : top.scoreDocs) best.add(hit.doc + " " + hit.score);
    return best;
  }

  @Test
  void findsWhatHasAnyForm() throws IOException {
    try (var snapshot = index.snapshot()) {
      var searcher = snapshot.searcher(null);
      var forms = forms(snapshot, "strikes");
      var same = new SynonymQuery.Builder(Fields.TEXT);
      for (var form : forms.all()) same.addTerm(new Term(Fields.TEXT, form.bytes()));
      assertEquals(searcher.count(same.build()), searcher.count(new WordQuery(forms)));
    }
  }

  @Test
  void skippingLosesNothing() throws IOException {
    try (var snapshot = index.snapshot()) {
      var searcher = snapshot.searcher(null);
      var query = new WordQuery(forms(snapshot, "strikes"));
      assertEquals(best(searcher, query, Integer.MAX_VALUE), best(searcher, query, 100));
      var wanted = searcher.search(query, new TopScoreDocCollectorManager(20, 100));
      assertEquals(
          TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO,
          wanted.totalHits.relation(),
          "something was skipped");
    }
  }

  @Test
  void noDocumentScoresMoreThanItsBlockMay() throws IOException {
    try (var snapshot = index.snapshot()) {
      var searcher = snapshot.searcher(null);
      var query = new WordQuery(forms(snapshot, "strikes"));
      var scores = oneByOne(searcher, query);
      var weight = searcher.createWeight(query, ScoreMode.TOP_SCORES, 1);
      int blocks = 0;
      for (var leaf : searcher.getIndexReader().leaves()) {
        var scorer = weight.scorer(leaf);
        if (scorer == null) continue;
        int size = leaf.reader().maxDoc();
        for (int from = scorer.iterator().nextDoc(), end; from < size; from = end) {
          end = (int) Math.min(size, scorer.advanceShallow(from) + 1L);
          float most = scorer.getMaxScore(end - 1);
          for (int doc = from; doc < end; doc++)
            assertTrue(scores.getOrDefault(leaf.docBase + doc, 0F) <= most, "document " + doc);
          if (end < size) end = scorer.iterator().advance(end);
          blocks++;
        }
      }
      assertTrue(blocks > 5, blocks + " blocks");
    }
  }

  /** The scores of all documents, as a search goes through them. */
  private static Map<Integer, Float> scores(IndexSearcher searcher, Query query)
      throws IOException {
    var top = searcher.search(query, new TopScoreDocCollectorManager(ARTICLES, ARTICLES));
    Map<Integer, Float> scores = new TreeMap<>();
    for (var hit : top.scoreDocs) scores.put(hit.doc, hit.score);
    return scores;
  }

  private static Map<Integer, Float> oneByOne(IndexSearcher searcher, Query query)
      throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    Map<Integer, Float> scores = new TreeMap<>();
    for (var leaf : searcher.getIndexReader().leaves()) {
      var scorer = weight.scorer(leaf);
      if (scorer == null) continue;
      var live = leaf.reader().getLiveDocs();
      var documents = scorer.iterator();
      for (int doc = documents.nextDoc(); doc < leaf.reader().maxDoc(); doc = documents.nextDoc())
        if (live == null || live.get(doc)) scores.put(leaf.docBase + doc, scorer.score());
    }
    return scores;
  }

  @Test
  void manyAtOnceScoreAsTheyDoOneByOne() throws IOException {
    try (var snapshot = index.snapshot()) {
      var searcher = snapshot.searcher(null);
      var strikes = new WordQuery(forms(snapshot, "strikes"));
      var rare = new WordQuery(forms(snapshot, "rare"));
      var all = oneByOne(searcher, strikes);
      var few = oneByOne(searcher, rare);
      assertTrue(all.size() > 3_000 && few.size() > 3, all.size() + " and " + few.size());
      assertEquals(all, scores(searcher, strikes));
      assertEquals(few, scores(searcher, rare));
      var either =
          new BooleanQuery.Builder().add(strikes, Occur.SHOULD).add(rare, Occur.SHOULD).build();
      few.forEach((document, score) -> all.merge(document, score, Float::sum));
      assertEquals(all, scores(searcher, either));
    }
  }
}
