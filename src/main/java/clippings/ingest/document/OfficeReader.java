package clippings.ingest.document;

import clippings.ingest.text.Cleaner;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextReader;
import clippings.ingest.text.UnreadableException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads an article saved by Word ({@code .docx}) or as OpenDocument text ({@code .odt}). */
public final class OfficeReader {
  /** Text boxes in tables in text boxes; deeper is no document. */
  private static final int MAX_DEPTH = 1_000;

  private static final String CORE = "docProps/core.xml";
  private static final String CONTENT = "content.xml";

  private final DocumentHead head;

  public OfficeReader(DateReader dates, TextReader texts) {
    this.head = new DocumentHead(dates, texts, "paragraph");
  }

  /**
   * Reads a document.
   *
   * @throws UnreadableException if it is damaged, locked or no document
   */
  public Draft read(byte[] file) throws UnreadableException {
    var parts = OfficeParts.of(file);
    var draft = new Draft();
    var text = new OfficeText();
    try {
      boolean open = parts.open(CONTENT) != null;
      if (open) readOpenDocument(parts, text);
      else readWord(parts, text);
      draft.blocks(text.blocks());
      head.read(draft, properties(parts.open(open ? "meta.xml" : CORE)));
      return draft;
    } catch (XMLStreamException e) {
      throw new UnreadableException("the document is damaged: " + message(e));
    }
  }

  private static void readOpenDocument(OfficeParts parts, OfficeText text)
      throws XMLStreamException, UnreadableException {
    if (isLocked(parts)) throw new UnreadableException("the document is locked with a password");
    read(parts, CONTENT, new OpenDocumentText(text)::read);
  }

  private static boolean isLocked(OfficeParts parts) throws UnreadableException {
    var manifest = parts.open("META-INF/manifest.xml");
    if (manifest == null) return false;
    try (manifest) {
      return new String(manifest.readAllBytes(), StandardCharsets.UTF_8)
          .contains("encryption-data");
    } catch (java.io.IOException e) {
      throw new UnreadableException("the document is damaged");
    }
  }

  private static void readWord(OfficeParts parts, OfficeText text)
      throws XMLStreamException, UnreadableException {
    var main = mainPart(parts);
    var folder = main.substring(0, main.lastIndexOf('/') + 1);
    var levels = new HashMap<String, Integer>();
    read(parts, folder + "styles.xml", xml -> levels.putAll(WordStyles.levels(xml)));
    if (!read(parts, main, new WordText(levels, text)::read))
      throw new UnreadableException("not a text document");
    read(parts, folder + "footnotes.xml", new WordText(levels, text)::read);
    read(parts, folder + "endnotes.xml", new WordText(levels, text)::read);
  }

  /** The part that holds the text: the package says which. */
  private static String mainPart(OfficeParts parts) throws XMLStreamException {
    var found = new String[] {"word/document.xml"};
    read(
        parts,
        "_rels/.rels",
        xml -> {
          while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            var type = xml.getAttributeValue(null, "Type");
            var target = xml.getAttributeValue(null, "Target");
            if (type != null && target != null && type.endsWith("/officeDocument"))
              found[0] = target.startsWith("/") ? target.substring(1) : target;
          }
        });
    return found[0];
  }

  /** Reads one part. */
  private interface Part {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  /** Reads a part, if there is one. */
  private static boolean read(OfficeParts parts, String name, Part reader)
      throws XMLStreamException {
    var in = parts.open(name);
    if (in == null) return false;
    var xml = Xml.reader(in, MAX_DEPTH);
    try {
      reader.read(xml);
    } finally {
      xml.close();
    }
    return true;
  }

  private static DocumentProperties properties(@Nullable InputStream part) {
    if (part == null) return DocumentProperties.NONE;
    var found = new HashMap<String, String>();
    try {
      var xml = Xml.reader(part, MAX_DEPTH);
      fields(xml, found);
      xml.close();
    } catch (XMLStreamException e) {
      return DocumentProperties.NONE; // the text does not depend on it
    }
    var created = found.getOrDefault("created", found.get("creation-date"));
    return new DocumentProperties(
        found.get("title"),
        found.getOrDefault("initial-creator", found.get("creator")),
        null,
        created == null || created.length() < 10 ? null : created.substring(0, 10));
  }

  /** The texts of the elements, by their names; the first of each. */
  private static void fields(XMLStreamReader xml, Map<String, String> found)
      throws XMLStreamException {
    var text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          var value = Cleaner.line(text.toString());
          if (!value.isEmpty()) found.putIfAbsent(xml.getLocalName(), value);
          text.setLength(0);
        }
        default -> {}
      }
    }
  }

  /** What the parser says, without its location, which is one in a part nobody sees. */
  private static String message(XMLStreamException e) {
    var message = String.valueOf(e.getMessage());
    int start = message.indexOf("Message: ");
    var what = Cleaner.line(start < 0 ? message : message.substring(start + 9));
    return what.length() > 160 ? what.substring(0, 160) + "…" : what;
  }
}
