package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clippings.index.document.Fields;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which paragraphs are an outlet's boilerplate because they recur. */
class RecurrenceTest {

  private static final String BUTTONS = "Tweet this  Pin this  Mail this to a friend";
  private static final String PLEA =
      "If you like what the Lindholm Post prints, think of a subscription for your neighbours.";

  private ArticleIndex index;

  @BeforeEach
  void create() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  /** A text of its own, before and after {@code more}. */
  private SampleArticle article(int number) {
    return SampleArticle.of("n%03d".formatted(number))
        .source("Lindholm Post")
        .text(
            "Report %d from quay %d: the boat number%d brought fish%d and net%d home before dawn."
                .formatted(number, number * 7, number, number, number),
            "Nobody%d on the mole%d had seen such a catch%d since the winter%d of the great ice."
                .formatted(number, number, number, number));
  }

  private void add(int from, int to, String... more) throws IOException {
    for (int i = from; i < to; i++) article(i).text(more).addTo(index);
  }

  @Test
  void aLineInThreeStoriesIsBoilerplate() throws IOException {
    add(0, 3, BUTTONS);
    add(3, 5);
    index.commit();

    assertEquals(Set.of("n000", "n001", "n002"), Told.boilerplate(index).keySet());
    assertEquals(Set.of(BUTTONS), Told.boilerplate(index).get("n001"));
  }

  @Test
  void aLineInTwoIsNot() throws IOException {
    add(0, 2, BUTTONS);
    index.commit();

    assertEquals(Set.of(), Told.boilerplate(index).keySet());
  }

  @Test
  void isOutOfTheTextAndFoundInBoilerplate() throws IOException {
    add(0, 3, BUTTONS);
    index.commit();

    assertEquals(0, Told.found(index, Fields.TEXT, "tweet"));
    assertEquals(3, Told.found(index, Fields.BOILERPLATE, "tweet"));
  }

  @Test
  void growsAndShrinksWithTheArticles() throws IOException {
    add(0, 1, BUTTONS);
    index.commit();
    add(1, 2, BUTTONS);
    index.commit();
    assertEquals(2, Told.found(index, Fields.TEXT, "tweet"));

    add(2, 3, BUTTONS);
    index.commit();
    assertEquals(3, Told.boilerplate(index).size());

    index.remove("n000.txt");
    index.commit();
    assertEquals(0, Told.boilerplate(index).size());
    assertEquals(2, Told.found(index, Fields.TEXT, "tweet"));
  }

  @Test
  void copiesOfOneStoryCountOnce() throws IOException {
    add(0, 2, BUTTONS);
    for (int i = 0; i < 4; i++) {
      var copy = SampleArticle.of("copy" + i).title("Copy " + i).source("Lindholm Post");
      for (var paragraph : article(0).build().paragraphs()) copy.text(paragraph.text());
      copy.text(BUTTONS).addTo(index);
    }
    index.commit();

    assertEquals(Set.of("copy0 copy1 copy2 copy3 n000"), Told.stories(index));
    assertEquals(Set.of(), Told.boilerplate(index).keySet());
  }

  @Test
  void otherOutletsDoNotCount() throws IOException {
    for (int i = 0; i < 6; i++) article(i).source("Paper " + i).text(BUTTONS).addTo(index);
    index.commit();

    assertEquals(Set.of(), Told.boilerplate(index).keySet());
  }

  @Test
  void theHostStandsForAnUnknownSource() throws IOException {
    for (int i = 0; i < 3; i++) {
      article(i).source(null).url("https://post.example/" + i).text(BUTTONS).addTo(index);
    }
    index.commit();

    assertEquals(3, Told.boilerplate(index).size());
  }

  @Test
  void sentencesMustRecurMoreOften() throws IOException {
    add(0, 4, PLEA);
    index.commit();
    assertEquals(0, Told.boilerplate(index).size());

    add(4, 5, PLEA);
    index.commit();
    assertEquals(5, Told.boilerplate(index).size());
  }

  @Test
  void aSentenceInAFewOfManyStoriesIsPartOfThem() throws IOException {
    add(0, 90);
    add(90, 96, "Terms were not disclosed.");
    index.commit();

    assertEquals(0, Told.boilerplate(index).size());
  }

  @Test
  void anArticleIsNeverLeftWithoutText() throws IOException {
    var corner = "The readers' corner of the Post";
    add(0, 5, BUTTONS, corner);
    SampleArticle.of("bare").source("Lindholm Post").text(BUTTONS, corner).addTo(index);
    index.commit();

    assertEquals(5, Told.boilerplate(index).size());
    assertEquals(1, Told.found(index, Fields.TEXT, "tweet"));
  }

  @Test
  void knowsItAgainWhenTheIndexIsOpenedAgain() throws IOException {
    var directory = new ByteBuffersDirectory();
    var first = ArticleIndex.create(new FailingDirectory(directory));
    for (int i = 0; i < 3; i++) article(i).text(BUTTONS).addTo(first);
    first.commit();
    first.close();

    try (var again = ArticleIndex.over(directory, new Writer(directory, false), false)) {
      article(3).text(BUTTONS).addTo(again);
      again.commit();
      assertEquals(4, Told.boilerplate(again).size());
      again.remove("n000.txt");
      again.remove("n001.txt");
      again.commit();
      assertEquals(0, Told.boilerplate(again).size());
    }
  }
}
