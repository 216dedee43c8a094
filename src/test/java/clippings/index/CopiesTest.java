package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which articles tell one story. */
class CopiesTest {

  private static final List<String> FERRY =
      List.of(
          "The ferry between Lindholm and the outer islands stopped on Tuesday after a crack was"
              + " found in its hull, the harbour office in Lindholm said.",
          "About 340 islanders who work on the mainland were taken across in fishing boats while"
              + " engineers from the Norrvik yard looked at the damage.",
          "The crack, 14 centimetres long, lies below the waterline beside the stern ramp and may"
              + " have come from the stones of the old pier, harbour master Ida Brandt said.",
          "A second ferry, now in winter rest at Norrvik, can be ready within nine days; until then"
              + " the post and the school bus go by the pilot's launch.",
          "The islands' council asked for a report on why the hull was last looked at in 2019 and"
              + " not every other year, as its contract with the ferry company demands.");

  private static final List<String> BAKERY =
      List.of(
          "A bakery in the old town of Marsfeld has been baking the same rye loaf for 200 years,"
              + " and now the recipe has been stolen, its owner told the court on Monday.",
          "Jonas Hellwig said a former apprentice took a notebook from the flour store in March and"
              + " opened a shop of his own across the square two months later.",
          "The apprentice denied it; his grandmother had baked like that, he said, and brought her"
              + " bread to court for the judge to try.",
          "The judge, who ate two slices, put off her decision until the autumn.");

  private static final String QUAY =
      "On the quay of Lindholm nobody seemed surprised this week. Old men who had seen worse"
          + " winters stood beside their nets, drank what was left of the coffee and told each"
          + " other how the mail used to come over the ice on a sledge, drawn by two ponies that"
          + " knew the way, and how it was never late by more than a day or two, whatever the"
          + " almanac had promised.";

  private ArticleIndex index;

  @BeforeEach
  void create() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void add(String id, List<String> paragraphs) throws IOException {
    SampleArticle.of(id)
        .title("Title of " + id)
        .text(paragraphs.toArray(String[]::new))
        .addTo(index);
  }

