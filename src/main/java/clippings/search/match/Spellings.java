package clippings.search.match;

import clippings.index.analysis.QueryWord;
import java.io.IOException;
import java.util.List;

/** In which spellings words are looked for. */
public interface Spellings {

  /** In none but the one asked for. */
  Spellings AS_WRITTEN = (words, asked, field) -> asked;

  /**
   * What stands for words side by side in a field.
   *
   * @param words at least one
   * @param asked the same in terms of the index, as they are written
   */
  TextMatch of(List<QueryWord> words, TextMatch.Words asked, String field) throws IOException;
}
