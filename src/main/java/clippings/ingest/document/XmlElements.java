package clippings.ingest.document;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Told what elements and text a document has, but for elements that are skipped whole. */
interface XmlElements {

  /** Whether the element that begins here is skipped, with all that is in it. */
  boolean isSkipped(XMLStreamReader xml);

  void start(XMLStreamReader xml);

  void end(XMLStreamReader xml);

  void text(String characters);

  /** Reads to the end. */
  default void read(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    int skipFrom = Integer.MAX_VALUE;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth > skipFrom) continue;
          if (isSkipped(xml)) skipFrom = depth;
          else start(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth < skipFrom) end(xml);
          if (depth == skipFrom) skipFrom = Integer.MAX_VALUE;
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (depth < skipFrom) text(xml.getText());
        }
        default -> {}
      }
    }
  }
}