  private static List<String> with(List<String> paragraphs, String... more) {
    var all = new java.util.ArrayList<>(paragraphs);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void theSameTextUnderAnotherTitleIsACopy() throws IOException {
    add("a", FERRY);
    add("b", FERRY);
    add("c", BAKERY);
    index.commit();

    assertEquals(Set.of("a b"), Told.stories(index));
  }

  @Test
  void aCutTextIsACopyFromWhereverItIsCut() throws IOException {
    add("all", FERRY);
    add("beginning", FERRY.subList(0, 2));
    add("middle", FERRY.subList(1, 4));
    index.commit();

    assertEquals(Set.of("all beginning middle"), Told.stories(index));
  }

  @Test
  void anotherOutletsParagraphsAndDatelineDoNotHideACopy() throws IOException {
    add("a", FERRY);
    var text =
        with(FERRY.subList(0, 4), "Support the Marsfeld Bote: five crowns a month keep us going.");
    text.set(0, "LINDHOLM, 4 March (Bote) - " + text.getFirst());
    add("b", text);
    index.commit();

    assertEquals(Set.of("a b"), Told.stories(index));
  }

  @Test
  void reorderedParagraphsAreACopy() throws IOException {
    add("a", FERRY);
    add("b", FERRY.reversed());
    index.commit();

    assertEquals(Set.of("a b"), Told.stories(index));
  }

  @Test
  void aTailThatTwoShortArticlesShareDoesNotMakeThemCopies() throws IOException {
    var tail =
        "The Lindholm Post is printed on paper from the mill at Norrvik and brought to every house"
            + " on the islands by seven in the morning; write to the editors in the Long Street.";
    add("a", List.of(FERRY.getFirst(), tail));
    add("b", List.of(BAKERY.getFirst(), tail));
    index.commit();

    assertEquals(Set.of(), Told.stories(index));
  }

  @Test
  void reportsOfOneFormAreNotCopies() throws IOException {
    var form =
        "The Lindholm fish auction sold %s tonnes of herring at %s crowns a kilo on %s, against %s"
            + " tonnes the day before; cod was steady and the buyers were content, brokers said.";
    add("monday", List.of(form.formatted("41.5", "7.20", "Monday", "38.1")));
    add("tuesday", List.of(form.formatted("29.3", "8.05", "Tuesday", "41.5")));
    add("wednesday", List.of(form.formatted("33.8", "7.75", "Wednesday", "29.3")));
    index.commit();

    assertEquals(Set.of(), Told.stories(index));
  }

  @Test
  void aRoundUpDoesNotChainTheStoriesItIsMadeOf() throws IOException {
    add("ferry", FERRY.subList(0, 1));
    add("bakery", BAKERY.subList(0, 1));
    add(
        "roundup",
        List.of(
            FERRY.getFirst(),
            BAKERY.getFirst(),
            "In Norrvik the theatre opened its season with a play about lighthouse keepers that"
                + " lasts four hours and has no interval, and people stayed to the end.",
            "The bridge at Oster is closed to lorries until the first week of June because two of"
                + " its bearings have rusted, and traffic goes by way of the old mill road.",
            "A swan that had lived in the fountain of the town hall for eleven years was moved to"
                + " the lake after it bit a councillor who was late for a meeting.",
            "The choir of the fire brigade looks for tenors; rehearsals are on Thursdays in the"
                + " garage, and those who can also drive the big engine are preferred."));
    index.commit();

    assertEquals(Set.of(), Told.stories(index));
  }

  @Test
  void shortTextsAreCopiesOnlyUnderTheSameTitle() throws IOException {
    for (var id : List.of("a", "b", "c"))
      SampleArticle.of(id)
          .title(id.equals("c") ? "Snow" : "Rain")
          .text("More follows.")
          .addTo(index);
    index.commit();

    assertEquals(Set.of("a b"), Told.stories(index));
  }

  @Test
  void textsWithoutWordsAreNoCopies() throws IOException {
    add("a", List.of("* * *"));
    add("b", List.of("* * *"));
    index.commit();

    assertEquals(Set.of(), Told.stories(index));
  }

  @Test
  void findsCopiesInScriptsWithoutSpaces() throws IOException {
    var text = "港口办公室星期二表示，往返于外岛的渡轮因船体出现裂缝而停航，约三百名岛民改乘渔船前往大陆上班。";
    add("a", List.of(text, "工程师正在检查损坏的情况，第二艘渡轮将在九天之内投入使用。"));
    add("b", List.of(text));
    add("c", List.of("面包店老板星期一在法庭上说，两百年来一直使用的黑麦面包配方被以前的学徒偷走了，法官推迟了判决。"));
    index.commit();

    assertEquals(Set.of("a b"), Told.stories(index));
  }

  @Test
  void aStoryGrowsAndFallsApartWithItsArticles() throws IOException {
    add("end", FERRY.subList(3, 5));
    add("beginning", FERRY.subList(0, 2));
    index.commit();
    assertEquals(Set.of(), Told.stories(index));

    add("all", FERRY);
    index.commit();
    assertEquals(Set.of("all beginning end"), Told.stories(index));

    index.remove("all.txt");
    index.commit();
    assertEquals(Set.of(), Told.stories(index));
  }

  /** Each version adds to the one before and drops what is old. */
  @Test
  void runningUpdatesAreStoriesOfTheLongestVersions() throws IOException {
    add("v1", FERRY.subList(0, 3));
    add("v2", FERRY.subList(1, 5));
    add("v3", with(FERRY.subList(3, 5), BAKERY.get(0), BAKERY.get(1)));
    add("v4", with(FERRY.subList(4, 5), BAKERY.toArray(String[]::new)));
    index.commit();

    assertEquals(Set.of("v1 v2", "v3 v4"), Told.stories(index));
  }

  @Test
  void aCopyOfTwoIsInTheStoryOfTheMoreAlike() throws IOException {
    add("both", with(BAKERY, FERRY.toArray(String[]::new)));
    add("more", with(List.of(QUAY), FERRY.toArray(String[]::new)));
    add("copy", FERRY);
    index.commit();

    assertEquals(Set.of("copy more"), Told.stories(index));

    index.remove("more.txt");
    index.commit();
    assertEquals(Set.of("both copy"), Told.stories(index));
  }

  @Test
  void theKeyIsMadeOfTheArticlesThatAreThere() throws IOException {
    for (var id : List.of("a", "b", "c")) add(id, FERRY);
    index.commit();
    var three = Told.keys(index).get("b");
    add("x", BAKERY);
    add("y", BAKERY);
    index.commit();
    assertEquals(three, Told.keys(index).get("b"));
    assertNotEquals(three, Told.keys(index).get("x"));

    for (var id : List.of("a", "b", "c")) {
      index.remove(id + ".txt");
      add(id, BAKERY);
      index.commit();
    }
    assertEquals(Set.of("a b c x y"), Told.stories(index));
  }

  @Test
  void anArticleThatChangesLeavesItsStory() throws IOException {
    for (var id : List.of("a", "b", "c")) add(id, FERRY);
    index.commit();
    index.remove("b.txt");
    add("b", BAKERY);
    index.commit();

    assertEquals(Set.of("a c"), Told.stories(index));
  }

  @Test
  void storiesSurviveACommitThatFailed() throws IOException {
    try (var memory = new ByteBuffersDirectory();
        var directory = new FailingDirectory(memory)) {
      try (var failing = ArticleIndex.create(directory)) {
        SampleArticle.of("a").text(FERRY.toArray(String[]::new)).addTo(failing);
        failing.commit();
        for (int good = 0; good < 40; good += 3) {
          directory.failAfter(good, false);
          try {
            SampleArticle.of("b").text(FERRY.toArray(String[]::new)).addTo(failing);
            failing.commit();
          } catch (IOException e) {
            commitAgain(failing);
            assertEquals(Set.of(), Told.stories(failing), "failed at " + good);
          }
          boolean failed = directory.heal();
          if (failed && Told.stories(failing).isEmpty()) {
            SampleArticle.of("b").text(FERRY.toArray(String[]::new)).addTo(failing);
            failing.commit();
          }
          assertEquals(Set.of("a b"), Told.stories(failing), "after " + good);
          failing.remove("b.txt");
          failing.commit();
          assertEquals(Set.of(), Told.stories(failing), "after " + good);
        }
      }
    }
  }

  /** As its user does who only knows that something failed. */
  private static void commitAgain(ArticleIndex failing) {
    try {
      failing.commit();
    } catch (IOException e) {
      // It says once more what failed before, and begins anew.
    }
  }
}
