package clippings.suggest;

import clippings.index.Snapshot;
import clippings.index.analysis.TextAnalysis;
import clippings.index.analysis.WordForms;
import clippings.index.document.Fields;
import clippings.index.document.WrittenName;
import clippings.suggest.PhraseList.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Completes one text. First come the names that have all its last words, then what its very last
 * word may become beside the others; only then what it would become with a letter changed. Each of
 * these by how many articles have it. Used by one thread.
 */
final class Completer {

  /** Candidates for each place in the answer: some never occur with the words before. */
  private static final int SPARE = 3;

  private final Known known;
  private final Snapshot snapshot;
  private final TextAnalysis analysis;
  private final WrittenWords writing;
  private final Typed typed;
  private final int limit;

  /** The names met, those included that cannot be added to what stays before. */
  private final List<Choice> names = new ArrayList<>();

  private final Map<String, Completion> found = new LinkedHashMap<>();

  Completer(Known known, Snapshot snapshot, TextAnalysis analysis, Typed typed, int limit) {
    this.known = known;
    this.snapshot = snapshot;
    this.analysis = analysis;
    this.writing = new WrittenWords(snapshot, analysis);
    this.typed = typed;
    this.limit = limit;
  }

  List<Completion> completions() throws IOException {
    var field = typed.field();
    for (int edits = 0; edits <= 1 && found.size() < limit; edits++) {
      if (field == null || field.equals(Fields.TEXT)) texts(Fields.TEXT, edits);
      else if (field.equals(Fields.TITLE)) texts(Fields.TITLE, edits);
      else values(field, edits);
    }
    return List.copyOf(found.values());
  }

