package clippings.index.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds the inflected verbs and adjectives of Japanese, with the form under which a dictionary has
 * them, by Lucene's Kuromoji. Loads a dictionary of some megabytes when it is first used. Not
 * thread-safe.
 */
final class JapaneseInflections {

  /**
   * A verb or adjective, with its auxiliaries.
   *
   * @param start UTF-16 offsets in the text
   * @param dictionary its dictionary form
   * @param inflected whether it stands in another form
   */
  record Inflected(int start, int end, String dictionary, boolean inflected) {}

  private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, Mode.NORMAL);
  private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
  private final BaseFormAttribute base = tokenizer.getAttribute(BaseFormAttribute.class);
  private final PartOfSpeechAttribute part = tokenizer.getAttribute(PartOfSpeechAttribute.class);

  /** The verbs and adjectives of a text, in order. */
  List<Inflected> in(String text) {
    List<Inflected> all = new ArrayList<>();
    tokenizer.setReader(new StringReader(text));
    try (tokenizer) {
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        var speech = part.getPartOfSpeech() == null ? "" : part.getPartOfSpeech();
        if (speech.startsWith("動詞-自立") || speech.startsWith("形容詞-自立")) {
          var form = base.getBaseForm();
          var dictionary = WordFolding.folded(form == null ? term.toString() : form);
          all.add(
              new Inflected(offset.startOffset(), offset.endOffset(), dictionary, form != null));
        } else if (isEnding(speech) && !all.isEmpty()) {
          var verb = all.getLast();
          if (verb.end == offset.startOffset())
            all.set(
                all.size() - 1,
                new Inflected(verb.start, offset.endOffset(), verb.dictionary, true));
        }
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a reader over a string in memory
    }
    return all;
  }

  private static boolean isEnding(String speech) {
    return speech.startsWith("助動詞") || speech.startsWith("動詞-接尾");
  }

  /** The dictionary form of a text that is one verb or adjective. */
  @Nullable String dictionaryForm(String text) {
    var all = in(text);
    if (all.size() != 1) return null;
    var only = all.getFirst();
    return only.start == 0 && only.end == text.length() ? only.dictionary : null;
  }
}
