package clippings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.article.Span;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import clippings.search.request.Hit;
import clippings.search.request.SearchRequest;
import clippings.search.request.SearchSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One archive in many languages: a query finds in each what that language takes for the same. */
@TestInstance(Lifecycle.PER_CLASS)
class LanguagesTest {

  private final ArticleSearch search =
      new ArticleSearch(new SearchSettings(Duration.ofMinutes(1), InstantSource.system()));
  private ArticleIndex index;

  @BeforeAll
  void fill() throws IOException {
    index = ArticleIndex.create(new ByteBuffersDirectory());
    add("en", "Governments met in Tehran. The governor of Istanbul stayed at home, said Reuters.");
    add(
        "de",
        "Die Türen des alten Hauses standen offen. Die Minister der Länder sprachen in Teheran.");
    add("fr", "L'Iran a signé l'accord. Les élections régionales auront lieu à Istanbul.");
    add("es", "Los trabajadores cerraron las puertas. La nación espera; el niño de Gaza también.");
    add("pt", "As negociações sobre os portos pararam. As nações esperam em Gaza.");
    add("ru", "Жители городов ждали поездов. Ещё один самолёт вылетел в Тегеран, пишет Reuters.");
    add("tr", "İstanbul'da kadınların yürüyüşü başladı. Işıkları söndürdüler, günler geçti.");
    add("ar", "أعلنت الحكومةُ عن القوانين الجديدة في إيران، وقال المديــر إن العام ٢٠٢٤ صعب.");
    add("fa", "کتاب‌های تازه در ایران چاپ شد. آیت‌الله رئیسی در سال ۱۴۰۳ سخن گفت.");
    add("ur", "پاکستان کے وزیر نے کہا کہ لوگ کراچی میں رہتے ہیں۔");
    add("hi", "सरकारों ने किताबें बाँटीं। मंत्री दिल्ली में थे।");
    add("zh", "北京市政府宣布新计划，外交部长访问东京。𠮷野家开门。");
    add("ja", "東京で魚を食べた。首相は北京を訪れなかった。イランの大統領は忙しかった。");
    add("th", "นายกรัฐมนตรีเดินทางไปกรุงเทพมหานครเมื่อวานนี้");
    add("pl", "Rząd ogłosił nowe ceny gazu w Warszawie.");
    add(null, "Strikes go on in Isfahan.");
    index.commit();
  }

