package clippings.ingest.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VisualOrderTest {

  @Test
  void readsArabicFromTheRight() {
    assertEquals("الميناء مفتوح", logical("حوتفم ءانيملا"));
  }

  @Test
  void numbersAndLatinWordsInItRunTheirOwnWay() {
    assertEquals("في عام 2024 قال Quay Post", logical("Quay Post لاق 2024 ماع يف"));
  }

  @Test
  void bracketsOpenBeforeWhatTheyHold() {
    assertEquals("البلدية (المدينة) قالت", logical("تلاق )ةنيدملا( ةيدلبلا"));
    assertEquals("البلدية (المدينة) قالت", logical("تلاق (ةنيدملا) ةيدلبلا"));
  }

  @Test
  void otherTextStaysAsItIs() {
    assertEquals("The quay (new)", VisualOrder.logical("The quay (new)", false));
    assertFalse(VisualOrder.isRightToLeft("The שלום quay"));
    assertTrue(VisualOrder.isRightToLeft("שלום a"));
  }

  @Test
  void formsOfLettersBecomeLetters() {
    assertEquals("fi", VisualOrder.letters("\uFB01"));
    assertEquals("ال", VisualOrder.letters("\uFEFB")); // lam and alef, still from left to right
  }

  private static String logical(String visual) {
    return VisualOrder.logical(visual, true);
  }
}
