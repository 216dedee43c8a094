package clippings.index.analysis;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words a text has: {@code stem/surface}, or the stem alone where it is the surface form. */
class TextAnalysisTest {

  private final TextAnalysis analysis = new TextAnalysis();

  private static String print(WordForms word) {
    var term = word.term().utf8ToString().split("\u0001", -1);
    assertEquals(2, term.length, "one separator in " + List.of(term));
    assertEquals(term[0] + WordForms.SEPARATOR, word.stem().utf8ToString());
    return term[1].isEmpty() ? term[0] : term[0] + "/" + term[1];
  }

  private String words(String text) {
    return analysis.words(text).stream().map(TextAnalysisTest::print).collect(joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Strike STRIKE strike,     strike strike strike",
        "strikes striking striker, strike/strikes strike/striking striker",
        "the of and,               the of and",
        // diacritics and letters that look alike
        "Café Zoë Ångström,        cafe zoe angstrom",
        "İstanbul ISPARTA ılık,    istanbul isparta ilik",
        "Straße Ærø œuvre,         strass/strasse aero oeuvr/oeuvre",
        "ﬁnal ｆｕｌｌ,               final full",
        "Cafe\u0301,               cafe",
        // possessives and apostrophes
        "Iran's Iran’s IRAN'S,     iran iran iran",
        "O'Brien O’Brien rock'n'roll, o'brien o'brien rock'n'rol/rock'n'roll",
        "strikes' 'quoted',        strike/strikes quot/quoted",
        // hyphens, numbers, abbreviations
        "al-Adl e-mail,            al adl e mail",
        "\"9/11 1,000 3.5 2024-05-27\", \"9 11 1,000 3.5 2024 05 27\"",
        "U.S. AT&T C++,            u./u.s at t c",
        "user@mail.org snake_case, user mail.org snake_cas/snake_case",
        // other scripts
        "Иран ИРАН ёлка,           иран иран елка",
        "Ἀθήνα ΑΘΗΝΑ σοφός,        αθηνα αθηνα σοφοσ",
        "كتاب كِتَاب,                كتاب كتاب",
        "ישראל,                    ישראל",
        "中国 日本,                  中 国 日 本",
        "カタカナ ひらがな,            カタカナ ひ ら か な",
        "한국 뉴스,                  한국 뉴스",
        // signs
        "😀 🇮🇷 👍🏽,                  😀 🇮🇷 👍🏽",
        "\"* — … !?\",             \"\"",
        "\"'s ’s\",                s s",
      })
  void wordsOf(String text, String expected) {
    assertEquals(expected, words(text));
  }

  @Test
  void persianAndArabicLettersAreTheSame() {
    assertEquals(words("ايران"), words("ایران")); // yeh
    assertEquals(words("كتاب"), words("کتاب")); // kaf
    assertEquals(words("123"), words("۱۲۳"));
    assertEquals(words("123"), words("١٢٣"));
  }

  @Test
  void textWithoutWordsHasNone() {
    for (var text : List.of("", " ", "\n", "***", "\u0000", "\u200b", "\ufeff"))
      assertEquals("", words(text), text);
  }

  @Test
  void longWordsAreCutIntoWords() {
    var words = analysis.words("a".repeat(300) + " end");

    assertEquals(3, words.size());
    assertEquals("a".repeat(255), print(words.get(0)));
    assertEquals("a".repeat(45), print(words.get(1)));
  }

  @Test
  void noTextBreaksTerms() {
    for (var text :
        List.of(
            "a\u0001b",
            "\u0001",
            "a\ud800b",
            "\udc00",
            "a\ud83d",
            "\u0001s\u0001",
            "ﷺ".repeat(254) + "s",
            "\uffff",
            "a\u00adb",
            "a\u200db")) {
      for (var word : analysis.words(text)) {
        print(word);
        assertTrue(word.term().length < 32_766, text);
      }
    }
  }

  @Test
  void aSeparatorInTextSeparatesWords() {
    assertEquals("a b", words("a\u0001b"));
    assertEquals("ab", TextAnalysis.fold("a\u0001b"));
  }

  @Test
  void offsetsArePlacesInTheTextAsItIs() {
    var text = "Ærø’s ﬁnal “STRIKE’s” end 😀";
    List<String> found = new ArrayList<>();

    analysis.analyze(
        text, Language.ENGLISH, (_, _, start, end) -> found.add(text.substring(start, end)));

    assertEquals(List.of("Ærø’s", "ﬁnal", "STRIKE’s", "end", "😀"), found);
  }

  @Test
  void canBeUsedAgainAndAgain() {
    var first = analysis.words("Strikes in Iran");

    for (int i = 0; i < 3; i++) {
      analysis.words("other words " + i);
      assertEquals(first, analysis.words("Strikes in Iran"));
    }
    assertEquals(new BytesRef("strike\u0001strikes"), first.getFirst().term());
  }
}
