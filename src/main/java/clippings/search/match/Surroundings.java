package clippings.search.match;

import clippings.index.Snapshot;
import clippings.index.document.ParagraphTable;
import clippings.index.document.ParagraphTables;
import clippings.index.document.StoredArticles;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * In which paragraph and sentence of its article a place stands. Articles are asked for in order;
 * used by one thread.
 */
public final class Surroundings {

  /** What news writes before names, and so before capitals; CLDR knows few of them. */
  private static final List<String> ABBREVIATIONS =
      List.of(
          "Adm.", "Amb.", "Ayat.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Dr.", "Fr.", "Gen.",
          "Gov.", "Hon.", "Jr.", "Lt.", "Maj.", "Messrs.", "Mr.", "Mrs.", "Ms.", "Mt.", "No.",
          "Pfc.", "Pres.", "Prof.", "Pvt.", "Rep.", "Rev.", "Sen.", "Sgt.", "Sr.", "St.", "Supt.",
          "U.K.", "U.N.", "U.S.", "v.", "vs.", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.",
          "Dec.");

  private final Snapshot snapshot;
  private final LeafReaderContext segment;
  private @Nullable ParagraphTables tables;
  private @Nullable StoredArticles articles;
  private @Nullable BreakIterator breaks;
  private final Map<Integer, BreakIterator> sentences = new HashMap<>();
  private int document = -1;
  private @Nullable ParagraphTable table;

  /** Opens nothing before it is asked: most queries never do. */
  public Surroundings(Snapshot snapshot, LeafReaderContext segment) {
    this.snapshot = snapshot;
    this.segment = segment;
  }

  /** Unicode's sentences, but for full stops after abbreviations. */
  private static BreakIterator sentences() {
    var filter = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
    ABBREVIATIONS.forEach(filter::suppressBreakAfter);
    return filter.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ROOT));
  }

  /**
   * The number of the paragraph that holds an offset; {@link ParagraphTable#TITLE} for the title.
   */
  int paragraph(int document, int offset) throws IOException {
    return table(document).paragraphAt(offset);
  }

  /** Where the title of an article begins. */
  int title(int document) throws IOException {
    return table(document).start(ParagraphTable.TITLE);
  }

  /** Whether from {@code start} to before {@code end} no sentence ends. */
  boolean inOneSentence(int document, int start, int end) throws IOException {
    int paragraph = paragraph(document, start);
    if (paragraph(document, end - 1) != paragraph) return false;
    int from = table(document).start(paragraph);
    var known = sentences.get(paragraph);
    if (known == null) {
      known = sentences(document, paragraph);
      sentences.put(paragraph, known);
    }
    int next = known.following(start - from);
    return next == BreakIterator.DONE || next >= end - from;
  }

  private BreakIterator sentences(int document, int paragraph) throws IOException {
    var opened = articles;
    if (opened == null) {
      opened = snapshot.storedArticles();
      articles = opened;
    }
    var article = opened.read(segment.docBase + document, true);
    var title = article.metadata().title();
    var unset = breaks;
    if (unset == null) {
      unset = sentences();
      breaks = unset;
    }
    var ends = (BreakIterator) unset.clone();
    if (paragraph != ParagraphTable.TITLE) ends.setText(article.paragraph(paragraph).text());
    else ends.setText(title == null ? "" : title);
    return ends;
  }

  private ParagraphTable table(int document) throws IOException {
    var current = table;
    if (current == null || this.document != document) {
      var opened = tables;
      if (opened == null) {
        opened = snapshot.paragraphTables(segment);
        tables = opened;
      }
      current = opened.read(document);
      table = current;
      this.document = document;
      sentences.clear();
    }
    return current;
  }
}