  private void values(String field, int edits) {
    var values = known.values(field);
    var numbers =
        typed.run().isEmpty()
            ? values.first(limit)
            : values.find(words(0), typed.ended(), edits, limit);
    for (int number : numbers) {
      var value = values.phrase(number);
      boolean bare = value.text().codePoints().allMatch(Character::isLetterOrDigit);
      add(typed.with(0, bare || typed.quoted() ? value.text() : quoted(value.text())), value);
    }
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "") + '"';
  }

  private void texts(String field, int edits) throws IOException {
    for (int from = 0; from < typed.run().size() && found.size() < limit; from++) {
      List<Choice> choices = new ArrayList<>();
      var beside = beside(field, from);
      names(field, from, edits, beside, choices);
      boolean last = from == typed.run().size() - 1;
      if (last && !typed.ended()) words(field, edits, beside, choices);
      if (from == 0 && typed.field() == null && !typed.quoted()) fieldValues(edits, choices);
      choices.sort(Comparator.comparingInt((Choice choice) -> -choice.articles));
      for (var choice : choices) add(typed.with(from, choice.text), choice.phrase());
    }
  }

  /** Something that may stand in the place of the words from one on. */
  private record Choice(String text, int articles) {
    Phrase phrase() {
      return new Phrase(text, articles);
    }
  }

  /** The articles with the words that stay before a word of the run. */
  private Together beside(String field, int from) throws IOException {
    var together = new Together(snapshot);
    int before = typed.context().size() - typed.run().size() + from;
    for (var word : typed.context().subList(0, before))
      together.and(analysis, field, typed.text().substring(word.start(), word.end()));
    return together;
  }

  private void names(String field, int from, int edits, Together beside, List<Choice> choices)
      throws IOException {
    var numbers = known.names().find(words(from), typed.ended(), edits, SPARE * limit);
    for (int number : numbers) {
      var name = known.names().phrase(number);
      int articles = articles(field, from, beside, name);
      if (articles == 0) continue;
      var choice = new Choice(name.text(), articles);
      names.add(choice);
      if (!repeats(name.text(), from)) choices.add(choice);
      if (choices.size() == limit && beside.isAll()) break;
    }
  }

  /** How many articles have the name and what stays before it. */
  private int articles(String field, int from, Together beside, Phrase name) throws IOException {
    if (typed.quoted() && !beside.isAll()) return phrase(field, from, name.text());
    if (field.equals(Fields.TITLE))
      return new Together(snapshot).and(analysis, field, name.text()).count();
    return beside.isAll() ? name.articles() : beside.count(Fields.NAMES, terms(name.text()));
  }

  /** How many articles have the open quotation with a completion in the place of its end. */
  private int phrase(String field, int from, String completion) throws IOException {
    int start = typed.context().getFirst().start();
    var text = typed.text().substring(start, typed.run().get(from).start()) + completion;
    var phrase = new MultiPhraseQuery.Builder();
    for (var word : snapshot.words(analysis, text)) {
      var forms =
          snapshot.forms(field, word).all().stream().map(form -> new Term(field, form.bytes()));
      phrase.add(forms.toArray(Term[]::new));
    }
    return snapshot.searcher(null).count(phrase.build());
  }

  /** Whether it has a word that stays before it: then it was found by that one as well. */
  private boolean repeats(String name, int from) {
    var before = typed.run().subList(0, from).stream().map(Folded::word).toList();
    return Folded.words(name).stream().anyMatch(word -> before.contains(word.word()));
  }

  private static List<BytesRef> terms(String name) {
    return List.of(new WrittenName(name, false).term(), new WrittenName(name, true).term());
  }

  /** Single words; one that mostly stands in a name found is no news. */
  private void words(String field, int edits, Together beside, List<Choice> choices)
      throws IOException {
    var last = typed.run().getLast();
    var written = typed.text().substring(last.start(), last.end());
    if (edits == 0 && Continuations.isUnspaced(written)) continuations(written, choices);
    var start = TextAnalysis.foldPattern(written);
    var words =
        edits == 0
            ? known.vocabulary().startingWith(start, SPARE * limit)
            : start.length() < PhraseList.SHORTEST_WITH_EDITS
                ? List.<String>of()
                : known.vocabulary().startingNear(start, edits, SPARE * limit);
    Set<String> stems = new HashSet<>();
    for (var word : words) {
      var terms = writing.terms(word);
      if (terms.isEmpty() || !stems.add(stem(terms.getFirst()))) continue;
      int articles = articles(field, beside, word, terms);
      if (articles == 0 || names.stream().anyMatch(name -> covers(name, word, articles))) continue;
      choices.add(new Choice(written(word, terms), articles));
    }
  }

  /** What a text in a script without spaces may become; looked for in stories and titles alike. */
  private void continuations(String written, List<Choice> choices) throws IOException {
    var before =
        typed.context().subList(0, typed.context().size() - 1).stream()
            .map(word -> typed.text().substring(word.start(), word.end()))
            .toList();
    for (var phrase : new Continuations(snapshot, analysis).of(written, before, limit))
      choices.add(new Choice(phrase.text(), phrase.articles()));
  }

  private int articles(String field, Together beside, String word, List<BytesRef> terms)
      throws IOException {
    if (!beside.isAll() && typed.quoted()) return phrase(field, typed.run().size() - 1, word);
    return beside.isAll() && field.equals(Fields.TEXT)
        ? known.vocabulary().articles(word)
        : beside.count(field, terms);
  }

  /** What the terms of its other forms begin with. */
  private static String stem(BytesRef term) {
    var text = term.utf8ToString();
    return text.substring(0, text.indexOf(WordForms.SEPARATOR));
  }

  private static boolean covers(Choice name, String word, int articles) {
    return 2 * name.articles >= articles
        && Folded.words(name.text).stream().anyMatch(part -> part.word().equals(word));
  }

  private String written(String word, List<BytesRef> terms) throws IOException {
    var known = this.known.written().get(word);
    if (known != null) return known;
    var written = writing.written(word, terms);
    this.known.written().put(word, written);
    return written;
  }

  /** Outlets and authors, as the fields they are found in. */
  private void fieldValues(int edits, List<Choice> choices) {
    if (typed.context().size() > typed.run().size() || typed.tight()) return;
    if (typed.run().size() == 1 && typed.run().getFirst().word().length() < 2) return;
    for (var field : List.of(Fields.SOURCE, Fields.AUTHOR)) {
      var values = known.values(field);
      for (int number : values.find(words(0), typed.ended(), edits, limit)) {
        var value = values.phrase(number);
        choices.add(new Choice(field + ":" + quoted(value.text()), value.articles()));
      }
    }
  }

  private List<String> words(int from) {
    return typed.run().stream().skip(from).map(Folded::word).toList();
  }

  private void add(String text, Phrase phrase) {
    if (found.size() == limit) return;
    found.putIfAbsent(Folded.key(Folded.words(text)), new Completion(text, phrase.articles()));
  }
}
