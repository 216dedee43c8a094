package clippings.ingest.document;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads what a PDF document says of itself. */
final class PdfProperties {
  private PdfProperties() {}

  static DocumentProperties read(PDDocument document) {
    try {
      var own = document.getDocumentInformation();
      var created = own.getCreationDate();
      return new DocumentProperties(
          own.getTitle(),
          own.getAuthor(),
          null,
          created == null ? null : created.toInstant().toString().substring(0, 10));
    } catch (RuntimeException damaged) {
      return DocumentProperties.NONE;
    }
  }
}
