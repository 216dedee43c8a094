package clippings.index;

import clippings.article.Paragraph;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.index.document.LiveDocuments;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/** What an index says of its articles together: stories, and what is boilerplate. */
final class Told {

  private Told() {}

  /** The story key of each article that has copies, by id. */
  static Map<String, Long> keys(ArticleIndex index) throws IOException {
    Map<String, Long> keys = new TreeMap<>();
    try (var snapshot = index.snapshot()) {
      var documents = new LiveDocuments(snapshot.reader());
      for (int document : all(snapshot)) {
        var key = documents.story(document);
        if (key != null) keys.put(documents.id(document).utf8ToString(), key);
      }
    }
    return keys;
  }

  /** The ids of the articles of each story, in order. */
  static Set<String> stories(ArticleIndex index) throws IOException {
    return keys(index).entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                Collectors.mapping(Map.Entry::getKey, Collectors.joining(" "))))
        .values()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The boilerplate of each article that has any, by id: texts. */
  static Map<String, Collection<String>> boilerplate(ArticleIndex index) throws IOException {
    Map<String, Collection<String>> boilerplate = new TreeMap<>();
    try (var snapshot = index.snapshot()) {
      for (int document : all(snapshot)) {
        var article = snapshot.storedArticles().read(document, true);
        for (int number = 1; number <= article.table().size(); number++) {
          var paragraph = article.paragraph(number);
          if (paragraph.kind() != Paragraph.Kind.BOILERPLATE) continue;
          var id = article.metadata().id().value();
          boilerplate.computeIfAbsent(id, _ -> new TreeSet<>()).add(paragraph.text());
        }
      }
    }
    return boilerplate;
  }

  /** How many articles have the word in the field. */
  static int found(ArticleIndex index, String field, String word) throws IOException {
    try (var snapshot = index.snapshot()) {
      var term = new TextAnalysis().words(word).getFirst().term();
      return snapshot.searcher(null).count(new TermQuery(new Term(field, term)));
    }
  }

  private static int[] all(Snapshot snapshot) throws IOException {
    var articles = new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
    var found = snapshot.searcher(null).search(articles, 100_000).scoreDocs;
    return Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray();
  }
}
