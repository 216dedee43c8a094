package clippings.index.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Words that hold a question together and say nothing of what it asks for: the stop lists of
 * Lucene's analyzers, for English the longer one of the Snowball project, which has the words that
 * questions begin with. They are in the index like all others; it is only that their being rare in
 * an archive, as "what" often is, means nothing. Not thread-safe.
 */
final class FunctionWords {

  private final Map<Language, Set<String>> lists = new EnumMap<>(Language.class);

  /**
   * Which of a question's words are function words of its language: of those given, the one that
   * knows most of them, English in doubt. None are when all are: who asks for "the who" means it.
   */
  Set<String> among(Collection<String> words, Collection<Language> languages) {
    Map<String, String> folded = new LinkedHashMap<>();
    for (var word : words) folded.computeIfAbsent(word, TextAnalysis::fold);
    Set<String> most = Set.of();
    for (var language : languages.stream().sorted().toList()) {
      var found = among(folded, list(language));
      if (found.size() > most.size()) most = found;
    }
    return most.size() == folded.size() ? Set.of() : most;
  }

  private static Set<String> among(Map<String, String> folded, Set<String> list) {
    Set<String> found = new HashSet<>();
    folded.forEach(
        (word, form) -> {
          if (list.contains(form)) found.add(word);
        });
    return found;
  }

  /** Those of one language, folded. */
  Set<String> list(Language language) {
    return lists.computeIfAbsent(language, FunctionWords::read);
  }

  private static Set<String> read(Language language) {
    Set<String> folded = new HashSet<>();
    for (var word : lucene(language)) folded.add(TextAnalysis.fold(new String((char[]) word)));
    return folded;
  }

  private static CharArraySet lucene(Language language) {
    return switch (language) {
      case ENGLISH -> english();
      case GERMAN -> GermanAnalyzer.getDefaultStopSet();
      case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
      case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
      case PORTUGUESE -> PortugueseAnalyzer.getDefaultStopSet();
      case ITALIAN -> ItalianAnalyzer.getDefaultStopSet();
      case DUTCH -> DutchAnalyzer.getDefaultStopSet();
      case SWEDISH -> SwedishAnalyzer.getDefaultStopSet();
      case DANISH -> DanishAnalyzer.getDefaultStopSet();
      case NORWEGIAN -> NorwegianAnalyzer.getDefaultStopSet();
      case FINNISH -> FinnishAnalyzer.getDefaultStopSet();
      case HUNGARIAN -> HungarianAnalyzer.getDefaultStopSet();
      case CZECH -> CzechAnalyzer.getDefaultStopSet();
      case LATVIAN -> LatvianAnalyzer.getDefaultStopSet();
      case ROMANIAN -> RomanianAnalyzer.getDefaultStopSet();
      case CATALAN -> CatalanAnalyzer.getDefaultStopSet();
      case INDONESIAN -> IndonesianAnalyzer.getDefaultStopSet();
      case TURKISH -> TurkishAnalyzer.getDefaultStopSet();
      case RUSSIAN -> RussianAnalyzer.getDefaultStopSet();
      case BULGARIAN -> BulgarianAnalyzer.getDefaultStopSet();
      case GREEK -> GreekAnalyzer.getDefaultStopSet();
      case ARABIC -> ArabicAnalyzer.getDefaultStopSet();
      case PERSIAN -> PersianAnalyzer.getDefaultStopSet();
      case HINDI -> HindiAnalyzer.getDefaultStopSet();
      case BENGALI -> BengaliAnalyzer.getDefaultStopSet();
      // Lucene has none, or cuts such texts otherwise.
      case URDU, JAPANESE, CHINESE, OTHER -> CharArraySet.EMPTY_SET;
    };
  }

  private static CharArraySet english() {
    try (var list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
      if (list == null) throw new IllegalStateException("no english_stop.txt in Lucene's analysis");
      return WordlistLoader.getSnowballWordSet(new InputStreamReader(list, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a resource of the class path
    }
  }
}
