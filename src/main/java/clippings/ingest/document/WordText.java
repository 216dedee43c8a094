package clippings.ingest.document;

import clippings.ingest.text.Byline;
import clippings.ingest.text.Cleaner;
import clippings.ingest.text.Headings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a Word document (ECMA-376, WordprocessingML). Deletions that are tracked,
 * hidden text, field codes, comments and tables of contents are left out.
 */
final class WordText implements XmlElements {
  private static final String NAMESPACE = "wordprocessingml";

  /** Elements whose content is not text of the document. */
  private static final Set<String> SKIPPED =
      Set.of(
          "del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "pict", "object");

  /** A heading by its looks is below all headings by their styles. */
  private static final int BOLD_LEVEL = 6;

  private final Map<String, Integer> levels;
  private final OfficeText text;
  private final Deque<Looks> open = new ArrayDeque<>();
  private boolean hidden;
  private boolean bold;
  private boolean inText;
  private boolean inRunLooks;

  /** How the paragraph looks. */
  private static final class Looks {
    private final StringBuilder bold = new StringBuilder();
    private final StringBuilder all = new StringBuilder();
    private boolean styled;
  }

  /**
   * @param levels of headings by the ids of their styles; 0 for what is to be left out
   */
  WordText(Map<String, Integer> levels, OfficeText text) {
    this.levels = levels;
    this.text = text;
  }

  @Override
  public boolean isSkipped(XMLStreamReader xml) {
    if (SKIPPED.contains(xml.getLocalName())) return true;
    var type = value(xml, "type");
    return (xml.getLocalName().equals("footnote") || xml.getLocalName().equals("endnote"))
        && type != null
        && !type.equals("normal"); // the line above the notes
  }

  private static boolean isWord(XMLStreamReader xml) {
    var namespace = xml.getNamespaceURI();
    return namespace != null && namespace.contains(NAMESPACE);
  }

  @Override
  public void start(XMLStreamReader xml) {
    if (!isWord(xml)) return;
    switch (xml.getLocalName()) {
      case "p" -> {
        text.startParagraph();
        open.push(new Looks());
      }
      case "pStyle" -> style(value(xml, "val"));
      case "outlineLvl" -> outline(value(xml, "val"));
      case "r" -> {
        hidden = false;
        bold = false;
      }
      case "rPr" -> inRunLooks = true;
      case "b" -> bold |= inRunLooks && isOn(xml);
      case "vanish" -> hidden |= inRunLooks && isOn(xml);
      case "t" -> inText = true;
      case "tab", "br", "cr", "ptab" -> append(" ");
      case "noBreakHyphen" -> append("-");
      case "footnote", "endnote" -> text.startNote();
      case "tr" -> text.startRow();
      case "tc" -> text.startCell();
      default -> {}
    }
  }

  @Override
  public void end(XMLStreamReader xml) {
    if (!isWord(xml)) return;
    switch (xml.getLocalName()) {
      case "p" -> {
        looks();
        text.endParagraph();
      }
      case "rPr" -> inRunLooks = false;
      case "r" -> hidden = false;
      case "t" -> inText = false;
      case "footnote", "endnote" -> text.endNote();
      case "tr" -> text.endRow();
      case "tc" -> text.endCell();
      default -> {}
    }
  }

  @Override
  public void text(String characters) {
    if (inText && !hidden) append(characters);
  }

  private void append(String characters) {
    text.append(characters);
    if (open.isEmpty()) return;
    open.element().all.append(characters);
    if (bold) open.element().bold.append(characters);
  }

  private void style(@Nullable String id) {
    var level = id == null ? null : levels.get(id);
    if (level == null || open.isEmpty()) return;
    open.element().styled = true;
    if (level == 0) text.drop();
    else text.level(level);
  }

  private void outline(@Nullable String value) {
    if (open.isEmpty() || open.element().styled || value == null || !value.matches("[0-8]")) return;
    open.element().styled = true;
    text.level(WordStyles.headingLevel(Integer.parseInt(value) + 1));
  }

  /** A short paragraph all in bold is a heading of those who use no styles. */
  private void looks() {
    var looks = open.poll();
    if (looks == null || looks.styled || looks.bold.isEmpty()) return;
    var line = Cleaner.line(looks.all.toString());
    boolean allBold = Cleaner.line(looks.bold.toString()).length() == line.length();
    if (allBold && !line.isEmpty() && Headings.isHeading(line) && Byline.read(line).isEmpty())
      text.level(BOLD_LEVEL);
  }

  private static boolean isOn(XMLStreamReader xml) {
    var value = value(xml, "val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /** An attribute of the document's own, whatever its namespace is bound to. */
  static @Nullable String value(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++)
      if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
    return null;
  }
}
