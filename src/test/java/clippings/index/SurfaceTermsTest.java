package clippings.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import clippings.index.analysis.TextAnalysis;
import clippings.index.analysis.WordForms;
import clippings.index.document.Fields;
import clippings.index.word.SurfacePattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRefBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what is found with a look at every term of the dictionary. */
class SurfaceTermsTest {

  private static final List<String> TEXTS =
      List.of(
          "Prices of flying ponies were flown ties and tied skies: happily, happiness is"
              + " generalised",
          "price pricing prized pride priced prices's a i striking strikes struck 1987 1990s"
              + " o'brien",
          "𝒜stronomy naïve cafés résumé ωmega ПРЕЗИДЕНТ президенты 東京 대통령");

  private static ArticleIndex index() throws IOException {
    var index = ArticleIndex.create(new ByteBuffersDirectory());
    int number = 0;
    for (var text : TEXTS) SampleArticle.of("en" + number++).text(text).addTo(index);
    index.commit();
    SampleArticle.of("de")
        .language("de")
        .text("Häuser Hauses Preise preislich Straße")
        .addTo(index);
    SampleArticle.of("ja").language("ja").text("東京で食べた。走りました").addTo(index);
    SampleArticle.of("ar").language("ar").text("الرئيس والرئيس رئيس").addTo(index);
    index.commit();
    return index;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pri*",
        "pr?ce*",
        "*ing",
        "*i*",
        "?",
        "*",
        "s*s",
        "fl?w*",
        "haus*",
        "h*user",
        "preis*",
        "straß*",
        "pri?es",
        "ω*",
        "президент*",
        "*رئيس",
        "東*",
        "caf*",
        "199*",
        "happi*",
        "happy*",
        "none*",
        "*zz",
        "i",
        "??"
      })
  void findsWhatALookAtEveryTermFinds(String pattern) throws IOException {
    try (var index = index();
        var snapshot = index.snapshot()) {
      var expected = new TreeSet<String>();
      var found = new TreeSet<String>();
      for (var leaf : snapshot.reader().leaves()) {
        expected.addAll(fitting(leaf.reader().terms(Fields.TEXT).iterator(), pattern));
        var terms = snapshot.surfaceTerms(leaf, Fields.TEXT);
        var term = new BytesRefBuilder();
        for (int number : terms.find(SurfacePattern.wildcard(pattern))) {
          terms.term(number, term);
          found.add(term.get().utf8ToString());
        }
      }
      assertEquals(expected, found);
      if (pattern.equals("*")) assertFalse(found.isEmpty());
    }
  }

  private static List<String> fitting(TermsEnum dictionary, String pattern) throws IOException {
    var form =
        Pattern.compile(
            TextAnalysis.foldPattern(pattern).replace("*", ".*").replace("?", "."), Pattern.DOTALL);
    List<String> fitting = new ArrayList<>();
    for (var term = dictionary.next(); term != null; term = dictionary.next()) {
      var text = term.utf8ToString();
      int separator = text.indexOf(WordForms.SEPARATOR);
      var rest = text.substring(separator + 1);
      if (rest.indexOf(WordForms.DICTIONARY) == 0) continue;
      if (rest.indexOf(WordForms.TAG) == 0) rest = rest.substring(3);
      var surface = rest.isEmpty() ? text.substring(0, separator) : rest;
      if (form.matcher(surface).matches()) fitting.add(text);
    }
    return fitting;
  }
}
