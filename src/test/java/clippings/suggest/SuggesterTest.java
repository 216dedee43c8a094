package clippings.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggesterTest {

  private ArticleIndex index;
  private Suggester suggester;

  @BeforeEach
  void open() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
    suggester = new Suggester(index);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void add(String id, String... paragraphs) throws IOException {
    SampleArticle.of(id).language("en").text(paragraphs).addTo(index);
  }

  private void addBorderArticles() throws IOException {
    add(
        "raid",
        "Two guards died in a raid that Jaish al-Adl claimed.",
        "The raid near Rask was the third at the Iranian border, the governor of Iran's Sistan"
            + " said.");
    add("trade", "Lorries from Iran stood at the border, and the Bank of Zaranj was closed.");
    add("talks", "In Iran a spokesman for Jaish al-Adl denied it to the Bank of Zaranj Bulletin.");
    add("letter", "A reader asks whether the bank by the river will open on Sundays.");
    index.commit();
  }

  private List<String> completions(String typed) throws IOException {
    return suggester.suggest(typed).completions().stream().map(Completion::text).toList();
  }

  private void assertFirst(String completion, String typed) throws IOException {
    assertEquals(completion, completions(typed).stream().findFirst().orElse("nothing"), typed);
  }

  @ParameterizedTest
  @CsvSource({
    "jai, Jaish al-Adl",
    "adl jai, Jaish al-Adl",
    "JAISH AL, Jaish al-Adl",
    "ja'ish, Jaish al-Adl",
    "jaïsh, Jaish al-Adl",
    "al-ad, Jaish al-Adl",
    "jaihs, Jaish al-Adl",
    "jasih al-ad, Jaish al-Adl",
    "bank of z, Bank of Zaranj",
    "zaranj ba, Bank of Zaranj",
    "ira, Iran",
    "spokes, spokesman",
    "iran bord, iran border",
    "lorries jai, nothing",
    "rask jaish ad, rask Jaish al-Adl",
    "title:bord, nothing"
  })
  void completesNamesAsTheyAreWritten(String typed, String completion) throws IOException {
    addBorderArticles();
    assertFirst(completion, typed);
  }

  @ParameterizedTest
  @CsvSource({
    "iran AND bord, iran AND border",
    "(lorries OR spok, (lorries OR spokesman",
    "iran -jai, 'iran -\"Jaish al-Adl\"'",
    "lorries OR jai, 'lorries OR \"Jaish al-Adl\"'",
    "raid NEAR/5 jai, 'raid NEAR/5 \"Jaish al-Adl\"'",
    "text:jai, 'text:\"Jaish al-Adl\"'",
    "'\"jaish al', '\"Jaish al-Adl\"'",
    "'iran \"jaish al', 'iran \"Jaish al-Adl\"'",
    "'\"the bord', '\"the border\"'"
  })
  void keepsWhatStandsBefore(String typed, String completion) throws IOException {
    addBorderArticles();
    assertFirst(completion, typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "bor*",
        "b?r",
        "iran~",
        "iran AND",
        "NOT",
        "date:2024",
        "2024",
        "/s",
        "-",
        "(",
        "\"",
        "unheard:",
        "iran \"border\"",
        "raid NEAR/5",
        "\uD83D\uDE00",
        "in:boil"
      })
  void completesNothingThatIsNoWord(String typed) throws IOException {
    addBorderArticles();
    assertEquals(List.of(), completions(typed));
  }

  @Test
  void countsArticlesTogetherWithTheWordsBefore() throws IOException {
    addBorderArticles();
    assertEquals(
        List.of(new Completion("Jaish al-Adl", 2)), suggester.suggest("jaish").completions());
    assertEquals(
        List.of(new Completion("rask Jaish al-Adl", 1)),
        suggester.suggest("rask jaish").completions());
    assertTrue(
        suggester.suggest("iran bord").completions().contains(new Completion("iran border", 2)));
  }

  @Test
  void offersTheMostFrequentFirst() throws IOException {
    for (int i = 0; i < 3; i++) add("a" + i, "They met Farida Noor at the harbour.");
    for (int i = 0; i < 5; i++) add("b" + i, "They met Farida Nazari at the harbour.");
    index.commit();
    assertEquals(List.of("Farida Nazari", "Farida Noor"), completions("farida n"));
  }

  @Test
  void writesNamesTheWayMostArticlesDo() throws IOException {
    add("a", "The men of Jaysh al-Noor left.");
    add("b", "The men of Jaysh Al-Noor left.");
    add("c", "The men of Jaysh al-Noor left.");
    index.commit();
    assertEquals(
        List.of(new Completion("Jaysh al-Noor", 3)), suggester.suggest("jaysh").completions());
  }

  @Test
  void beginningsOfSentencesAreNoNames() throws IOException {
    add("a", "Yesterday Oruzgan was quiet. While Oruzgan slept, the river rose.");
    add("b", "The river in Oruzgan rose again.");
    index.commit();
    assertEquals(List.of("Oruzgan"), completions("oruz"));
  }

  @Test
  void aNameThatOnlyBeginsSentencesIsOne() throws IOException {
    add("a", "Mirwais Karimi said nothing. The minister left.");
    index.commit();
    assertFirst("Mirwais Karimi", "mirw");
  }

  @Test
  void headlinesInCapitalsAreNoNames() throws IOException {
    SampleArticle.of("a")
        .title("Harbour Strike Ends After Three Weeks")
        .text("The strike at the harbour is over.", "STRIKE HARBOUR PORT")
        .addTo(index);
    index.commit();
    assertFirst("harbour", "harb");
    assertFirst("strike", "stri");
  }

  @Test
  void whatIsDeletedOrChangedIsGone() throws IOException {
    addBorderArticles();
    assertFirst("Jaish al-Adl", "jai");
    index.remove("raid.txt");
    index.remove("talks.txt");
    add("talks", "A spokesman denied it.");
    index.commit();
    assertEquals(List.of(), completions("jai"));
    assertFirst("Bank of Zaranj", "zaran");
  }

  @Test
  void whatIsAddedIsOffered() throws IOException {
    addBorderArticles();
    assertEquals(List.of(), completions("gulra"));
    add("new", "They asked for Gulran Basin to be drained.");
    index.commit();
    assertFirst("Gulran Basin", "gulra");
  }

  @Test
  void boilerplateIsNotCompleted() throws IOException {
    SampleArticle.of("a")
        .text("The ferry was late.")
        .boilerplate("Subscribe to Evening Harbour Letter today.")
        .addTo(index);
    index.commit();
    assertEquals(List.of(), completions("subscr"));
    assertEquals(List.of(), completions("evening h"));
  }

  @Test
  void completesOutletsAndAuthors() throws IOException {
    SampleArticle.of("a")
        .source("Border Gazette")
        .authors("Mira Halden")
        .text("Nothing happened.")
        .addTo(index);
    index.commit();
    assertFirst("source:\"Border Gazette\"", "source:bor");
    assertFirst("source:\"Border Gazette\"", "source:");
    assertFirst("source:\"Border Gazette\"", "source:\"border g");
    assertFirst("nothing author:\"Mira Halden\"", "nothing author:hald");
    assertFirst("author:\"Mira Halden\"", "mira h");
  }

  @Test
  void knowsWordsOfAnyScriptAsTheyAreWritten() throws IOException {
    SampleArticle.of("fr").language("fr").text("Le président a quitté la côte.").addTo(index);
    SampleArticle.of("de").language("de").text("Das Wasser hat eine andere Größe.").addTo(index);
    SampleArticle.of("ru")
        .language("ru")
        .text("Вчера министр Андрей Волков был в городе.")
        .addTo(index);
    SampleArticle.of("ar").language("ar").text("وصل الوزير إلى الميناء أمس.").addTo(index);
    index.commit();
    assertFirst("président", "presi");
    assertFirst("Größe", "groß");
    assertFirst("Андрей Волков", "волк");
    assertFirst("министр", "минис");
    assertFirst("الميناء", "المين");
  }

  @Test
  void scriptsWithoutSpacesGoOnAsTheArticlesDo() throws IOException {
    SampleArticle.of("a").language("ja").text("日本銀行は金利を上げた。日本政府は反対した。").addTo(index);
    SampleArticle.of("b").language("ja").text("港で日本銀行の総裁が話した。").addTo(index);
    SampleArticle.of("c").language("zh").text("昨天，外交部发言人在港口说，外交部长已离开。").addTo(index);
    SampleArticle.of("d").language("zh").text("外交部发言人没有回答。").addTo(index);
    index.commit();
    assertEquals(
        List.of(new Completion("日本銀行", 2), new Completion("日本政府", 1)),
        suggester.suggest("日本").completions());
    assertFirst("外交部发言人", "外交");
    assertFirst("金利 日本銀行", "金利 日本銀");
    assertEquals(List.of("港 日本銀行"), completions("港 日本"));
  }

  @ParameterizedTest
  @CsvSource({
    "bordre, border",
    "irna bordre lorries, iran border lorries",
    "'lorries bordre ', 'lorries border '",
    "Jaihs al-Adl, Jaish al-Adl",
    "LORIES AND border, LORRIES AND border",
    "spokesmn -raid, spokesman -raid",
    "spokesmn NOT riad, spokesman NOT riad",
    "bor, nothing",
    "border, nothing",
    "text:bordre, nothing",
    "bordre*, nothing"
  })
  void correctsSlips(String typed, String correction) throws IOException {
    addBorderArticles();
    var corrections = suggester.suggest(typed).corrections();
    assertEquals(correction.equals("nothing") ? List.of() : List.of(correction), corrections);
  }

  @Test
  void choosesTheCorrectionThatGoesWithTheOtherWords() throws IOException {
    for (int i = 0; i < 6; i++) add("a" + i, "The horse won by a length.");
    add("b", "The house by the quay was sold.");
    index.commit();
    assertEquals(List.of("horse"), suggester.suggest("hoxse").corrections());
    assertEquals(List.of("quay house"), suggester.suggest("quay hoxse").corrections());
  }

  @Test
  void anotherSpellingOfANameIsNoSlip() throws IOException {
    for (int i = 0; i < 200; i++) add("a" + i, "The men of Jaish left.");
    add("b", "The men of Jaysh left.");
    index.commit();
    assertEquals(List.of(), suggester.suggest("jaysh").corrections());
  }

  @Test
  void anEmptyArchiveSuggestsNothing() throws IOException {
    var suggestions = suggester.suggest("iran");
    assertEquals(Suggestions.NONE, suggestions);
  }

  @Test
  void veryLongTextsAreLeftAlone() throws IOException {
    addBorderArticles();
    assertFalse(completions("x ".repeat(200) + "raid").contains("x"));
    assertEquals(Suggestions.NONE, suggester.suggest("iran ".repeat(200)));
  }
}
