package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clippings.article.Span;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.names.NamesList;
import clippings.search.request.SearchPage;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import clippings.search.request.SearchTimedOutException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One archive whose outlets spell names in their own ways. */
@TestInstance(Lifecycle.PER_CLASS)
class NamesTest {

  private final ArticleSearch search =
      new ArticleSearch(new SearchSettings(Duration.ofMinutes(1), InstantSource.system()));
  private static final List<String> NAMES =
      List.of(
          "Once again Colonel Gaddafi ruled the country.",
          "Envoys went to Colonel Qadhafi in the desert.",
          "Nobody had heard of Kadhafi, he said.",
          "Then came Gaddafi and his guard.",
          "Later Kadafi was seen, and Ghadaffi too.");

  private ArticleIndex index;

  @BeforeAll
  void fill() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
    add("a", "Two men of the group Jaish al-Adl were seen near the border of Balochistan.");
    add("b", "A guard said that Jaysh ul-Adl had come from Baluchistan in the night.");
    add("c", "They blamed the fighters of Jaishul Adl for it, as they often do.");
    add("d", "وقالت الشرطة إن جيش العدل هاجم المخفر.");
    add("e", "In those years Colonel Gaddafi ruled the country with his sons.");
    add("f", "The visitor gave a horse to Colonel Qadhafi in the desert.");
    add("g", "Тогда полковник Каддафи ответил гостям.");
    add("h", "The dentist said that dental care and mental care belong together.");
    add("i", "At night airstrikes hit the harbour and the market.");
    add("j", "The air strikes of Monday hit two bridges.");
    add("k", "She flew from Khan Younis over Iran to Iraq and wrote of Iran and Iraq.");
    add("l", "The people of Khanyounis sold fish to Iran and Iraq.");
    add("m", "The weather in Iran and in Iraq was hot, said a farmer of Iran.");
    add("n", "They said that Kim Jong-un would not come by ship.");
    add("o", "It was Kim Chong-un, said the guide, who came.");
    add("p", "A letter to Waleed M. Alsehri was lost.");
    add("q", "The clerk had met Waleed M. Alshehri there.");
    add("r", "Prices on Wall Street fell again on Friday.");
    add("s", "The farms along the Vaal had rain, and so had the Bering Strait.");
    add("t", "A fisherman called Cabdi Xasan Faarax sold the boat.");
    add("u", "Its owner was Abdi Hassan Farah, they said.");
    add("v", "Nobody had seen Abu Turab since the spring.");
    add("w", "The letter was signed by Abu Therab himself.");
    add("x", "A nurse named Yahya Oweis helped them.");
    add("y", "They thanked Yehia Owais for it.");
    index.commit();
  }

  private void add(String id, String text) throws IOException {
    SampleArticle.of(id).text(text).addTo(index);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  private SearchPage page(SearchRequest request) throws IOException {
    try (var snapshot = index.snapshot()) {
      return search.search(snapshot, request);
    }
  }

  /** The articles found, in alphabetical order, with what is marked in each. */
  private String found(SearchRequest request) throws IOException {
    var found = new TreeSet<String>();
    for (var hit : page(request).hits()) {
      List<String> marks = new ArrayList<>();
      for (var snippet : hit.paragraphs()) {
        for (Span span : snippet.highlights())
          marks.add(snippet.paragraph().text().substring(span.start(), span.end()));
      }
      found.add(hit.article().id() + " " + String.join("+", marks));
    }
    return String.join(", ", found);
  }

  private static SearchRequest asked(String query) {
    return SearchRequest.of(query, Cases.ZONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "balochistan           | a Balochistan, b Baluchistan",
        "gaddafi               | e Gaddafi, f Qadhafi, g Каддафи",
        "каддафи               | e Gaddafi, f Qadhafi, g Каддафи",
        "colonel gaddafi       | e Colonel Gaddafi, f Colonel Qadhafi",
        "\"colonel gaddafi\"   | e Colonel Gaddafi, f Colonel Qadhafi",
        "\"jaish al adl\"      | a Jaish al-Adl, b Jaysh ul-Adl, c Jaishul Adl",
        "jaishul adl           | a Jaish al-Adl, b Jaysh ul-Adl, c Jaishul Adl",
        "جيش                   | a Jaish, b Jaysh, d جيش",
        "jaish NEAR/3 adl      | a Jaish+Adl, b Jaysh+Adl, d جيش العدل",
        "airstrikes            | i airstrikes, j air strikes",
        "air strikes           | i airstrikes, j air strikes",
        "\"air strikes\"       | i airstrikes, j air strikes",
        "khan younis           | k Khan Younis, l Khanyounis",
        "khanyounis            | k Khan Younis, l Khanyounis",
        "kim jong-un           | n Kim Jong-un, o Kim Chong-un",
        "alsehri               | p Alsehri, q Alshehri",
        "cabdi xasan faarax    | t Cabdi Xasan Faarax, u Abdi Hassan Farah",
        "abdi hassan farah     | t Cabdi Xasan Faarax, u Abdi Hassan Farah",
        "abu turab             | v Abu Turab",
        "therab                | w Therab",
        "yahya oweis           | x Yahya Oweis, y Yehia Owais",
        "dental                | h dental",
        "=gaddafi              | e Gaddafi",
        "=\"air strikes\"      | j air strikes",
        "mental                | h mental",
      })
  void aNameIsFoundInItsOtherSpellings(String query, String expected) throws IOException {
    assertEquals(expected, found(asked(query)));
  }

  @Test
  void namesThatShareArticlesAreTwo() throws IOException {
    assertEquals(List.of(), page(asked("iran")).variants());
  }

  @Test
  void aSpellingOfOneWordOfANameMustStandBesideTheOthers() throws IOException {
    assertEquals("r", ids(search, "wall street"));
    assertEquals(List.of(), page(asked("wall street")).variants());
    assertEquals("r, s", ids(search, "street"));
  }

  @Test
  void theWordsOfANameAreSpelledOtherwiseWhenAnyWillDo() throws IOException {
    var usual = asked("colonel balochistan gaddafi");
    var any = usual.toBuilder().match(SearchRequest.Match.ANY).build();
    var found = page(any).hits().stream().map(hit -> hit.article().id().value()).sorted().toList();
    assertEquals(List.of("a", "b", "e", "f", "g"), found);
  }

  @Test
  void theOrderInWhichArticlesCameDoesNotMatter() throws IOException {
    var texts = new ArrayList<>(NAMES);
    Set<String> answers = new TreeSet<>();
    for (int turn = 0; turn < texts.size(); turn++) {
      Collections.rotate(texts, 1);
      try (var other = ArticleIndex.create(new ByteBuffersDirectory())) {
        for (var text : texts) {
          SampleArticle.of(text.substring(0, 5)).text(text).addTo(other);
          other.commit();
        }
        try (var snapshot = other.snapshot()) {
          var page = search.search(snapshot, asked("gaddafi"));
          answers.add(page.total() + " " + page.variants());
        }
      }
    }
    assertEquals(1, answers.size(), answers::toString);
  }

  @Test
  void whatIsWrittenAsAskedComesFirst() throws IOException {
    assertEquals("f", page(asked("qadhafi")).hits().getFirst().article().id().value());
    assertEquals("e", page(asked("gaddafi")).hits().getFirst().article().id().value());
    assertEquals("j", page(asked("air strikes")).hits().getFirst().article().id().value());
  }

  @Test
  void saysWhichSpellingsWereUsedAndWhereTheirWordStands() throws IOException {
    var variants = page(asked("the visit of Gaddafi OR gaddafi")).variants();
    assertEquals(1, variants.size());
    assertEquals("gaddafi", variants.getFirst().term());
    assertEquals(13, variants.getFirst().position());
    assertEquals(7, variants.getFirst().length());
    assertEquals(
        "qadhafi 1, каддафи 1",
        variants.getFirst().also().stream()
            .map(also -> also.value() + " " + also.articles())
            .collect(Collectors.joining(", ")));
  }

  /** What is listed for a query: term, its place, and the other spellings with their counts. */
  private String listed(String query) throws IOException {
    return page(asked(query)).variants().stream()
        .map(
            of ->
                "%s %d+%d: %s"
                    .formatted(
                        of.term(),
                        of.position(),
                        of.length(),
                        of.also().stream()
                            .map(also -> also.value() + " " + also.articles())
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining("; "));
  }

  @Test
  void lookingForSpellingsStopsAtTheDeadline() throws IOException {
    var settings = new SearchSettings(Duration.ofNanos(1), InstantSource.system());
    try (var other = ArticleIndex.create(new ByteBuffersDirectory())) {
      SampleArticle.of("a").text(NAMES.getFirst()).addTo(other);
      other.commit();
      try (var snapshot = other.snapshot()) {
        var late = new ArticleSearch(settings);
        assertThrows(SearchTimedOutException.class, () -> late.search(snapshot, asked("gaddafi")));
        var asWritten = asked("gaddafi").toBuilder().variants(false).build();
        assertEquals(1, late.search(snapshot, asWritten).total());
      }
    }
  }

  @Test
  void listsAnArticleThatIsWrittenOtherwiseWithThoseThatHaveItInThisName() throws IOException {
    assertEquals(
        "jaish 0+5: jaysh 1; jaish al 0+8: jaishul 1; al 6+2: ul 1", listed("jaish al-adl"));
  }

  @Test
  void listsACompoundUnderAllItsWordsAsTheArchiveWritesIt() throws IOException {
    assertEquals("air strikes 8+11: airstrikes 1", listed("air OR (air strikes)"));
    assertEquals("airstrikes 0+10: air strikes 1", listed("airstrikes"));
    assertEquals("khan younes 1+11: khanyounis 1; younes 6+6: younis 1", listed("\"khan younes\""));
  }

  @Test
  void anArticleCanBeLeftOut() throws IOException {
    var without = asked("jaish al-adl").toBuilder().without(Set.of("ul")).build();
    assertEquals("a Jaish al-Adl, c Jaishul Adl", found(without));
  }

  @Test
  void aSpellingCanBeLeftOut() throws IOException {
    assertEquals(
        "e Gaddafi, g Каддафи",
        found(asked("gaddafi").toBuilder().without(Set.of("Qadhafi")).build()));
    assertEquals(
        "j air strikes",
        found(asked("air strikes").toBuilder().without(Set.of("airstrikes")).build()));
  }

  @Test
  void anArticleThatComesBringsItsSpellings() throws IOException {
    add("z", "Nobody in the village had heard of Kadhafi before.");
    index.commit();
    assertEquals("e Gaddafi, f Qadhafi, g Каддафи, z Kadhafi", found(asked("gaddafi")));
    index.remove(page(asked("=kadhafi")).hits().getFirst().article().file());
    index.commit();
    assertEquals("e Gaddafi, f Qadhafi, g Каддафи", found(asked("gaddafi")));
  }

  @Test
  void theReadersListJoinsNamesAndKeepsThemApart() throws IOException {
    var list = new AtomicReference<>(NamesList.EMPTY);
    var settings = SearchSettings.standard().with(list::get);
    var listed = new ArticleSearch(settings);
    assertEquals("e, f, g", ids(listed, "gaddafi"));
    list.set(NamesList.of("Gaddafi, Brother Leader, Colonel Qadhafi\n! Gaddafi, Каддафи"));
    assertEquals("e, f", ids(listed, "gaddafi"));
    list.set(NamesList.of("# people\nJaish al-Adl, the harbour, people of Khanyounis"));
    assertEquals("a, b, c, i, l", ids(listed, "\"jaish al adl\""));
    assertEquals("a, b, c, i, l", ids(listed, "jaish al-adl"));
  }

  private String ids(ArticleSearch search, String query) throws IOException {
    try (var snapshot = index.snapshot()) {
      return search.search(snapshot, asked(query)).hits().stream()
          .map(hit -> hit.article().id().value())
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }
}
