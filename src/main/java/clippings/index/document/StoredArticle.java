package clippings.index.document;

import clippings.article.Article;
import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.article.Published;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is kept in the index: a record of metadata and paragraph lengths, and all
 * paragraphs in one string, so that a hit takes one read and only the paragraphs shown are cut out.
 */
public final class StoredArticle {

  private final ArticleMetadata metadata;
  private final Instant addedAt;
  private final ParagraphTable table;
  private final String text;

  private StoredArticle(
      ArticleMetadata metadata, Instant addedAt, ParagraphTable table, String text) {
    this.metadata = metadata;
    this.addedAt = addedAt;
    this.table = table;
    this.text = text;
  }

  public ArticleMetadata metadata() {
    return metadata;
  }

  /** When the article was first seen. */
  public Instant addedAt() {
    return addedAt;
  }

  /** Where its paragraphs lie. */
  public ParagraphTable table() {
    return table;
  }

  /** All paragraphs, one behind the other. */
  public String text() {
    return text;
  }

  /** The paragraph of that number, from 1. */
  public Paragraph paragraph(int number) {
    int start = table.start(number);
    return new Paragraph(
        number, text.substring(start, start + table.length(number)), table.kind(number));
  }

  /** The article as it was added. */
  public Article article() {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int number = 1; number <= table.size(); number++) {
      paragraphs.add(new Paragraph(number, paragraph(number).text(), table.ownKind(number)));
    }
    return new Article(metadata, paragraphs);
  }

  static BytesRef writeMetadata(ArticleMetadata metadata, Instant addedAt, BytesRef table) {
    try {
      var out = new ByteBuffersDataOutput();
      out.writeString(metadata.id().value());
      out.writeString(metadata.file());
      writeOptional(out, metadata.title());
      out.writeVInt(metadata.authors().size());
      for (var author : metadata.authors()) out.writeString(author);
      writeOptional(out, metadata.source());
      writeOptional(out, metadata.section());
      writeOptional(out, metadata.language());
      writeOptional(out, metadata.url());
      writeDate(out, metadata.published());
      writeDate(out, metadata.updated());
      out.writeLong(addedAt.toEpochMilli());
      out.writeBytes(table.bytes, table.offset, table.length);
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new AssertionError(e); // written to memory
    }
  }

  static String writeText(Article article) {
    var text = new StringBuilder();
    for (var paragraph : article.paragraphs()) text.append(paragraph.text()).append('\n');
    return text.toString();
  }

  static StoredArticle read(BytesRef stored, String text) throws IOException {
    var in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    var id = new ArticleId(in.readString());
    var file = in.readString();
    var title = readOptional(in);
    List<String> authors = new ArrayList<>();
    for (int n = in.readVInt(); n > 0; n--) authors.add(in.readString());
    var metadata =
        new ArticleMetadata(
            id,
            file,
            title,
            authors,
            readOptional(in),
            readOptional(in),
            readOptional(in),
            readOptional(in),
            readDate(in),
            readDate(in));
    var addedAt = Instant.ofEpochMilli(in.readLong());
    var table =
        ParagraphTable.read(
            new BytesRef(
                stored.bytes, in.getPosition(), stored.offset + stored.length - in.getPosition()));
    return new StoredArticle(metadata, addedAt, table, text);
  }

  static void writeOptional(DataOutput out, @Nullable String value) throws IOException {
    out.writeByte((byte) (value == null ? 0 : 1));
    if (value != null) out.writeString(value);
  }

  static @Nullable String readOptional(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
  }

  private static void writeDate(DataOutput out, @Nullable Published date) throws IOException {
    out.writeByte((byte) (date == null ? 0 : date.offset() == null ? 1 : 2));
    if (date == null) return;
    out.writeString(date.precision().name());
    out.writeLong(date.local().toEpochSecond(ZoneOffset.UTC));
    if (date.offset() != null) out.writeZInt(date.offset().getTotalSeconds());
    out.writeString(date.readFrom());
  }

  private static @Nullable Published readDate(DataInput in) throws IOException {
    int form = in.readByte();
    if (form == 0) return null;
    var precision = Published.Precision.valueOf(in.readString());
    var local = LocalDateTime.ofEpochSecond(in.readLong(), 0, ZoneOffset.UTC);
    var offset = form == 2 ? ZoneOffset.ofTotalSeconds(in.readZInt()) : null;
    return new Published(local, offset, precision, in.readString());
  }
}
