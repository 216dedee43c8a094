package clippings.server.json;

import clippings.server.http.Problem;
import clippings.server.http.ProblemException;
import clippings.server.http.RequestBody;
import clippings.server.text.Text;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article as a program sent it: exactly the fields there are, each of its type. Files of a
 * folder are read leniently, whatever wrote them; a program can be told what is wrong.
 */
public final class SubmittedArticle {

  /** The fields of an article, as they are named in JSON. */
  public enum Field {
    ID("id", false),
    TITLE("title", false),
    TEXT("text", false),
    PARAGRAPHS("paragraphs", true),
    AUTHORS("authors", true),
    SOURCE("source", false),
    SECTION("section", false),
    PUBLISHED("published", false),
    URL("url", false),
    LANGUAGE("language", false);

    private final String label;
    private final boolean list;

    Field(String label, boolean list) {
      this.label = label;
      this.list = list;
    }

    String label() {
      return label;
    }
  }

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(RequestBody.MAX_ARTICLE).build())
          .build();

  private static final String FIELDS =
      Arrays.stream(Field.values()).map(Field::label).collect(Collectors.joining(", "));

  private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

  private SubmittedArticle() {}

  /**
   * Reads one article.
   *
   * @param json UTF-8
   * @throws ProblemException if it is not one, or has a field that there is not, or one of another
   *     type
   */
  public static SubmittedArticle parse(byte[] json) {
    var article = new SubmittedArticle();
    try (var parser = FACTORY.createParser(decoded(json))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) throw invalid("an article is an object");
      while (parser.nextToken() == JsonToken.FIELD_NAME) article.read(parser);
      if (parser.nextToken() != null) throw invalid("there is more after the article");
    } catch (JsonProcessingException e) {
      throw invalid(message(e));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    article.requireText();
    return article;
  }

  private static String decoded(byte[] json) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw invalid("it is not UTF-8");
    }
  }

  private void read(JsonParser parser) throws IOException {
    var name = parser.currentName();
    var field = field(name);
    var token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) return;
    var texts = new ArrayList<String>();
    if (field.list) {
      if (token != JsonToken.START_ARRAY) throw wrongType(field, token);
      for (var item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken())
        texts.add(text(parser, item, field));
    } else {
      texts.add(text(parser, token, field));
    }
    if (!texts.isEmpty()) values.put(field, List.copyOf(texts));
  }

  private static Field field(String name) {
    return Arrays.stream(Field.values())
        .filter(field -> field.label.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.with(
                        Problem.Code.UNKNOWN_FIELD,
                        Text.shortened(name),
                        "unknown field \"%s\"; an article has %s"
                            .formatted(Text.shortened(name), FIELDS))));
  }

  private static String text(JsonParser parser, @Nullable JsonToken token, Field field)
      throws IOException {
    if (token != JsonToken.VALUE_STRING) throw wrongType(field, token);
    var text = parser.getText();
    if (!Text.wellFormed(text).equals(text))
      throw invalid(field, "has half of a surrogate pair, which is no character");
    if (text.isBlank()) throw invalid(field, field.list ? "has an empty text" : "is empty");
    return text;
  }

  private static ProblemException wrongType(Field field, @Nullable JsonToken token) {
    var wanted = field.list ? "an array of strings" : "a string";
    var got =
        switch (token) {
          case START_OBJECT -> "an object";
          case START_ARRAY -> "an array";
          case VALUE_STRING -> "a string";
          case VALUE_NULL -> "null";
          case VALUE_TRUE, VALUE_FALSE -> "a boolean";
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
          case null, default -> "nothing";
        };
    return invalid(field, "must be %s, got %s".formatted(wanted, got));
  }

  public static ProblemException invalid(Field field, String what) {
    return new ProblemException(
        Problem.with(Problem.Code.INVALID_FIELD, field.label, field.label + " " + what));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(Problem.of(Problem.Code.INVALID_JSON, detail));
  }

  private static String message(JsonProcessingException e) {
    var at = e.getLocation();
    var message = e.getOriginalMessage().lines().findFirst().orElse("");
    int start = message.indexOf(" (start marker at [Source");
    if (start >= 0) message = message.substring(0, start);
    if (at == null) return Text.forLog(message);
    return "%s, at line %d, column %d"
        .formatted(Text.forLog(message), at.getLineNr(), at.getColumnNr());
  }

  private void requireText() {
    boolean text = values.containsKey(Field.TEXT);
    boolean paragraphs = values.containsKey(Field.PARAGRAPHS);
    if (text && paragraphs)
      throw invalid(Field.PARAGRAPHS, "and text are two forms of the same; give one of them");
    if (!text && !paragraphs) {
      throw new ProblemException(
          Problem.with(
              Problem.Code.NO_TEXT, Field.TEXT.label, "an article needs text or paragraphs"));
    }
  }

  /** The value of a field that is no list; {@code null} when it was not given. */
  public @Nullable String text(Field field) {
    var texts = values.get(field);
    return texts == null ? null : texts.getFirst();
  }

  public boolean has(Field field) {
    return values.containsKey(field);
  }

  /** The article as a file of the folder: the same for the same article, and fit to be read. */
  public byte[] file() {
    return Json.document(
        json -> {
          for (var field : Field.values()) {
            var texts = values.get(field);
            if (texts == null || field == Field.ID) continue;
            if (field.list) json.texts(field.label, texts);
            else json.text(field.label, texts.getFirst());
          }
        });
  }
}
