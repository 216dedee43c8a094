package clippings.ingest.document;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as a stream of events, whatever its depth. A document type is passed over, so nothing
 * is read from elsewhere, and an entity that it would have defined is an error.
 */
final class Xml {
  private static final String ENTITY_LIMIT = "jdk.xml.entityExpansionLimit";
  private static final String DEPTH_LIMIT = "jdk.xml.maxElementDepth";

  private Xml() {}

  /**
   * A reader; not for use by several threads.
   *
   * @param maxDepth how deep elements may be nested; deeper is an error
   */
  static XMLStreamReader reader(InputStream in, int maxDepth) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(ENTITY_LIMIT, "1");
    factory.setProperty(DEPTH_LIMIT, Integer.toString(maxDepth));
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("it refers to something outside");
        });
    return factory.createXMLStreamReader(in);
  }
}
