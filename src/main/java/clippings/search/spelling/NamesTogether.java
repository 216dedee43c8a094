package clippings.search.spelling;

import clippings.index.Snapshot;
import clippings.index.analysis.QueryWord;
import clippings.index.analysis.TextAnalysis;
import clippings.index.document.Fields;
import clippings.query.Clause;
import clippings.search.match.Deadline;
import clippings.search.match.TextMatches;
import clippings.search.spelling.KnownSpellings.Asked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of several words among the words of a query: neighbours that stand side by side
 * in the archive too, as asked or in other spellings. Such a name is looked up in other spellings
 * as a whole, so that Mohammed Ibrahim is not found where an Ibrahim and a Muhammad are spoken of.
 */
public final class NamesTogether {

  /** Names of more words are looked up in parts. */
  private static final int LONGEST = 6;

  private final Variants variants;
  private final TextMatches matches;
  private final Snapshot snapshot;
  private final TextAnalysis analysis;
  private final KnownSpellings spellings;
  private final ArticleCount count;

  public NamesTogether(
      Variants variants,
      KnownSpellings spellings,
      TextMatches matches,
      Snapshot snapshot,
      TextAnalysis analysis,
      Deadline deadline) {
    this.spellings = spellings;
    this.count = new ArticleCount(snapshot, deadline);
    this.variants = variants;
    this.matches = matches;
    this.snapshot = snapshot;
    this.analysis = analysis;
  }

  /** The clause, with each name of several words either as it is written or as a whole. */
  public Clause in(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.All(var clauses) -> all(clauses);
      case Clause.Any(var clauses) -> new Clause.Any(each(clauses));
      case Clause.Not(var inner) -> new Clause.Not(in(inner));
      case Clause.In(var field, var inner) -> new Clause.In(field, in(inner));
      case Clause.InBoilerplate(var inner) -> new Clause.InBoilerplate(in(inner));
      default -> clause;
    };
  }

  private List<Clause> each(List<Clause> clauses) throws IOException {
    List<Clause> all = new ArrayList<>();
    for (var clause : clauses) all.add(in(clause));
    return all;
  }

  private Clause all(List<Clause> clauses) throws IOException {
    List<Clause> all = new ArrayList<>();
    for (int i = 0; i < clauses.size(); ) {
      int length = name(clauses, i);
      all.add(length == 1 ? in(clauses.get(i)) : asName(clauses.subList(i, i + length)));
      i += length;
    }
    return all.size() == 1 ? all.getFirst() : new Clause.All(all);
  }

  /** How many clauses from one on are a name; 1 if it begins none. */
  private int name(List<Clause> clauses, int from) throws IOException {
    int to = from;
    while (to < clauses.size() && to - from < LONGEST && isPart(clauses.get(to))) to++;
    for (; to - from > 1; to--) {
      if (occurs(clauses.subList(from, to))) return to - from;
    }
    return isCompound(clauses, from) ? 2 : listed(clauses, from);
  }

  /** How many clauses from one on are a spelling of the reader's list; 1 if none are. */
  private int listed(List<Clause> clauses, int from) {
    for (int to = Math.min(clauses.size(), from + LONGEST); to - from > 1; to--) {
      var parts = clauses.subList(from, to);
      if (parts.stream().allMatch(part -> !words(part).isEmpty())
          && variants.isListed(analysis.surfaces(String.join(" ", phrase(parts).words()))))
        return to - from;
    }
    return 1;
  }

  /** Whether the archive has two words as one. */
  private boolean isCompound(List<Clause> clauses, int from) throws IOException {
    return from + 1 < clauses.size()
        && clauses.get(from) instanceof Clause.Word(var first)
        && clauses.get(from + 1) instanceof Clause.Word(var second)
        && JoinedWords.mayJoin(first, second)
        && new WordTerms(snapshot, analysis).articles(first + second) > 0;
  }

  private boolean isPart(Clause clause) throws IOException {
    for (var word : words(clause)) {
      for (var each : snapshot.words(analysis, word)) {
        if (!variants.isPart(each.surface())) return false;
      }
    }
    return !words(clause).isEmpty();
  }

  private static List<String> words(Clause clause) {
    return switch (clause) {
      case Clause.Word(var text) -> List.of(text);
      case Clause.Phrase(var words, int slop) when slop == 0 -> words;
      default -> List.of();
    };
  }

  private static Clause.Phrase phrase(List<Clause> parts) {
    return new Clause.Phrase(parts.stream().flatMap(part -> words(part).stream()).toList(), 0);
  }

  private static Clause asName(List<Clause> parts) {
    var written = parts.stream().<Clause>map(Clause.AsWritten::new).toList();
    var phrase = phrase(parts);
    // What is written to the letter as asked comes before an inflected form.
    var exact = new Clause.Exact(phrase.words());
    return new Clause.Any(List.of(new Clause.All(written), phrase, exact));
  }

  private boolean occurs(List<Clause> parts) throws IOException {
    var phrase = phrase(parts);
    List<QueryWord> words = new ArrayList<>();
    for (var text : phrase.words()) words.addAll(snapshot.words(analysis, text));
    var asked = new Asked(words, Fields.TEXT);
    var known = spellings.areTogether(asked);
    if (known != null) return known;
    var match = matches.of(phrase, Fields.TEXT);
    boolean occurs = match != null && count.isAny(match, Fields.TEXT);
    spellings.keepTogether(asked, occurs);
    return occurs;
  }
}
