package clippings.suggest;

import clippings.index.Snapshot;
import clippings.index.document.Fields;
import clippings.index.word.Vocabulary;
import clippings.suggest.PhraseList.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What can be suggested from one state of the index, in memory. Thread-safe.
 *
 * @param generation of that state
 * @param vocabulary its words
 * @param names its names of several words
 * @param written how words are written that are not written in lower case, or as was found out
 * @param values the values of fields, by the field
 */
record Known(
    long generation,
    Vocabulary vocabulary,
    PhraseList names,
    Map<String, String> written,
    Map<String, PhraseList> values) {

  private static final List<String> FIELDS =
      List.of(Fields.SOURCE, Fields.AUTHOR, Fields.SECTION, Fields.LANGUAGE);

  static Known read(Snapshot snapshot) throws IOException {
    var vocabulary = snapshot.vocabulary();
    var names = new NameReading(snapshot);
    return new Known(
        snapshot.generation(),
        vocabulary,
        names.phrases(),
        new ConcurrentHashMap<>(names.capitals(vocabulary)),
        values(snapshot));
  }

  private static Map<String, PhraseList> values(Snapshot snapshot) throws IOException {
    Map<String, PhraseList> values = new ConcurrentHashMap<>();
    for (var field : FIELDS) {
      List<Phrase> phrases = new ArrayList<>();
      snapshot.terms(
          field, (term, articles) -> phrases.add(new Phrase(term.utf8ToString(), articles)));
      values.put(field, PhraseList.of(phrases));
    }
    return values;
  }

  PhraseList values(String field) {
    return values.getOrDefault(field, PhraseList.of(List.of()));
  }
}
