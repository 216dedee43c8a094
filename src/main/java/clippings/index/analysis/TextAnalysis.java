package clippings.index.analysis;

import clippings.article.Span;
import clippings.index.analysis.JapaneseInflections.Inflected;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into words (Unicode's word boundaries, by Lucene's standard tokenizer; see {@link
 * WordParts} for what it leaves together) and makes their terms. Articles and queries are split
 * alike, whatever their language; it decides on the stems. Stop words are kept. Not thread-safe.
 */
public final class TextAnalysis {

  /** Takes the words of a text in order. */
  public interface Words {
    /**
     * {@code increment} is the distance from the word before, {@code start} and {@code end} are
     * UTF-16 offsets in the text.
     */
    void word(WordForms forms, int increment, int start, int end);
  }

  /** Takes what a text is split into; {@code token} begins at {@code start} of it. */
  private interface Tokens {
    void token(char[] token, int length, int increment, int start);
  }

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
  private final TypeAttribute type = tokenizer.getAttribute(TypeAttribute.class);
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      tokenizer.getAttribute(PositionIncrementAttribute.class);
  private final WordParts parts = new WordParts();
  private final WordFolding folding = new WordFolding();
  private final FunctionWords functionWords = new FunctionWords();
  private final Map<Language, Set<BytesRef>> functionStems = new EnumMap<>(Language.class);
  private @Nullable JapaneseInflections japanese;

  public void analyze(String text, Language language, Words words) {
    var inflected = language == Language.JAPANESE ? japanese().in(text) : List.<Inflected>of();
    split(text, new ArticleWords(language, inflected, words));
  }

  private final class ArticleWords implements Tokens {
    private final Language language;
    private final List<Inflected> inflected;
    private final Words words;
    private int skipped;
    private int next;

    ArticleWords(Language language, List<Inflected> inflected, Words words) {
      this.language = language;
      this.inflected = inflected;
      this.words = words;
    }

    @Override
    public void token(char[] token, int length, int increment, int start) {
      int elided = Clitics.elided(language, token, length);
      var forms = read(token, elided, length, language);
      if (forms == null) {
        skipped += increment;
        return;
      }
      words.word(forms, increment + skipped, start + elided, start + length);
      skipped = 0;
      while (next < inflected.size() && inflected.get(next).start() < start) next++;
      if (next == inflected.size() || inflected.get(next).start() != start) return;
      var verb = inflected.get(next++);
      if (verb.inflected())
        words.word(WordForms.dictionary(verb.dictionary()), 0, start, verb.end());
    }
  }

  private @Nullable WordForms read(char[] token, int from, int length, Language language) {
    return from == 0
        ? folding.fold(language, token, length)
        : folding.fold(language, Arrays.copyOfRange(token, from, length), length - from);
  }

  private void split(String text, Tokens tokens) {
    tokenizer.setReader(new StringReader(parted(text)));
    try (tokenizer) {
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        var token = term.buffer();
        int distance = increment.getPositionIncrement();
        if (token[0] < WordParts.FIRST) {
          tokens.token(token, term.length(), distance, offset.startOffset());
          continue;
        }
        for (var part : parts.of(token, term.length(), type.type())) {
          var word = Arrays.copyOfRange(token, part.start(), part.end());
          tokens.token(word, word.length, distance, offset.startOffset() + part.start());
          distance = 1;
        }
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a reader over a string in memory
    }
  }

  /**
   * Unicode's rules keep a colon between letters and a narrow no-break space inside words ({@code
   * NOTE:Shares}); in news they part them. One character stands for one, so offsets stay right.
   */
  private static String parted(String text) {
    return text.replace(':', ' ').replace('\u202f', ' ');
  }

  /** A pattern of words in the form surface terms have; nothing is split or cut off. */
  public static String foldPattern(String pattern) {
    return WordFolding.folded(pattern);
  }

  /** A word in the form its surface term has; nothing is split. */
  public static String fold(String word) {
    return Clitics.withoutEnding(Language.ENGLISH, WordFolding.folded(word));
  }

  /** The words of a name or value that belongs to no language, in order. */
  public List<WordForms> words(String text) {
    var words = new ArrayList<WordForms>();
    analyze(text, Language.ENGLISH, (forms, _, _, _) -> words.add(forms));
    return words;
  }

  /** A word of a text by its surface form, and where it stands. */
  public record Placed(String surface, Span span) {}

  /** The words of a text with their places, in order. */
  public List<Placed> placed(String text) {
    var words = new ArrayList<Placed>();
    analyze(
        text,
        Language.ENGLISH,
        (forms, _, start, end) ->
            words.add(
                new Placed(WordForms.surface(forms.term()).utf8ToString(), new Span(start, end))));
    return words;
  }

  /** The words of a text by their surface forms, in order. */
  public List<String> surfaces(String text) {
    var surfaces = new ArrayList<String>();
    analyze(
        text,
        Language.ENGLISH,
        (forms, _, _, _) -> surfaces.add(WordForms.surface(forms.term()).utf8ToString()));
    return surfaces;
  }

  /** The words of a query, in order, as each of the languages reads them. */
  public List<QueryWord> words(String text, Set<Language> languages) {
    var words = new ArrayList<QueryWord>();
    split(
        text,
        (token, length, _, _) -> {
          Set<WordForms> readings = new LinkedHashSet<>();
          for (var language : languages) {
            var forms = read(token, Clitics.elided(language, token, length), length, language);
            if (forms != null) readings.add(forms);
          }
          if (!readings.isEmpty()) words.add(QueryWord.of(List.copyOf(readings)));
        });
    return words;
  }

  /** Which words of a question only hold it together, whichever of the languages it is in. */
  public Set<String> functionWords(Collection<String> words, Set<Language> languages) {
    return functionWords.among(words, languages);
  }

  /** The stems of a language's function words. */
  public Set<BytesRef> functionStems(Language language) {
    return functionStems.computeIfAbsent(
        language,
        _ -> {
          Set<BytesRef> stems = new HashSet<>();
          for (var word : functionWords.list(language))
            analyze(word, language, (forms, _, _, _) -> stems.add(forms.stem()));
          return stems;
        });
  }

  /** The dictionary form of a text that is one Japanese verb or adjective. */
  public @Nullable WordForms dictionaryForm(String text) {
    var form = japanese().dictionaryForm(text);
    return form == null ? null : WordForms.dictionary(form);
  }

  private JapaneseInflections japanese() {
    var known = japanese;
    if (known == null) japanese = known = new JapaneseInflections();
    return known;
  }
}
