package clippings.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Paragraph;
import clippings.compare.Comparison.Piece;
import clippings.compare.Comparison.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String HARBOUR = "The dockers went back to work on Monday, the union said.";
  private static final String FERRY = "Nobody at the ferry had heard of it before noon.";
  private static final String CUSTOMS = "Customs men opened both gates, and lorries rolled again.";

  private static List<Paragraph> paragraphs(String... texts) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (var text : texts)
      paragraphs.add(new Paragraph(paragraphs.size() + 1, text, Paragraph.Kind.TEXT));
    return paragraphs;
  }

  /** {@code =1,1 ~2,3 -2 +3}: same, changed, removed, added, with the paragraphs' numbers. */
  private static String rows(Comparison comparison) {
    return comparison.rows().stream()
        .map(
            row ->
                switch (row) {
                  case Row.Same(var one, var other) -> "=" + one.number() + "," + other.number();
                  case Row.Changed(var one, var other, var _) ->
                      "~" + one.number() + "," + other.number();
                  case Row.Removed(var one) -> "-" + one.number();
                  case Row.Added(var other) -> "+" + other.number();
                })
        .collect(Collectors.joining(" "));
  }

  /** {@code both [-removed-] {+added+}}. */
  private static String pieces(List<Piece> pieces) {
    return pieces.stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case BOTH -> piece.text();
                  case REMOVED -> "[-" + piece.text() + "-]";
                  case ADDED -> "{+" + piece.text() + "+}";
                })
        .collect(Collectors.joining());
  }

  private static String compared(List<Paragraph> earlier, List<Paragraph> later) {
    return rows(Comparison.of(earlier, later));
  }

  @Test
  void pairsParagraphsThatAreEqualOrAlike() {
    var earlier = paragraphs(HARBOUR, FERRY, CUSTOMS);
    var later =
        paragraphs(HARBOUR, "Something new stands here.", FERRY.replace("noon", "ten"), CUSTOMS);
    assertEquals("=1,1 +2 ~2,3 =3,4", compared(earlier, later));
    assertEquals("=1,1 -2 ~3,2 =4,3", compared(later, earlier));
  }

  @Test
  void whatSharesFewWordsIsAnotherParagraph() {
    assertEquals("-1 +1", compared(paragraphs(HARBOUR), paragraphs(FERRY)));
    assertEquals("-1", compared(paragraphs(HARBOUR), List.of()));
    assertEquals("", compared(List.of(), List.of()));
  }

  @Test
  void typesettingIsNoChange() {
    var earlier = paragraphs("\u201cWe\u2019ll see\u201d, she\u00a0said.");
    assertEquals("=1,1", compared(earlier, paragraphs("\"We'll see\", she said.")));
  }

  @Test
  void leavesOutWhatIsNotPartOfTheStory() {
    var later = new ArrayList<>(paragraphs(HARBOUR));
    later.add(new Paragraph(2, "Follow us on the radio.", Paragraph.Kind.BOILERPLATE));
    assertEquals("=1,1", compared(paragraphs(HARBOUR), later));
  }

  @Test
  void tellsWhichWordsChanged() {
    assertEquals(
        "The dockers [-went back to work-]{+walked out+} on [-Monday-]{+Tuesday+}, the union said.",
        pieces(Comparison.ofTexts(HARBOUR, "The dockers walked out on Tuesday, the union said.")));
    assertEquals(
        "{+New: +}Ferry late", pieces(Comparison.ofTexts("Ferry late", "New: Ferry late")));
    assertEquals(
        "Ferry late[- again-]", pieces(Comparison.ofTexts("Ferry late again", "Ferry late")));
    assertEquals(
        "\u6e2f[-\u5de5\u4eba-]{+\u8239\u5458+}\u7f62\u5de5",
        pieces(
            Comparison.ofTexts(
                "\u6e2f\u5de5\u4eba\u7f62\u5de5", "\u6e2f\u8239\u5458\u7f62\u5de5")));
  }

  @Test
  void bothTextsCanBeReadFromThePieces() {
    var random = new Random(5);
    for (int run = 0; run < 300; run++) {
      var earlier = text(random, random.nextInt(40));
      var later = text(random, random.nextInt(40));
      var pieces = Comparison.ofTexts(earlier, later);
      assertEquals(earlier, side(pieces, Piece.Kind.REMOVED));
      assertEquals(later, side(pieces, Piece.Kind.ADDED));
    }
  }

  private static String text(Random random, int words) {
    var vocabulary = List.of("ferry", "strike", "late", "noon", "a", ",", ".");
    return IntStream.range(0, words)
        .mapToObj(_ -> vocabulary.get(random.nextInt(vocabulary.size())))
        .collect(Collectors.joining(" "));
  }

  private static String side(List<Piece> pieces, Piece.Kind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind() == Piece.Kind.BOTH || piece.kind() == kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void everyParagraphHasOneRow() {
    var random = new Random(6);
    for (int run = 0; run < 100; run++) {
      var earlier = paragraphs(texts(random, random.nextInt(12)));
      var later = paragraphs(texts(random, random.nextInt(12)));
      var rows = Comparison.of(earlier, later).rows();
      List<Paragraph> before = new ArrayList<>();
      List<Paragraph> after = new ArrayList<>();
      for (var row : rows) {
        switch (row) {
          case Row.Same(var one, var other) -> add(before, one, after, other);
          case Row.Changed(var one, var other, var _) -> add(before, one, after, other);
          case Row.Removed(var one) -> before.add(one);
          case Row.Added(var other) -> after.add(other);
        }
      }
      assertEquals(earlier, before);
      assertEquals(later, after);
    }
  }

  private static void add(
      List<Paragraph> before, Paragraph one, List<Paragraph> after, Paragraph other) {
    before.add(one);
    after.add(other);
  }

  private static String[] texts(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> text(random, 1 + random.nextInt(5)))
        .toArray(String[]::new);
  }

  /** The bound is far above what it takes; without the limits it would take minutes. */
  @Test
  void longArticlesTakeNoLongerThanTheyMay() {
    var random = new Random(7);
    var earlier = paragraphs(texts(random, 20_000));
    var later = paragraphs(texts(random, 20_000));
    var book = text(random, 100_000);
    assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          assertTrue(Comparison.of(earlier, later).changes() > 0);
          assertTrue(Comparison.ofTexts(book, "x" + book).size() > 1);
          assertTrue(Comparison.ofTexts(book, text(random, 100_000)).size() > 1);
        });
  }
}
