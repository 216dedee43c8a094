package clippings.search.match;

import clippings.article.Span;
import clippings.index.document.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Finds where a leaf of the query matches in one field of one segment, from the postings. Documents
 * must be asked for in order. Used by one thread.
 */
public abstract sealed class Occurrences {

  /** Takes occurrences. */
  public interface Sink {
    /** Takes one, and tells whether to go on. */
    boolean accept(int start, int end);
  }

  /** Reports the occurrences in a document, in any order, as long as they are taken. */
  public abstract void collect(int document, Sink sink) throws IOException;

  public static Occurrences of(
      TextMatch match,
      Scope scope,
      LeafReaderContext segment,
      IndexSearcher searcher,
      PlaceFinder finder)
      throws IOException {
    var field = scope.field();
    return switch (match) {
      case TextMatch.Near _, TextMatch.NotNear _, TextMatch.AtLeast _ -> {
        var places = finder.places(match, scope);
        yield places == null ? new OfTerms(List.of()) : new OfProximity(places);
      }
      case TextMatch.Words(var positions, _) when positions.size() == 1 -> {
        yield new OfTerms(positions.getFirst().postings(segment, PostingsEnum.OFFSETS));
      }
      case TextMatch.Pattern(var terms) ->
          new OfTerms(terms.postings(segment, field, PostingsEnum.OFFSETS));
      case TextMatch.Words(var positions, int slop) when slop == 0 -> {
        var phrase = PhrasePostings.of(positions, segment, PostingsEnum.OFFSETS);
        yield phrase == null ? new OfTerms(List.of()) : new OfPhrase(new PhraseMatcher(phrase));
      }
      case TextMatch.Foreign(var query) -> {
        var rewritten = searcher.rewrite(query);
        yield new OfQuery(
            searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1), segment);
      }
      case TextMatch.Either(var matches) -> {
        List<Occurrences> any = new ArrayList<>();
        for (var each : matches) any.add(of(each, scope, segment, searcher, finder));
        yield new OfAny(any);
      }
      case TextMatch.Words _ -> {
        var query = searcher.rewrite(TextQueries.query(match, field));
        yield new OfSloppyPhrase(
            searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1), field, segment);
      }
    };
  }

  private static final class OfTerms extends Occurrences {
    private final List<PostingsEnum> postings;

    OfTerms(List<PostingsEnum> postings) {
      this.postings = postings;
    }

    @Override
    public void collect(int document, Sink sink) throws IOException {
      for (var term : postings) {
        int at = term.docID() < document ? term.advance(document) : term.docID();
        if (at != document) continue;
        for (int n = term.freq(); n > 0; n--) {
          term.nextPosition();
          if (!sink.accept(term.startOffset(), term.endOffset())) return;
        }
      }
    }
  }

  private static final class OfAny extends Occurrences {
    private final List<Occurrences> any;

    OfAny(List<Occurrences> any) {
      this.any = any;
    }

    @Override
    public void collect(int document, Sink sink) throws IOException {
      for (var each : any) each.collect(document, sink);
    }
  }

  private static final class OfPhrase extends Occurrences {
    private final PhraseMatcher phrase;

    OfPhrase(PhraseMatcher phrase) {
      this.phrase = phrase;
    }

    @Override
    public void collect(int document, Sink sink) throws IOException {
      phrase.spans(document, sink);
    }
  }

  private static final class OfSloppyPhrase extends Occurrences {
    private final Weight weight;
    private final String field;
    private final LeafReaderContext segment;

    OfSloppyPhrase(Weight weight, String field, LeafReaderContext segment) {
      this.weight = weight;
      this.field = field;
      this.segment = segment;
    }

    @Override
    public void collect(int document, Sink sink) throws IOException {
      var matches = weight.matches(segment, document);
      var found = matches == null ? null : matches.getMatches(field);
      if (found == null) return;
      while (found.next()) {
        if (!sink.accept(found.startOffset(), found.endOffset())) return;
      }
    }
  }

  /** What made a query match: words, phrases, and of intervals the words that span them. */
  private static final class OfQuery extends Occurrences {
    private final Weight weight;
    private final LeafReaderContext segment;

    OfQuery(Weight weight, LeafReaderContext segment) {
      this.weight = weight;
      this.segment = segment;
    }

    @Override
    public void collect(int document, Sink sink) throws IOException {
      var matches = weight.matches(segment, document);
      if (matches == null) return;
      var marked = new HashSet<Span>();
      Sink once = (start, end) -> !marked.add(new Span(start, end)) || sink.accept(start, end);
      for (var field : List.of(Fields.TEXT, Fields.TITLE)) {
        var found = matches.getMatches(field);
        while (found != null && found.next()) {
          if (!report(found, once)) return;
        }
      }
    }

    private static boolean report(MatchesIterator found, Sink sink) throws IOException {
      var parts = found.getSubMatches();
      if (parts == null) {
        boolean stands = found.startOffset() >= 0; // fn:extend reaches past words
        return !stands || sink.accept(found.startOffset(), found.endOffset());
      }
      while (parts.next()) {
        if (!report(parts, sink)) return false;
      }
      return true;
    }
  }

  private static final class OfProximity extends Occurrences {
    private final Places places;

    OfProximity(Places places) {
      this.places = places;
    }

    @Override
    public void collect(int document, Sink sink) throws IOException {
      // A word may belong to many pairs, and counts once.
      var marked = new HashSet<Span>();
      if (places.reach(document))
        places.mark(
            document, (start, end) -> !marked.add(new Span(start, end)) || sink.accept(start, end));
    }
  }
}
