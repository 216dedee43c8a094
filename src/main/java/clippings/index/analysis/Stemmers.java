package clippings.index.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The filters of Lucene's own analyzers that turn words into stems. */
final class Stemmers {

  private Stemmers() {}

  static TokenStream over(TokenStream words, Language language) {
    return switch (language) {
      case ENGLISH -> new PorterStemFilter(words);
      case GERMAN -> new GermanLightStemFilter(new GermanNormalizationFilter(words));
      case FRENCH -> new FrenchLightStemFilter(words);
      case SPANISH -> new SpanishLightStemFilter(words);
      case PORTUGUESE -> new PortugueseLightStemFilter(new PortuguesePlurals(words));
      case ITALIAN -> new ItalianLightStemFilter(words);
      case DUTCH -> new SnowballFilter(words, new DutchStemmer());
      case SWEDISH -> new SwedishLightStemFilter(words);
      case DANISH -> new SnowballFilter(words, new DanishStemmer());
      case NORWEGIAN -> new NorwegianLightStemFilter(words);
      case FINNISH -> new FinnishLightStemFilter(words);
      case HUNGARIAN -> new HungarianLightStemFilter(words);
      case CZECH -> new CzechStemFilter(words);
      case LATVIAN -> new LatvianStemFilter(words);
      case ROMANIAN -> new SnowballFilter(words, new RomanianStemmer());
      case CATALAN -> new SnowballFilter(words, new CatalanStemmer());
      case INDONESIAN -> new IndonesianStemFilter(words);
      case TURKISH -> new SnowballFilter(new TurkishVowels(words), new TurkishStemmer());
      case RUSSIAN -> new RussianLightStemFilter(words);
      case BULGARIAN -> new BulgarianStemFilter(words);
      case GREEK -> new GreekStemFilter(words);
      case ARABIC -> new ArabicStemFilter(new ArabicNormalizationFilter(words));
      case PERSIAN -> new PersianStemFilter(arabicLetters(words));
      case URDU -> arabicLetters(words); // Lucene has no stemmer for it
      case HINDI ->
          new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(words)));
      case BENGALI ->
          new BengaliStemFilter(
              new BengaliNormalizationFilter(new IndicNormalizationFilter(words)));
      case JAPANESE, CHINESE, OTHER -> words;
    };
  }

  /** Makes the letters alike that Arabic, Persian and Urdu keyboards have for one another. */
  private static TokenStream arabicLetters(TokenStream words) {
    return new PersianNormalizationFilter(new ArabicNormalizationFilter(words));
  }
}
