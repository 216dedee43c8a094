package clippings.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import clippings.query.WordSplitter.Piece;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;

/**
 * Words begin and end where Lucene's StandardTokenizer says. Set {@code clippings.seed} to run one
 * case again.
 */
class WordSplitterTest {

  private static final int RUNS = Integer.getInteger("clippings.runs", 20_000);

  /** The runs that the tokenizer cuts into letters and that stay one word here. */
  private static final Set<String> EAST_ASIAN = Set.of("<IDEOGRAPHIC>", "<HIRAGANA>", "<KATAKANA>");

  private static final String[] ATOMS = {
    "a",
    "Iran",
    "é",
    "e\u0301",
    "ß",
    "İ",
    "я",
    "Ω",
    "א",
    "ב",
    "م",
    "ی",
    "\u200C",
    "\u00AD",
    "\uFEFF",
    "अ",
    "ि",
    "한",
    "국",
    "漢",
    "字",
    "ひ",
    "ส",
    "ภ",
    "า",
    "ə",
    "ʼ",
    "1",
    "23",
    "٣",
    "۴",
    "１",
    "_",
    "‿",
    ".",
    ".",
    "'",
    "'",
    "’",
    "‘",
    ":",
    ":",
    "·",
    ",",
    ",",
    ";",
    "،",
    "؛",
    "\"",
    "-",
    "–",
    "—",
    "/",
    "&",
    "@",
    "#",
    "$",
    "€",
    "%",
    "+",
    "(",
    ")",
    " ",
    " ",
    "\t",
    "\u00A0",
    "\u3000",
    "\u200B",
    "\u0000",
    "\n",
    "…",
    "«",
    "»",
    "“",
    "”",
    "!",
    "~",
    "^",
    "=",
    "|",
    "\\",
    "<",
    ">",
    "[",
    "]",
    "{",
    "}",
    "°",
    "№",
    "²",
    "½",
    "Ⅳ",
    "ⓐ",
    "😀",
    "❤",
    "❤️",
    "👍🏽",
    "🇮🇷",
    "👨‍👩‍👧",
    "☎",
    "©",
    "©️"
  };

  @Test
  void cutsWhereTheIndexDoes() {
    var only = Long.getLong("clippings.seed");
    for (long seed = 0; seed < RUNS; seed++) {
      if (only != null && only != seed) continue;
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int i = 1 + random.nextInt(12); i > 0; i--)
        text.append(ATOMS[random.nextInt(ATOMS.length)]);
      var expected = tokens(text.toString());
      var actual = split(text.toString());
      if (!expected.equals(actual)) {
        fail("-Dclippings.seed=" + seed + " \"" + text + "\": " + expected + " but was " + actual);
      }
    }
  }

  @Test
  void cutsLongWordsAsTheIndexDoes() {
    var text = "x".repeat(600);
    assertEquals(tokens(text), split(text));
  }

  @Test
  void cutsWordsThatLowerCaseMakesTooLong() {
    var word = split("\u0130".repeat(200)).getFirst();
    assertEquals(255, word.length());
  }

  @Test
  void beginsWordsWithNoMarkThatBeginsNone() {
    assertEquals(List.of("\u1A60\u0334"), split("\u1A60\u0334"));
  }

  @Test
  void keepsRunsOfHanAndKanaWhole() {
    assertEquals(List.of("市议会"), split("市议会"));
    assertEquals(List.of("東京タワー"), split("東京タワー"));
    assertEquals(List.of("東京", "abc"), split("東京abc"));
  }

  @Test
  void normalizesWords() {
    assertEquals(
        List.of("o'brien", "café", "i̇stanbul"), split("O\u2019BRIEN CAFE\u0301 İSTANBUL"));
  }

  private static List<String> split(String text) {
    return WordSplitter.quoted(new QueryText(text), 0, text.length()).stream()
        .map(Piece::text)
        .toList();
  }

  private static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    try (var tokenizer = new StandardTokenizer()) {
      var term = tokenizer.addAttribute(CharTermAttribute.class);
      var type = tokenizer.addAttribute(TypeAttribute.class);
      var offset = tokenizer.addAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      int eastAsianEnd = -1;
      while (tokenizer.incrementToken()) {
        var word = WordSplitter.normalized(term.toString());
        boolean eastAsian = EAST_ASIAN.contains(type.type());
        if (eastAsian && eastAsianEnd == offset.startOffset()) {
          tokens.set(tokens.size() - 1, tokens.getLast() + word);
        } else {
          tokens.add(word);
        }
        eastAsianEnd = eastAsian ? offset.endOffset() : -1;
      }
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
