package clippings.ingest.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.ingest.text.DateReader;
import clippings.ingest.text.TextReader;
import clippings.ingest.text.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PDF documents that are locked, damaged, or made to harm. */
@Timeout(300)
class HostilePdfTest {

  @Test
  void rejectsADocumentLockedWithAPassword() throws Exception {
    assertEquals("the PDF document is locked with a password", reason(encrypted("secret")));
  }

  @Test
  void readsADocumentThatIsEncryptedButOpen() throws Exception {
    assertEquals("The ferry sails.", PdfReaderTest.read(encrypted("")).blocks().getFirst().text());
  }

  private static byte[] encrypted(String password) throws IOException {
    try (var pdf = new MadePdf().page().line("The ferry sails.", 60, 90, 10)) {
      var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      pdf.document().protect(policy);
      return pdf.bytes();
    }
  }

  @Test
  void rejectsADocumentWithoutText() throws Exception {
    try (var pdf = new MadePdf().page()) {
      assertEquals("the PDF document has no text: scanned, or drawn", reason(pdf.bytes()));
    }
  }

  @Test
  void rejectsWhatIsNoPdf() {
    assertEquals(
        "the PDF document is damaged", reason("A letter.".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "the PDF document is damaged", reason("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsOrRejectsEveryDocumentWithBytesChanged() throws Exception {
    byte[] whole;
    try (var pdf = new MadePdf()) {
      for (int i = 0; i < 3; i++) pdf.page().line("The ferry sails at noon.", 60, 90, 10);
      whole = pdf.bytes();
    }
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var broken =
          Arrays.copyOf(whole, seed % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      for (int i = 0; i < 20 && broken.length > 0; i++)
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      try {
        PdfReaderTest.read(broken);
      } catch (UnreadableException expected) {
        assertTrue(expected.reason().contains("the PDF document"), expected.reason());
      }
    }
  }

  @Test
  void aPageTreeThatHoldsItselfEnds() throws Exception {
    try (var pdf = new MadePdf().page().line("The ferry sails.", 60, 90, 10)) {
      var pages = pdf.document().getDocumentCatalog().getPages().getCOSObject();
      pages.getCOSArray(COSName.KIDS).add(pages);
      assertEquals("The ferry sails.", PdfReaderTest.read(pdf.bytes()).blocks().getFirst().text());
    }
  }

  @Test
  void aFormThatDrawsItselfEnds() throws Exception {
    try (var pdf = new MadePdf().page().line("The ferry sails.", 60, 90, 10)) {
      var form = new org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject(pdf.document());
      form.setBBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(100, 100));
      var resources = new org.apache.pdfbox.pdmodel.PDResources();
      form.setResources(resources);
      var name = resources.add(form);
      try (var out = form.getContentStream().createOutputStream()) {
        out.write(("/" + name.getName() + " Do\n").repeat(20).getBytes(StandardCharsets.US_ASCII));
      }
      var page = pdf.document().getPage(0);
      page.getResources().put(name, form);
      var contents = new COSArray();
      page.getContentStreams().forEachRemaining(stream -> contents.add(stream.getCOSObject()));
      contents.add(form.getCOSObject());
      page.getCOSObject().setItem(COSName.CONTENTS, contents);
      var dates = new DateReader(InstantSource.system());
      var reader = new PdfReader(Duration.ofSeconds(2), dates, new TextReader(dates));
      var draft = reader.read(pdf.bytes());
      assertTrue(PdfReaderTest.texts(draft).contains("The ferry sails."));
    }
  }

  @Test
  void doesNotUnpackAPageThatFillsTheMemory() throws Exception {
    try (var pdf = new MadePdf().page()) {
      var stream = pdf.document().getDocument().createCOSStream();
      try (var out = stream.createRawOutputStream()) {
        out.write(bomb());
      }
      stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      pdf.document().getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
      assertEquals(PdfStreams.reason(), reason(pdf.bytes()));
    }
  }

  @Test
  void doesNotUnpackObjectsThatFillTheMemory() throws Exception {
    var bomb = bomb();
    var file = new ByteArrayOutputStream();
    file.write(ascii("%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 6 /Filter /FlateDecode"));
    file.write(ascii("/Length " + bomb.length + ">>\nstream\n"));
    file.write(bomb);
    file.write(ascii("\nendstream\nendobj\ntrailer\n<</Root 2 0 R>>\n%%EOF"));
    assertEquals(PdfStreams.reason(), reason(file.toByteArray()));
  }

  private static byte[] bomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      var blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 100; i++) out.write(blanks);
    }
    return packed.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String reason(byte[] file) {
    return assertThrows(UnreadableException.class, () -> PdfReaderTest.read(file)).reason();
  }
}
