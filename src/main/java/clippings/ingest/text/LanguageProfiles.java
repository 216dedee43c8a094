package clippings.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code languages.txt} says: the languages of each script, and by what they show. */
final class LanguageProfiles {

  /** Letters beyond these tell scripts apart, not languages. */
  private static final int LETTERS = 0x2000;

  /** The same everywhere; read when the first article is. */
  private static final class Holder {
    static final LanguageProfiles ALL = new LanguageProfiles();
  }

  /** A line: the codes it may mean, the usual one first. */
  record Profile(int number, List<String> codes, boolean hasWords) {}

  private final Map<UnicodeScript, List<Profile>> scripts = new EnumMap<>(UnicodeScript.class);

  /** A word, and the profiles that list it; words are numbered from 0 too. */
  static final class Listed {
    final int number;
    int[] profiles;

    Listed(int number, int profile) {
      this.number = number;
      this.profiles = new int[] {profile};
    }
  }

  private final Map<String, Listed> words = new HashMap<>();
  private final int[][] letters = new int[LETTERS][];
  private int size;

  static LanguageProfiles all() {
    return Holder.ALL;
  }

  private LanguageProfiles() {
    try (var in = LanguageProfiles.class.getResourceAsStream("languages.txt")) {
      if (in == null) throw new IllegalStateException("languages.txt is missing");
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) add(List.of(line.strip().split(" +", -1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // out of our own jar
    }
  }

  private void add(List<String> line) {
    var features = line.subList(2, line.size());
    var profile = new Profile(size++, List.of(line.get(1).split(",", -1)), !features.isEmpty());
    scripts
        .computeIfAbsent(UnicodeScript.valueOf(line.get(0)), _ -> new ArrayList<>())
        .add(profile);
    for (var feature : features) {
      if (feature.startsWith("+")) {
        for (char letter : feature.substring(1).toCharArray())
          letters[letter] = with(letters[letter], profile.number);
      } else {
        var listed = words.get(feature);
        if (listed == null) words.put(feature, new Listed(words.size(), profile.number));
        else listed.profiles = with(listed.profiles, profile.number);
      }
    }
  }

  private static int[] with(int @Nullable [] numbers, int number) {
    if (numbers == null) return new int[] {number};
    var all = Arrays.copyOf(numbers, numbers.length + 1);
    all[numbers.length] = number;
    return all;
  }

  /** How many profiles there are; they are numbered from 0. */
  int size() {
    return size;
  }

  List<Profile> of(UnicodeScript script) {
    return scripts.getOrDefault(script, List.of());
  }

  /** How many words are listed. */
  int words() {
    return words.size();
  }

  /** A word in lower case; {@code null} when no profile lists it. */
  @Nullable Listed word(String word) {
    return words.get(word);
  }

  /** The profiles that list a letter, in lower case; {@code null} for none. */
  int @Nullable [] withLetter(char letter) {
    return letter < LETTERS ? letters[letter] : null;
  }
}
