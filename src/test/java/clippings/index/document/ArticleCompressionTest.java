package clippings.index.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class ArticleCompressionTest {

  private final ArticleCompression compression = new ArticleCompression();

  private static byte[] text(int length, boolean repetitive) {
    var random = new Random(length);
    var text = new byte[length];
    random.nextBytes(text);
    if (!repetitive) return text;
    var line = "The harbour was closed for the third day. ".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < length; i++) {
      if (i / line.length % 5 != 0) text[i] = line[i % line.length];
    }
    return text;
  }

  private IndexInput stored(byte[]... texts) throws IOException {
    var directory = new ByteBuffersDirectory();
    try (var out = directory.createOutput("stored", IOContext.DEFAULT);
        var compressor = compression.newCompressor()) {
      for (var text : texts) {
        compressor.compress(new ByteBuffersDataInput(List.of(ByteBuffer.wrap(text))), out);
      }
    }
    return directory.openInput("stored", IOContext.DEFAULT);
  }

  @Test
  void readsWhatItWroteOneAfterTheOther() throws IOException {
    var decompressor = compression.newDecompressor().clone();
    for (boolean repetitive : new boolean[] {true, false}) {
      for (int length : new int[] {1, 15, 300, 4_096, 70_000}) {
        var first = text(length, repetitive);
        var second = text(length + 1, repetitive);
        try (var in = stored(first, second)) {
          var read = new BytesRef();
          decompressor.decompress(in, first.length, 0, first.length, read);
          assertEquals(new BytesRef(first), read);
          decompressor.decompress(in, second.length, 0, second.length, read);
          assertEquals(new BytesRef(second), read);
          assertEquals(in.length(), in.getFilePointer());
        }
      }
    }
  }

  @Test
  void readsAPart() throws IOException {
    var text = text(5_000, true);
    try (var in = stored(text)) {
      var read = new BytesRef();
      compression.newDecompressor().decompress(in, text.length, 1_234, 777, read);
      assertEquals(new BytesRef(text, 1_234, 777), read);
    }
  }

  @Test
  void noticesMoreThanThereShouldBe() throws IOException {
    try (var in = stored(text(4_000, false))) {
      assertThrows(
          CorruptIndexException.class,
          () -> compression.newDecompressor().decompress(in, 3_990, 0, 3_990, new BytesRef()));
    }
  }
}
