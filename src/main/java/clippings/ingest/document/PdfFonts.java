package clippings.ingest.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Gives every font that a document names but does not hold the same stand-in. Nothing is drawn, so
 * its shapes do not matter; the library's own mapper would look through all fonts of the system,
 * take seconds for it, and write what it found to the user's home.
 */
final class PdfFonts implements FontMapper {
  private static final String STAND_IN =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont standIn;

  private PdfFonts() {
    var resource = FontMapper.class.getResourceAsStream(STAND_IN);
    if (resource == null) throw new IllegalStateException("PDFBox without " + STAND_IN);
    try (resource) {
      standIn = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(resource));
    } catch (IOException e) {
      throw new UncheckedIOException("PDFBox with a damaged " + STAND_IN, e);
    }
  }

  /** Makes the library ask us; the setting is one for the whole process. */
  static void install() {
    FontMappers.set(new PdfFonts());
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(standIn, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(standIn, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, standIn, true);
  }
}
