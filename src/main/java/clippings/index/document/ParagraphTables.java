package clippings.index.document;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/**
 * The {@link ParagraphTable}s of the articles of one segment, to be read in the order of documents.
 * Used by one thread.
 */
public final class ParagraphTables {

  private final BinaryDocValues values;

  public ParagraphTables(LeafReader reader) throws IOException {
    values = DocValues.getBinary(reader, Fields.PARAGRAPHS);
  }

  /** The table of the article with that document of the segment. */
  public ParagraphTable read(int document) throws IOException {
    if (!values.advanceExact(document))
      throw new IOException("document %d is not an article".formatted(document));
    return ParagraphTable.read(values.binaryValue());
  }
}
