package clippings.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A word as it may be heard.
 *
 * @param word folded: lower case, without diacritics
 * @param sounds what its letters stand for
 * @param consonantal whether it is written without short vowels
 * @param cased whether its script has capitals, which tell a name from a word
 * @param rarely the same word by habits that few have, see {@link Beginnings#rare}
 */
public record Spelling(
    String word, List<Sound> sounds, boolean consonantal, boolean cased, List<Spelling> rarely) {

  /** More keys than this are not tried: far more than names have letters of many readings. */
  private static final int MOST_KEYS = 48;

  /** So many sounds at once are filed as others: with more, two spellings are hardly alike. */
  private static final int MOST_OTHER_READINGS = 2;

  public Spelling {
    sounds = List.copyOf(sounds);
    rarely = List.copyOf(rarely);
  }

  /** How a folded word may be heard; without sounds where nothing in it is a letter. */
  public static Spelling of(String word) {
    var script = Romanization.scriptOf(word);
    var latin = Romanization.latin(word, script);
    boolean consonantal = Romanization.isAbjad(script);
    boolean cased = Romanization.hasCase(script);
    List<Spelling> rarely = new ArrayList<>();
    for (var rare : Beginnings.rare(word)) {
      var heard = heard(rare);
      if (heard.size() > 1) rarely.add(new Spelling(word, heard, consonantal, cased, List.of()));
    }
    return new Spelling(word, heard(latin), consonantal, cased, rarely);
  }

  private static List<Sound> heard(String latin) {
    return SoundReader.read(Endings.plain(Beginnings.plain(latin)));
  }

  /** The classes of its consonants: what an index files it under; empty without consonants. */
  public String key() {
    var key = new StringBuilder();
    for (var sound : sounds) {
      if (sound.keyClass() != ' ') append(key, sound.keyClass());
    }
    return key.toString();
  }

  private static void append(StringBuilder key, char letter) {
    if (key.isEmpty() || key.charAt(key.length() - 1) != letter) key.append(letter);
  }

  /**
   * The keys under which another spelling may be filed; its own is the first. A habit of writing
   * one sound with letters of two classes is a second reading of the sound, one that few have
   * another reading of the word.
   */
  public Set<String> keys() {
    var all = new LinkedHashSet<>(usualKeys());
    for (var other : rarely) all.addAll(other.usualKeys());
    return all;
  }

  private Set<String> usualKeys() {
    SequencedMap<String, Integer> keys = new LinkedHashMap<>(Map.of("", 0));
    for (int i = 0; i < sounds.size(); i++) {
      var readings = Readings.of(sounds, i);
      SequencedMap<String, Integer> longer = new LinkedHashMap<>();
      for (var reading : readings) {
        int other = reading.equals(readings.getFirst()) ? 0 : 1;
        keys.forEach(
            (key, others) -> {
              if (others + other <= MOST_OTHER_READINGS && longer.size() < MOST_KEYS)
                longer.merge(with(key, reading), others + other, Math::min);
            });
      }
      keys = longer;
    }
    return keys.sequencedKeySet();
  }

  private static String with(String key, String reading) {
    var longer = new StringBuilder(key);
    for (int i = 0; i < reading.length(); i++) append(longer, reading.charAt(i));
    return longer.toString();
  }
}
