package clippings.index.document;

import clippings.article.LedgerRow;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads stored articles. Used by one thread, while its snapshot is open. */
public final class StoredArticles {

  private final StoredFields fields;

  public StoredArticles(StoredFields fields) {
    this.fields = fields;
  }

  /**
   * The article of that document.
   *
   * @param withText whether its paragraphs will be asked for
   */
  public StoredArticle read(int document, boolean withText) throws IOException {
    var visitor = new Visitor(withText);
    fields.document(document, visitor);
    if (visitor.bytes == null)
      throw new IOException("document %d is not an article".formatted(document));
    return StoredArticle.read(visitor.bytes, visitor.text);
  }

  public static void rows(DirectoryReader reader, Consumer<LedgerRow> rows) throws IOException {
    for (var leaf : reader.leaves()) {
      var postings = leaf.reader().postings(new Term(Fields.KIND, Fields.FILE), PostingsEnum.NONE);
      if (postings == null) continue;
      var live = leaf.reader().getLiveDocs();
      var stored = leaf.reader().storedFields();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live != null && !live.get(doc)) continue;
        var visitor = new Visitor(false);
        stored.document(doc, visitor);
        if (visitor.bytes != null) rows.accept(StoredRow.read(visitor.bytes));
      }
    }
  }

  private static final class Visitor extends StoredFieldVisitor {
    private final boolean withText;
    private @Nullable BytesRef bytes;
    private String text = "";

    Visitor(boolean withText) {
      this.withText = withText;
    }

    @Override
    public Status needsField(FieldInfo field) {
      if (field.name.equals(Fields.STORED_TEXT)) return withText ? Status.YES : Status.STOP;
      return Status.YES;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      bytes = new BytesRef(value);
    }

    @Override
    public void stringField(FieldInfo field, String value) {
      text = value;
    }
  }
}
