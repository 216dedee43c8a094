package clippings.ingest.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an OpenDocument text (ISO/IEC 26300). Deletions that are tracked, comments,
 * tables of contents and descriptions of pictures are left out.
 */
final class OpenDocumentText implements XmlElements {
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

  /** Elements whose content is not text of the document. */
  private static final Set<String> SKIPPED =
      Set.of(
          "tracked-changes",
          "annotation",
          "note-citation",
          "table-of-content",
          "alphabetical-index",
          "illustration-index",
          "table-index",
          "object-index",
          "user-index",
          "forms",
          "scripts",
          "font-face-decls",
          "ruby-text");

  /** Of a picture. */
  private static final Set<String> DESCRIPTIONS = Set.of("title", "desc");

  private static final int MAX_BLANKS = 100;

  private final OfficeText text;

  /** The styles that the document's own ones are made from. */
  private final Map<String, String> parents = new HashMap<>();

  private boolean inBody;

  OpenDocumentText(OfficeText text) {
    this.text = text;
  }

  @Override
  public boolean isSkipped(XMLStreamReader xml) {
    var name = xml.getLocalName();
    return SKIPPED.contains(name)
        || (DESCRIPTIONS.contains(name) && !TEXT.equals(xml.getNamespaceURI()));
  }

  @Override
  public void start(XMLStreamReader xml) {
    var name = xml.getLocalName();
    switch (String.valueOf(xml.getNamespaceURI())) {
      case OFFICE -> inBody |= name.equals("body");
      case STYLE -> {
        if (name.equals("style")) style(xml);
      }
      case TEXT -> startText(xml, name);
      case TABLE -> {
        if (name.equals("table-row")) text.startRow();
        else if (name.equals("table-cell")) text.startCell();
      }
      default -> {}
    }
  }

  private void startText(XMLStreamReader xml, String name) {
    switch (name) {
      case "p" -> {
        text.startParagraph();
        if (isTitle(xml.getAttributeValue(TEXT, "style-name"))) text.level(1);
      }
      case "h" -> {
        text.startParagraph();
        text.level(isTitle(xml.getAttributeValue(TEXT, "style-name")) ? 1 : level(xml));
      }
      case "s" -> text.append(" ".repeat(number(xml.getAttributeValue(TEXT, "c"), MAX_BLANKS)));
      case "tab", "line-break" -> text.append(" ");
      case "note" -> text.startNote();
      default -> {}
    }
  }

  @Override
  public void end(XMLStreamReader xml) {
    var name = xml.getLocalName();
    switch (String.valueOf(xml.getNamespaceURI())) {
      case TEXT -> {
        if (name.equals("p") || name.equals("h")) text.endParagraph();
        else if (name.equals("note")) text.endNote();
      }
      case TABLE -> {
        if (name.equals("table-row")) text.endRow();
        else if (name.equals("table-cell")) text.endCell();
      }
      default -> {}
    }
  }

  @Override
  public void text(String characters) {
    if (inBody) text.append(characters);
  }

  private void style(XMLStreamReader xml) {
    var name = xml.getAttributeValue(STYLE, "name");
    var parent = xml.getAttributeValue(STYLE, "parent-style-name");
    if (name != null && parent != null) parents.put(name, parent);
  }

  private boolean isTitle(@Nullable String style) {
    return style != null && parents.getOrDefault(style, style).equals("Title");
  }

  private static int level(XMLStreamReader xml) {
    return WordStyles.headingLevel(number(xml.getAttributeValue(TEXT, "outline-level"), 9));
  }

  /** A count from 1, the default, to {@code most}. */
  private static int number(@Nullable String value, int most) {
    if (value == null || !value.matches("\\d{1,6}")) return 1;
    return Math.clamp(Integer.parseInt(value), 1, most);
  }
}
