package clippings.index.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownWordsTest {

  /** More than both generations hold. */
  private static final int MANY = 60_000;

  private final KnownWords known = new KnownWords();

  @Test
  void aWordIsKnownByItsLettersAndItsLanguage() {
    var english = keep(Language.ENGLISH, "bank");
    var german = keep(Language.GERMAN, "bank");
    assertSame(english, get(Language.ENGLISH, "bank"));
    assertSame(german, get(Language.GERMAN, "bank"));
    assertNull(get(Language.FRENCH, "bank"));
    assertNull(get(Language.ENGLISH, "banks"));
    assertNull(get(Language.ENGLISH, "Bank"));
  }

  @Test
  void aWordThatRecursStaysWhileOthersAreForgotten() {
    var often = keep(Language.ENGLISH, "often");
    for (int i = 0; i < MANY; i++) {
      keep(Language.ENGLISH, "word" + i);
      if (i % 1_000 == 0) assertSame(often, get(Language.ENGLISH, "often"));
    }
    assertNull(get(Language.ENGLISH, "word0"));
    int last = MANY - 1;
    assertEquals(forms("word" + last), get(Language.ENGLISH, "word" + last));
  }

  private WordForms keep(Language language, String word) {
    var forms = forms(word);
    known.put(language, word.toCharArray(), word.length(), forms);
    return forms;
  }

  private static WordForms forms(String word) {
    return WordForms.of(word, word, Language.ENGLISH);
  }

  private @Nullable WordForms get(Language language, String word) {
    return known.get(language, (word + "?").toCharArray(), word.length());
  }
}
