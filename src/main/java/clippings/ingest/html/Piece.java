package clippings.ingest.html;

import clippings.ingest.text.Sentences;
import org.jsoup.nodes.Element;

/**
 * A stretch of text between two block elements of a page.
 *
 * @param owner the block element it stands in
 * @param links how many of its characters are links
 * @param caption whether it belongs to a picture, film or sound
 */
record Piece(Element owner, String text, int links, boolean caption) {
  private static final int SENTENCE = 60;
  private static final int PARAGRAPH = 140;

  /** Whether it reads like running text: long enough, few links. */
  boolean isProse() {
    if (text.length() < SENTENCE / 3) return false;
    int weight = weight(text);
    return weight >= SENTENCE
        && links < 0.4 * text.length()
        && (weight > PARAGRAPH || Sentences.endsWithMark(text));
  }

  /** Whether it is mostly links; a long text may have more of them. */
  boolean isLinks() {
    if (isSentence()) return false;
    return links > (text.length() < 200 ? 0.6 : 0.8) * text.length();
  }

  /** Whether it is a whole sentence in a paragraph of its own, even if all of it is a link. */
  boolean isSentence() {
    return owner.normalName().equals("p") && Sentences.endsWithStop(text) && weight() > PARAGRAPH;
  }

  /** How many characters its text would have if it were English, about. */
  int weight() {
    return weight(text);
  }

  /** The level of the heading it is, 1 to 6; 0 for text. */
  int level() {
    return level(owner);
  }

  static int level(Element element) {
    var tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6'
        ? tag.charAt(1) - '0'
        : 0;
  }

  /**
   * The length of a text in characters, with those of scripts that need fewer of them for a word
   * counting more: an ideograph, kana or syllable of Hangul says about as much as two and a half
   * letters.
   */
  static int weight(String text) {
    int dense = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x2E80 && (c < 0xA4D0 || (c >= 0xAC00 && c < 0xD7B0) || c >= 0xF900) && c < 0xFB00)
        dense++;
    }
    return text.length() + dense + dense / 2;
  }
}
