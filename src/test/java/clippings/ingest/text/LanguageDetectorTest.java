package clippings.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a text is in, with and without a declared one. */
class LanguageDetectorTest {

  private static final String FRENCH =
      "Le pont est fermé depuis hier soir, et les habitants de la vallée attendent que la commune"
          + " leur dise quand il sera de nouveau ouvert aux voitures.";

  private static final String ENGLISH =
      "The bridge has been closed since last night, and the people of the valley are waiting for"
          + " the council to say when it will be open to cars again.";

  private static @Nullable String language(@Nullable String declared, String text) {
    return LanguageDetector.language(declared, null, List.of(Block.text(1, text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The ferry was late again, and nobody on the pier could say why.",
        "de | Die Fähre kam wieder zu spät, und niemand auf dem Steg wusste, warum das so war.",
        "fr | Le bac était encore en retard, et personne sur le quai ne savait pourquoi.",
        "es | El transbordador llegó tarde otra vez y nadie en el muelle sabía por qué.",
        "pt | A balsa chegou atrasada outra vez e ninguém no cais sabia dizer por que não havia"
            + " outra.",
        "it | Il traghetto era di nuovo in ritardo e nessuno sul molo sapeva il perché della cosa.",
        "nl | De veerboot was weer te laat en niemand op de steiger wist waarom het zo lang"
            + " duurde.",
        "sv | Färjan var sen igen, och ingen på bryggan kunde säga varför det var så.",
        "da | Færgen var forsinket igen, og ingen på kajen kunne sige, hvorfor det ikke blev"
            + " bedre.",
        "no | Ferja var forsinket igjen, og ingen på kaia kunne si hvorfor det ikke ble bedre.",
        "fi | Lautta oli taas myöhässä, eikä kukaan laiturilla tiennyt, että se ei tule tänään.",
        "pl | Prom znów się spóźnił i nikt na nabrzeżu nie wiedział, co się z nim stało.",
        "cs | Přívoz měl zase zpoždění a nikdo na molu nevěděl, proč se to stalo.",
        "hu | A komp megint késett, és a mólón senki sem tudta, hogy miért nem jött időben.",
        "ro | Feribotul a întârziat din nou și nimeni de pe chei nu știa de ce nu vine.",
        "tr | Vapur yine geç kaldı ve iskelede kimse bunun neden olduğunu bilmiyordu.",
        "id | Feri itu terlambat lagi dan tidak ada orang di dermaga yang tahu sebabnya.",
        "vi | Chuyến phà lại đến muộn và không một ai trên bến biết vì sao.",
        "ru | Паром снова опоздал, и никто на причале не знал, что с ним случилось.",
        "uk | Паром знову запізнився, і ніхто на причалі не знав, що з ним сталося.",
        "bg | Фериботът пак закъсня и никой на кея не знаеше защо се е случило това.",
        "ar | تأخرت العبارة مرة أخرى ولم يعرف أحد على الرصيف سبب ذلك في هذا اليوم.",
        "fa | قایق باز هم دیر رسید و هیچ کس در اسکله نمی‌دانست که چرا این طور شد.",
        "ur | کشتی پھر دیر سے آئی اور گھاٹ پر کسی کو معلوم نہیں تھا کہ ایسا کیوں ہوا ہے۔",
        "hi | नाव फिर देर से आई और घाट पर किसी को पता नहीं था कि ऐसा क्यों हुआ है।",
        "mr | बोट पुन्हा उशिरा आली आणि धक्क्यावर कोणालाही कारण माहीत नव्हते, असे ते म्हणाले.",
        "zh | 渡轮又晚点了，码头上没有人知道为什么。",
        "ja | 渡し船はまた遅れて、桟橋の誰も理由を知らなかった。",
        "ko | 나룻배가 또 늦었지만 부두의 누구도 그 까닭을 몰랐다.",
        "th | เรือข้ามฟากมาสายอีกแล้ว และไม่มีใครบนท่าเรือรู้ว่าทำไม",
        "el | Το πλοίο άργησε πάλι και κανείς στην προβλήτα δεν ήξερε γιατί.",
        "he | המעבורת איחרה שוב ואיש על הרציף לא ידע מדוע.",
      })
  void aSentenceTellsItsLanguage(String expected, String text) {
    assertEquals(expected, language(null, text));
  }

  @Test
  void aTextThatClearlySaysOtherwiseOverrulesWhatIsDeclared() {
    assertEquals("fr", language("en-US", FRENCH));
    assertEquals("en", language("fa", ENGLISH));
    assertEquals("en", language("xx", ENGLISH + " " + ENGLISH));
  }

  @Test
  void whatIsDeclaredStandsWhereTheTextSaysLittle() {
    assertEquals("de", language("de-AT", "Berlin, Wien, Zürich"));
    assertEquals("de", language("de", "1:0 (0:0)"));
    assertEquals("ja", language("ja", "東京大会"));
    assertEquals("yi", language("yi", "די שיף איז שפעט"));
    assertEquals(
        "sr", language("sr", "Brod je opet kasnio, i niko na pristaništu nije znao zašto."));
  }

  @Test
  void aLanguageThatIsNotKnownHereIsLeftToWhatIsDeclared() {
    assertEquals("fy", language("fy", "De boat wie wer te let en nimmen wist wêrom."));
  }

  @Test
  void tooLittleTextWithoutADeclaredLanguageHasNone() {
    for (var text : List.of("1,234.5", "Reuters", "DOLLAR 145.00 YEN", "***"))
      assertEquals(null, language(null, text), text);
  }

  @Test
  void boilerplateDoesNotCount() {
    var blocks =
        List.of(
            Block.boilerplate(1, ENGLISH), Block.text(2, FRENCH), Block.boilerplate(3, ENGLISH));

    assertEquals("fr", LanguageDetector.language(null, null, blocks));
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, en",
    "pt_BR, pt",
    "zh-Hant-TW, zh",
    "nb-NO, no",
    "iw, he",
    "eng, en",
    "deu, de",
    "fil, tl",
    "und, ",
    "mul, ",
  })
  void tagsAreCutToPresentTwoLetterCodes(String tag, @Nullable String expected) {
    assertEquals(expected, LanguageDetector.code(tag));
  }
}
