package clippings.ingest.document;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Settings of PDFBox that are for the whole process. */
public final class PdfLibrary {
  private static final String HEADLESS = "java.awt.headless";

  /**
   * It says of each flaw of a document more than anybody can use. Held, or it would be forgotten.
   */
  private static final List<Logger> NOISE =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  private PdfLibrary() {}

  /** Makes the library quiet, and keeps it from looking for fonts and a display. */
  public static void prepare() {
    NOISE.forEach(logger -> logger.setLevel(Level.OFF));
    if (System.getProperty(HEADLESS) == null) System.setProperty(HEADLESS, "true");
    PdfFonts.install();
  }
}
