package clippings.server.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** What the pages say, from one file: {@code wording.properties}. */
public final class Wording {

  private static final Properties WORDS = load();

  private Wording() {}

  /** The text of that key, with {@link String#format} arguments filled in. */
  public static String of(String key, Object... arguments) {
    String text = WORDS.getProperty(key);
    if (text == null) throw new IllegalArgumentException("no wording for \"" + key + "\"");
    return arguments.length == 0 ? text : text.formatted(arguments);
  }

  /** A number with its noun: {@code 1 article}, {@code 21,272 articles}. */
  public static String count(String noun, long number) {
    return of(noun + (number == 1 ? ".one" : ".many"), number);
  }

  /** A number for people. */
  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  private static Properties load() {
    var words = new Properties();
    try (var in = Wording.class.getResourceAsStream("wording.properties")) {
      if (in == null)
        throw new IllegalStateException("wording.properties is not on the class path");
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("wording.properties", e);
    }
    return words;
  }
}
