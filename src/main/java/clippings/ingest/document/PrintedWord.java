package clippings.ingest.document;

/**
 * A word on a page.
 *
 * @param text its letters from left to right, whatever the direction of their script
 * @param bold whether its font is a bold one
 */
record PrintedWord(
    String text, double left, double right, double baseline, double size, boolean bold)
    implements Placed {

  PrintedWord as(String other) {
    return new PrintedWord(other, left, right, baseline, size, bold);
  }

  PrintedWord from(double otherLeft) {
    return new PrintedWord(text, otherLeft, right, baseline, size, bold);
  }
}
