package clippings.search.rank;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where a page ended: the sort values of its last hit, so that the next page begins behind it
 * however deep it lies. Written as an opaque word.
 *
 * @param score of the last hit; 0 when hits are sorted by date
 * @param published milliseconds, as they were sorted
 * @param id of the last hit's article
 * @param paragraph number of the last hit's paragraph, 0 for article hits
 */
public record Cursor(float score, long published, String id, int paragraph) {

  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,10}) (-?\\d{1,19}) (\\d{1,9}) (.+)", Pattern.DOTALL);

  public String print() {
    var text = Float.floatToIntBits(score) + " " + published + " " + paragraph + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #print} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Cursor parse(String word) {
    try {
      var match =
          FORM.matcher(new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8));
      if (match.matches()) {
        float score = Float.intBitsToFloat(Integer.parseInt(match.group(1)));
        return new Cursor(
            score,
            Long.parseLong(match.group(2)),
            match.group(4),
            Integer.parseInt(match.group(3)));
      }
    } catch (IllegalArgumentException e) {
      // not base 64, or not numbers
    }
    throw new IllegalArgumentException(
        "after must be the \"next\" of the page before, got \"" + word + "\"");
  }
}
