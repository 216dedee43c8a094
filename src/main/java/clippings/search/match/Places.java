package clippings.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Where something that is looked for stands in the articles of one segment, from the postings.
 * {@link #documents} moves over articles that may have such places; {@link #in} lists those of the
 * article it stands at, once. Used by one thread.
 */
abstract class Places {

  static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::first).thenComparingInt(Place::last);

  private final DocIdSetIterator documents;

  Places(DocIdSetIterator documents) {
    this.documents = documents;
  }

  /** The articles that may have places. */
  final DocIdSetIterator documents() {
    return documents;
  }

  /** Moves on to an article, and tells whether it may have places. */
  final boolean reach(int document) throws IOException {
    return (documents.docID() < document ? documents.advance(document) : documents.docID())
        == document;
  }

  /** The places in an article, in the order of their first words, then of their last. */
  abstract List<Place> in(int document) throws IOException;

  /** Whether there are any; quicker than to list them. */
  boolean any(int document) throws IOException {
    return !in(document).isEmpty();
  }

  /** The same as positions alone; {@code null} when they are not of one length. */
  @Nullable Runs runs() {
    return null;
  }

  /** Reports the words and phrases of all places, in any order, as long as they are taken. */
  void mark(int document, Occurrences.Sink sink) throws IOException {
    for (var place : in(document)) {
      if (!place.mark(sink)) return;
    }
  }

  /** In order, each once: the words of a title stand there twice. */
  static List<Place> ordered(List<Place> places) {
    places.sort(ORDER);
    var distinct = new ArrayList<Place>(places.size());
    for (var place : places) {
      if (distinct.isEmpty() || ORDER.compare(distinct.getLast(), place) != 0) distinct.add(place);
    }
    return distinct;
  }

  /** A word in any of several forms, or those of a pattern. */
  static final class OfWord extends Places {
    private final WordPositions word;

    OfWord(List<PostingsEnum> forms) {
      super(AnyOf.of(forms));
      this.word = new WordPositions(forms);
    }

    @Override
    List<Place> in(int document) throws IOException {
      return ordered(word.places(document));
    }

    @Override
    boolean any(int document) throws IOException {
      return word.frequency(document) > 0;
    }

    @Override
    Runs runs() {
      return word;
    }
  }

  /** Words side by side. */
  static final class OfPhrase extends Places {
    private final PhraseMatcher phrase;

    OfPhrase(DocIdSetIterator documents, PhraseMatcher phrase) {
      super(documents);
      this.phrase = phrase;
    }

    @Override
    List<Place> in(int document) throws IOException {
      return ordered(phrase.places(document));
    }

    @Override
    Runs runs() {
      return phrase;
    }
  }

  /** Words in an order and at distances that Lucene's slop allows. */
  static final class OfSloppyPhrase extends Places {
    private final Weight weight;
    private final String field;
    private final LeafReaderContext segment;

    OfSloppyPhrase(
        DocIdSetIterator documents, Weight weight, String field, LeafReaderContext segment) {
      super(documents);
      this.weight = weight;
      this.field = field;
      this.segment = segment;
    }

    @Override
    List<Place> in(int document) throws IOException {
      var places = new ArrayList<Place>();
      var matches = weight.matches(segment, document);
      var found = matches == null ? null : matches.getMatches(field);
      while (found != null && found.next())
        places.add(
            Place.of(
                found.startPosition(),
                found.endPosition(),
                found.startOffset(),
                found.endOffset()));
      return ordered(places);
    }
  }

  /** Any of several. */
  static final class OfAny extends Places {
    private final List<Places> any;

    OfAny(List<Places> any) {
      super(AnyOf.of(any.stream().map(Places::documents).toList()));
      this.any = any;
    }

    @Override
    List<Place> in(int document) throws IOException {
      var places = new ArrayList<Place>();
      for (var each : any) {
        if (each.reach(document)) places.addAll(each.in(document));
      }
      return ordered(places);
    }
  }
}
