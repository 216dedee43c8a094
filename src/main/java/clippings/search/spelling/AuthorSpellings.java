package clippings.search.spelling;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.analysis.WordForms;
import clippings.index.document.Fields;
import clippings.index.word.IndexedNames.Other;
import clippings.names.Particles;
import clippings.search.match.Deadline;
import clippings.search.match.MetadataQueries;
import clippings.search.spelling.KnownSpellings.Used;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Finds authors in the other spellings of their names. Whatever stands in that field is a name, so
 * no more is asked than that some article has the spelling there, beside the other words asked for.
 * Used by one thread.
 */
public final class AuthorSpellings implements MetadataQueries.Authors {

  private static final String FIELD = Fields.AUTHOR + Fields.WORDS;

  private final Variants variants;
  private final Snapshot snapshot;
  private final TextAnalysis analysis;
  private final ArticleCount count;
  private final Deadline deadline;
  private final Map<String, Query> known = new HashMap<>();

  public AuthorSpellings(
      Variants variants, Snapshot snapshot, TextAnalysis analysis, Deadline deadline) {
    this.variants = variants;
    this.snapshot = snapshot;
    this.analysis = analysis;
    this.deadline = deadline;
    this.count = new ArticleCount(snapshot, deadline);
  }

  /** What finds the words of an author side by side, each in any of its spellings. */
  @Override
  public Query of(String value) throws IOException {
    var query = known.get(value);
    if (query == null) {
      query = lookUp(analysis.words(value));
      known.put(value, query);
    }
    return query;
  }

  private Query lookUp(List<WordForms> words) throws IOException {
    if (words.isEmpty()) return new MatchNoDocsQuery("no words in the value");
    var surfaces =
        words.stream().map(word -> WordForms.surface(word.term()).utf8ToString()).toList();
    List<List<Term>> asked = words.stream().map(word -> List.of(term(word))).toList();
    List<List<Term>> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<Term> terms = new ArrayList<>(asked.get(i));
      for (var other : others(surfaces, i)) {
        var forms = analysis.words(other);
        if (forms.size() == 1 && snapshot.documentsWith(term(forms.getFirst())) > 0)
          terms.add(term(forms.getFirst()));
      }
      all.add(terms);
    }
    note(surfaces, all);
    return query(all);
  }

  private List<String> others(List<String> words, int at) throws IOException {
    var word = words.get(at);
    var next = at + 1 < words.size() ? words.get(at + 1) : "";
    List<String> others = new ArrayList<>();
    if (!next.isEmpty() && Particles.isArticle(word, next)) {
      others.addAll(Particles.others(word, next));
    } else {
      for (var other : like(word, words.size() > 1)) others.add(other.word());
    }
    others.removeIf(other -> other.equals(word) || variants.isExcluded(word, other));
    return others;
  }

  private List<Other> like(String word, boolean together) throws IOException {
    var names = snapshot.names();
    List<Other> like = new ArrayList<>();
    if (together) {
      for (var other : names.like(word, false, deadline)) {
        if (other.likeness().isAlikeTogether(false) && !names.areTwo(word, other)) like.add(other);
      }
    } else {
      for (var other : names.alike(word, deadline)) if (names.areOne(word, other)) like.add(other);
    }
    return like;
  }

  private void note(List<String> words, List<List<Term>> all) throws IOException {
    for (int i = 0; i < all.size(); i++) {
      for (var term : all.get(i).subList(1, all.get(i).size())) {
        List<List<Term>> one = new ArrayList<>(all);
        one.set(i, List.of(term));
        int articles = count.of(query(one));
        var spelling = WordForms.surface(term.bytes()).utf8ToString();
        if (articles > 0) variants.note(new Used(List.of(words.get(i)), spelling, articles));
      }
    }
  }

  private static Term term(WordForms word) {
    return new Term(FIELD, word.term());
  }

  private static Query query(List<List<Term>> positions) {
    var query = new MultiPhraseQuery.Builder();
    for (var terms : positions) query.add(terms.toArray(Term[]::new));
    return query.build();
  }
}
