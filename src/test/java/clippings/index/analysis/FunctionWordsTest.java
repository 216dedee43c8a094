package clippings.index.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FunctionWordsTest {

  private final FunctionWords functionWords = new FunctionWords();

  private Set<String> among(String question, Language... languages) {
    return functionWords.among(List.of(question.split(" ", -1)), Set.of(languages));
  }

  @Test
  void aQuestionsRestIsWhatItAsksFor() {
    assertEquals(
        Set.of("What", "did", "the", "about"),
        among("What did the ministers say about fishing", Language.ENGLISH));
  }

  @Test
  void whoAsksForNothingElseMeansThem() {
    assertEquals(Set.of(), among("the who", Language.ENGLISH));
    assertEquals(Set.of(), among("", Language.ENGLISH));
  }

  @Test
  void aWordIsOneInItsOwnLanguageOnly() {
    var both = new Language[] {Language.ENGLISH, Language.GERMAN};
    assertEquals(Set.of("wie", "die", "für"), among("wie die Fischer für Quoten streiten", both));
    assertEquals(Set.of("why", "do"), among("why do whales die", both));
  }

  @Test
  void everyLanguageHasAListOrSaysThatThereIsNone() {
    for (var language : Language.values()) among("a word", language);
  }
}
