package clippings.index.story;

import clippings.index.copy.StoryText;
import clippings.index.document.LiveDocuments;
import java.io.IOException;
import java.util.LinkedHashMap;

/** The texts of articles, as they are compared; the ones used last are kept. */
final class StoryTexts {

  /** About 13 bytes each: 40 MB, of a large heap a twentieth. */
  private static final int MAX_WORDS =
      Math.clamp(Runtime.getRuntime().maxMemory() >> 8, 3_000_000, 20_000_000);

  private final LiveDocuments documents;
  private final LinkedHashMap<Integer, StoryText> kept = new LinkedHashMap<>(1_024, 0.75f, true);
  private int words;

  StoryTexts(LiveDocuments documents) {
    this.documents = documents;
  }

  StoryText of(int document) throws IOException {
    var known = kept.get(document);
    if (known != null) return known;
    var text = StoryText.of(documents.article(document).article());
    kept.put(document, text);
    words += text.size();
    var eldest = kept.entrySet().iterator();
    while (words > MAX_WORDS && kept.size() > 2) {
      words -= eldest.next().getValue().size();
      eldest.remove();
    }
    return text;
  }
}
