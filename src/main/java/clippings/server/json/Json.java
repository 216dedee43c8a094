package clippings.server.json;

import clippings.server.text.Text;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON text to bytes, field by field. Not by reflection over our records: the names here
 * are a contract, and start-up and every search are quicker without it.
 */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** What writes the fields of an object. */
  @FunctionalInterface
  public interface Shape {
    void writeTo(Json json) throws IOException;
  }

  /** One object with the fields the shape writes. */
  public static byte[] object(Shape shape) {
    var bytes = new ByteArrayOutputStream(8 * 1024);
    try (var out = FACTORY.createGenerator(bytes)) {
      var json = new Json(out);
      out.writeStartObject();
      shape.writeTo(json);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /** An object like that, for people to read: a line for each field and each element of a list. */
  static byte[] document(Shape shape) {
    var bytes = new ByteArrayOutputStream(8 * 1024);
    try (var out = FACTORY.createGenerator(bytes)) {
      var printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
      printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
      out.setPrettyPrinter(printer);
      out.writeStartObject();
      shape.writeTo(new Json(out));
      out.writeEndObject();
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /** A list of one such object, for people to read. */
  public static byte[] list(Shape shape) {
    var bytes = new ByteArrayOutputStream(1024);
    bytes.writeBytes("[\n".getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(document(shape));
    bytes.writeBytes("]\n".getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }

  /** A text and a list of texts in one array. */
  public static byte[] pair(String text, List<String> texts) {
    var bytes = new ByteArrayOutputStream();
    try (var out = FACTORY.createGenerator(bytes)) {
      out.writeStartArray();
      out.writeString(Text.wellFormed(text));
      out.writeStartArray();
      for (String each : texts) out.writeString(Text.wellFormed(each));
      out.writeEndArray();
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  public Json text(String name, @Nullable String value) throws IOException {
    out.writeFieldName(name);
    if (value == null) out.writeNull();
    else out.writeString(Text.wellFormed(value));
    return this;
  }

  public Json number(String name, long value) throws IOException {
    out.writeNumberField(name, value);
    return this;
  }

  public Json number(String name, double value) throws IOException {
    out.writeNumberField(name, value);
    return this;
  }

  Json flag(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
    return this;
  }

  Json instant(String name, @Nullable Instant value) throws IOException {
    return text(name, value == null ? null : value.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  /** An object as a field. */
  public Json object(String name, Shape shape) throws IOException {
    out.writeObjectFieldStart(name);
    shape.writeTo(this);
    out.writeEndObject();
    return this;
  }

  public Json texts(String name, List<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) out.writeString(Text.wellFormed(value));
    out.writeEndArray();
    return this;
  }

  /** Numbers in an array in an array, as CSL has dates. */
  public Json numbers(String name, List<Integer> values) throws IOException {
    out.writeArrayFieldStart(name);
    out.writeStartArray();
    for (int value : values) out.writeNumber(value);
    out.writeEndArray();
    out.writeEndArray();
    return this;
  }

  /** An array of objects. */
  public <T> Json objects(String name, List<T> values, Each<? super T> each) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      out.writeStartObject();
      each.write(this, value);
      out.writeEndObject();
    }
    out.writeEndArray();
    return this;
  }

  /** What writes the fields of one element. */
  @FunctionalInterface
  public interface Each<T> {
    void write(Json json, T value) throws IOException;
  }
}
