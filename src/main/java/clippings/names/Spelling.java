package clippings.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A word as it may be heard.
 *
 * @param word folded: lower case, without diacritics
 * @param sounds what its letters stand for
 * @param consonantal whether it is written without short vowels
 * @param cased whether its script has capitals, which tell a name from a word
 */
public record Spelling(String word, List<Sound> sounds, boolean consonantal, boolean cased) {

  /** More keys than this are not tried: far more than names have letters of many readings. */
  private static final int MOST_KEYS = 48;

  public Spelling {
    sounds = List.copyOf(sounds);
  }

  /** How a folded word may be heard; without sounds where nothing in it is a letter. */
  public static Spelling of(String word) {
    var script = Romanization.scriptOf(word);
    var latin = Endings.plain(Romanization.latin(word, script));
    return new Spelling(
        word, SoundReader.read(latin), Romanization.isAbjad(script), Romanization.hasCase(script));
  }

  /** The classes of its consonants: what an index files it under; empty without consonants. */
  public String key() {
    var key = new StringBuilder();
    for (var sound : sounds) append(key, sound.keyClass());
    return key.toString();
  }

  private static void append(StringBuilder key, char letter) {
    if (letter != ' ' && (key.isEmpty() || key.charAt(key.length() - 1) != letter))
      key.append(letter);
  }

  /**
   * The keys under which another spelling may be filed; its own is the first. A habit of writing
   * one sound with letters of two classes is a second reading of the sound.
   */
  public Set<String> keys() {
    List<String> keys = new ArrayList<>(List.of(""));
    for (int i = 0; i < sounds.size(); i++) {
      var readings = Readings.of(sounds, i);
      Set<String> longer = new LinkedHashSet<>();
      for (int r = 0; r < readings.length(); r++) {
        for (var key : keys) {
          var builder = new StringBuilder(key);
          append(builder, readings.charAt(r));
          if (longer.size() < MOST_KEYS) longer.add(builder.toString());
        }
      }
      keys = new ArrayList<>(longer);
    }
    var all = new LinkedHashSet<>(keys);
    all.remove("");
    return all;
  }
}
