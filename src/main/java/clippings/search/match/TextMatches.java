package clippings.search.match;

import clippings.index.Snapshot;
import clippings.index.analysis.QueryWord;
import clippings.index.analysis.TextAnalysis;
import clippings.index.word.FoundForms;
import clippings.index.word.SurfacePattern;
import clippings.query.Clause;
import clippings.query.Clause.Reach;
import clippings.query.Notice;
import clippings.query.QuerySyntaxException;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * Works out what the leaves of a query look for, each once: finding and marking ask for the same,
 * and patterns are dear. Used for one request, by one thread.
 */
public final class TextMatches {

  private record Key(Clause clause, String field) {}

  private final TextAnalysis analysis;
  private final MetadataQueries metadata;
  private final Snapshot snapshot;
  private final Spellings spellings;
  private final Map<Key, TextMatch> known = new HashMap<>();
  private final Map<Clause, TextMatch> patterns = new HashMap<>();
  private final Deadline deadline;

  public TextMatches(
      TextAnalysis analysis,
      MetadataQueries metadata,
      Snapshot snapshot,
      Spellings spellings,
      Deadline deadline) {
    this.analysis = analysis;
    this.metadata = metadata;
    this.snapshot = snapshot;
    this.spellings = spellings;
    this.deadline = deadline;
  }

  /**
   * What {@code clause} looks for in a field; {@code null} when it is no leaf that looks into text,
   * or has no words.
   *
   * @throws QuerySyntaxException if it is a pattern too complex to look for
   */
  public @Nullable TextMatch of(Clause clause, String field) throws IOException {
    var key = new Key(clause, field);
    var match = known.get(key);
    if (match == null) {
      match = make(clause, field);
      if (match != null) known.put(key, match);
    }
    return match;
  }

  private @Nullable TextMatch make(Clause clause, String field) throws IOException {
    return switch (clause) {
      case Clause.Word(var text) -> word(text, field, spellings);
      case Clause.Phrase(var words, int slop) -> phrase(words(words), slop, field, spellings);
      case Clause.AsWritten(Clause.Word(var text)) -> word(text, field, Spellings.AS_WRITTEN);
      case Clause.AsWritten(Clause.Phrase(var words, int slop)) ->
          phrase(words(words), slop, field, Spellings.AS_WRITTEN);
      case Clause.AsWritten _ -> null;
      case Clause.Exact(var words) -> exact(words(words), field);
      case Clause.Wildcard(var pattern) when isEastAsianWord(pattern) ->
          word(pattern.replace("*", ""), field, Spellings.AS_WRITTEN);
      case Clause.Wildcard(var pattern) ->
          patterns.computeIfAbsent(clause, _ -> pattern(() -> SurfacePattern.wildcard(pattern)));
      case Clause.Fuzzy(var text, int edits) ->
          patterns.computeIfAbsent(clause, _ -> pattern(() -> SurfacePattern.fuzzy(text, edits)));
      case Clause.Near(var left, var right, var reach) -> near(left, right, reach, field);
      case Clause.NotNear(var left, var right, var reach) -> {
        var alone = place(left, field);
        var other = place(right, field);
        yield alone == null || other == null ? alone : new TextMatch.NotNear(alone, other, reach);
      }
      case Clause.AtLeast(int times, var inner) -> {
        var counted = place(inner, field);
        yield counted == null ? null : new TextMatch.AtLeast(times, counted);
      }
      case Clause.Foreign(var text) ->
          new TextMatch.Foreign(new LuceneQueries(this, metadata, analysis, snapshot).query(text));
      case Clause.Everything _,
          Clause.Nothing _,
          Clause.In _,
          Clause.InBoilerplate _,
          Clause.Metadata _ ->
          null;
      case Clause.Dated _, Clause.Undated _, Clause.Not _, Clause.All _, Clause.Any _ -> null;
    };
  }

  private @Nullable TextMatch near(Clause left, Clause right, Reach reach, String field)
      throws IOException {
    var one = place(left, field);
    var other = place(right, field);
    return one == null || other == null ? null : new TextMatch.Near(one, other, reach);
  }

  /** An operand of a proximity; {@code null} without words. */
  private @Nullable TextMatch place(Clause clause, String field) throws IOException {
    if (!(clause instanceof Clause.Any(var clauses))) return of(clause, field);
    List<TextMatch> any = new ArrayList<>();
    for (var each : clauses) {
      var match = place(each, field);
      if (match != null) any.add(match);
    }
    return any.isEmpty() ? null : new TextMatch.Either(any);
  }

  private List<QueryWord> words(List<String> texts) throws IOException {
    List<QueryWord> words = new ArrayList<>();
    for (var text : texts) words.addAll(snapshot.words(analysis, text));
    return words;
  }

  private @Nullable TextMatch word(String text, String field, Spellings spellings)
      throws IOException {
    var match = phrase(words(List.of(text)), 0, field, spellings);
    if (match == null || !isEastAsian(text)) return match;
    var inflections = snapshot.inflections(analysis, field, text);
    if (inflections == null) return match;
    var inflected = new TextMatch.Words(List.of(inflections), 0);
    return new TextMatch.Either(List.of(match, inflected));
  }

  /** Stars around a run of characters add nothing: it is found inside longer ones anyway. */
  private static boolean isEastAsianWord(String pattern) {
    var inner = pattern.replaceAll("^\\*+|\\*+$", "");
    return inner.indexOf('*') < 0 && inner.indexOf('?') < 0 && isEastAsian(inner);
  }

  private static boolean isEastAsian(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isIdeographic(c) || UnicodeScript.of(c) == UnicodeScript.HIRAGANA);
  }

  /** Words side by side; where names are spelled in several ways, in any of these. */
  private @Nullable TextMatch phrase(
      List<QueryWord> words, int slop, String field, Spellings spellings) throws IOException {
    if (words.isEmpty()) return null;
    List<FoundForms> positions = new ArrayList<>();
    for (var word : words) {
      var forms = snapshot.forms(field, word);
      positions.add(slop == 0 ? forms : live(forms));
    }
    var asked = new TextMatch.Words(positions, slop);
    return slop > 0 ? asked : spellings.of(words, asked, field);
  }

  /**
   * Without terms that only deleted articles have: Lucene adds up the rarity of all terms of a
   * loose phrase, and a rebuilt index does not know them.
   */
  private static FoundForms live(FoundForms forms) {
    var live = forms.all().stream().filter(term -> term.documents() > 0).toList();
    return live.isEmpty() ? forms : new FoundForms(forms.field(), live, List.of());
  }

  private @Nullable TextMatch exact(List<QueryWord> words, String field) throws IOException {
    if (words.isEmpty()) return null;
    List<FoundForms> positions = new ArrayList<>();
    for (var word : words)
      positions.add(new FoundForms(field, snapshot.forms(field, word).asked(), List.of()));
    return new TextMatch.Words(positions, 0);
  }

  /** Words that look like a pattern. */
  TextMatch.Pattern pattern(Supplier<SurfacePattern> pattern) {
    try {
      return new TextMatch.Pattern(new PatternTerms(pattern.get(), snapshot, deadline));
    } catch (TooComplexToDeterminizeException e) {
      // Only patterns far longer than words are, or made for it.
      var tooComplex =
          new QuerySyntaxException(
              new Notice("query-too-complex", -1, 0, "a pattern is too long or too complex", null));
      tooComplex.initCause(e);
      throw tooComplex;
    }
  }
}
