package clippings.ingest.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads which styles of a Word document are for headings. Their names are English everywhere. */
final class WordStyles {
  private static final int MAX_LEVEL = 6;
  private static final int CHAIN = 10;
  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

  private final Map<String, Integer> own = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();

  private WordStyles() {}

  /** The level of a heading one below the title. */
  static int headingLevel(int heading) {
    return Math.min(MAX_LEVEL, heading + 1);
  }

  /** The levels of headings by the id of their style; 0 for entries of a table of contents. */
  static Map<String, Integer> levels(XMLStreamReader xml) throws XMLStreamException {
    var styles = new WordStyles();
    styles.read(xml);
    var levels = new HashMap<>(styles.own);
    for (var id : styles.parents.keySet()) {
      var at = id;
      for (int i = 0; i < CHAIN && !styles.own.containsKey(at); i++)
        at = styles.parents.getOrDefault(at, "");
      var level = styles.own.get(at);
      if (level != null) levels.put(id, level);
    }
    return levels;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    var id = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
      var value = WordText.value(xml, xml.getLocalName().equals("style") ? "styleId" : "val");
      if (value == null) continue;
      switch (xml.getLocalName()) {
        case "style" -> id = value;
        case "name" -> name(id, value.toLowerCase(Locale.ROOT));
        case "basedOn" -> parents.put(id, value);
        default -> {}
      }
    }
  }

  private void name(String id, String name) {
    var heading = HEADING.matcher(name);
    if (heading.matches()) own.put(id, headingLevel(Integer.parseInt(heading.group(1))));
    else if (name.equals("title")) own.put(id, 1);
    else if (name.startsWith("toc ")) own.put(id, 0);
  }
}