  private void add(@Nullable String language, String text) throws IOException {
    SampleArticle.of(String.valueOf(language))
        .language(language)
        .title(language + "-" + "x".repeat(language == null ? 3 : 4))
        .text(text)
        .addTo(index);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  /** The articles found, by language in alphabetical order, with what is marked in each. */
  private String found(String query) throws IOException {
    var request = SearchRequest.of(query, Cases.ZONE);
    var found = new TreeSet<String>();
    try (var snapshot = index.snapshot()) {
      for (var hit : search.search(snapshot, request).hits()) {
        List<String> marks = new ArrayList<>();
        for (var snippet : hit.paragraphs()) {
          for (Span span : snippet.highlights())
            marks.add(snippet.paragraph().text().substring(span.start(), span.end()));
        }
        found.add(hit.article().id() + " " + String.join("+", marks));
      }
    }
    return String.join(", ", found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "government            | en Governments",
        "Häuser                | de Hauses",
        "haeuser               | de Hauses",
        "Tür                   | de Türen",
        "Land                  | de Länder",
        "élection              | fr élections",
        "regionale             | fr régionales",
        "accords               | fr accord",
        "trabajador            | es trabajadores",
        "puerta                | es puertas",
        "negociação            | pt negociações",
        "negociacao            | pt negociações",
        "porto                 | pt portos",
        "город                 | ru городов",
        "города                | ru городов",
        "поезда                | ru поездов",
        "еще самолет           | ru Ещё+самолёт",
        "kadın                 | tr kadınların",
        "kadin                 | tr kadınların",
        "ışık                  | tr Işıkları",
        "isik                  | tr Işıkları",
        "gün                   | tr günler",
        "حكومة                 | ar الحكومةُ",
        "جديد                  | ar الجديدة",
        "المدير                | ar المديــر",
        "كتاب                  | fa کتاب‌های",
        "کتاب                  | fa کتاب‌های",
        "کتابها                | fa کتاب‌های",
        "\"آیت الله\"          | fa آیت‌الله",
        "آيت‌الله              | fa آیت‌الله",
        "1403                  | fa ۱۴۰۳",
        "٢٠٢٤                  | ar ٢٠٢٤",
        "پاكستان               | ur پاکستان",
        "كراچي                 | ur کراچی",
        "सरकार                 | hi सरकारों",
        "किताब                 | hi किताबें",
        "政府                   | zh 政府",
        "外交部                 | zh 外交部",
        "𠮷野家                 | zh 𠮷野家",
        "食べる                 | ja 食べた",
        "訪れる                 | ja 訪れなかった",
        "忙しい                 | ja 忙しかった",
        "魚                     | ja 魚",
        "イラン                 | ja イラン",
        "กรุงเทพมหานคร          | th กรุงเทพมหานคร",
        "gazu                  | pl gazu",
        "strike                | null Strikes",
      })
  void aWordIsFoundInTheFormsOfItsLanguage(String query, String expected) throws IOException {
    assertEquals(expected, found(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "istanbul      | en Istanbul, fr Istanbul, tr İstanbul'da",
        "İstanbul      | en Istanbul, fr Istanbul, tr İstanbul'da",
        "ISTANBUL      | en Istanbul, fr Istanbul, tr İstanbul'da",
        "=istanbul     | en Istanbul, fr Istanbul, tr İstanbul'da",
        "istanb*       | en Istanbul, fr Istanbul, tr İstanbul'da",
        "istambul~1    | en Istanbul, fr Istanbul, tr İstanbul'da",
        "gaza          | es Gaza, pt Gaza",
        "=gaza         | es Gaza, pt Gaza",
        "minister      | de Minister",
        "iran          | ar إيران, fa ایران, fr Iran",
        "=iran         | fr Iran",
        "l'Iran        | ar إيران, fa ایران, fr Iran",
        "ایران         | ar إيران, fa ایران, fr Iran",
        "ايران         | ar إيران, fa ایران, fr Iran",
        "=ايران        | ar إيران, fa ایران",
        "北京          | ja 北京, zh 北京",
        "北京*         | ja 北京, zh 北京",
        "*京市*        | zh 京市",
        "東京          | ja 東京",
        "reuters       | en Reuters, ru Reuters",
        "\"said reuters\" | en said Reuters",
        "тегеран       | ru Тегеран",
      })
  void aNameIsFoundInEveryLanguage(String query, String expected) throws IOException {
    assertEquals(expected, found(query));
  }

  @ParameterizedTest
  @CsvSource({
    "gaz", // what Spanish and Portuguese make of Gaza is a word of Polish and French
    "nation", // Spanish nación is no English word
    "ministre",
    "=Haus", // only the form itself
    "=kitap",
    "=食べる",
    "京北",
  })
  void stemsOfOneLanguageAreNoWordsOfAnother(String query) throws IOException {
    assertEquals("", found(query));
  }

  @Test
  void theFormAskedForCountsAlikeInAllLanguages() throws IOException {
    try (var snapshot = index.snapshot()) {
      var hits = search.search(snapshot, SearchRequest.of("gaza", Cases.ZONE)).hits();
      var scores = hits.stream().map(Hit::score).toList();
      assertEquals(2, scores.size());
      assertTrue(scores.get(0) - scores.get(1) < 0.1f * scores.get(0), scores.toString());
    }
  }

  @Test
  void everyLanguageIsThere() throws IOException {
    for (var language : Arrays.asList("en", "de", "fr", "es", "pt", "ru", "tr", "ar", "fa", "ur"))
      assertTrue(found("language:" + language).startsWith(language), language);
  }
}
