package clippings.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Gives folded plurals the tilde back by which Lucene's light stemmer knows them: {@code nacoes} is
 * {@code nacões}.
 */
final class PortuguesePlurals extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  PortuguesePlurals(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    int length = term.length();
    if (length < 4 || term.charAt(length - 1) != 's' || term.charAt(length - 2) != 'e') return true;
    char vowel = term.charAt(length - 3);
    if (vowel == 'o') term.buffer()[length - 3] = 'õ';
    else if (vowel == 'a') term.buffer()[length - 3] = 'ã';
    return true;
  }
}
