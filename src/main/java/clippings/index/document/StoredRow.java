package clippings.index.document;

import clippings.article.LedgerRow;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** Ledger rows as documents. */
public final class StoredRow {

  private StoredRow() {}

  public static Document document(LedgerRow row) {
    var document = new Document();
    document.add(new StringField(Fields.KIND, Fields.FILE, Field.Store.NO));
    document.add(new StringField(Fields.LEDGER, Fields.value(row.file()), Field.Store.NO));
    document.add(new StoredField(Fields.STORED_ROW, write(row)));
    document.add(ArticleDocument.noText());
    return document;
  }

  private static BytesRef write(LedgerRow row) {
    try {
      var out = new ByteBuffersDataOutput();
      out.writeString(row.file());
      out.writeString(row.id());
      out.writeString(row.outcome().name());
      out.writeVInt(row.articles());
      StoredArticle.writeOptional(out, row.reason());
      StoredArticle.writeOptional(out, row.encoding());
      out.writeLong(row.checkedAt().toEpochMilli());
      out.writeLong(row.fingerprint().size());
      out.writeLong(row.fingerprint().modified());
      out.writeLong(row.fingerprint().changed());
      out.writeString(row.fingerprint().hash());
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new AssertionError(e); // written to memory
    }
  }

  static LedgerRow read(BytesRef stored) throws IOException {
    var in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    return new LedgerRow(
        in.readString(),
        in.readString(),
        LedgerRow.Outcome.valueOf(in.readString()),
        in.readVInt(),
        StoredArticle.readOptional(in),
        StoredArticle.readOptional(in),
        Instant.ofEpochMilli(in.readLong()),
        new LedgerRow.Fingerprint(in.readLong(), in.readLong(), in.readLong(), in.readString()));
  }
}
