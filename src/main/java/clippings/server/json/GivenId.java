package clippings.server.json;

import clippings.archive.submission.Staged;
import clippings.server.json.SubmittedArticle.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The id of an article that was sent without one: the year it was published in, the words of its
 * title and a hash of all of it, as in {@code 2024/harbour-strike-ends-6a1f0c24b9d3}. The same
 * article has the same id whenever it is sent, so sending it again makes no second one.
 */
public final class GivenId {

  private static final int TITLE_BYTES = 120;
  private static final int HASH_LETTERS = 12;

  private GivenId() {}

  public static String of(SubmittedArticle article, Staged staged) {
    var words = words(article.text(Field.TITLE));
    return year(staged) + "/" + (words.isEmpty() ? "article" : words) + "-" + hash(article.file());
  }

  private static String year(Staged staged) {
    var published = staged.article() == null ? null : staged.article().metadata().published();
    return published == null ? "undated" : "%04d".formatted(published.local().getYear());
  }

  /** The title in lower case, with a hyphen for everything that is no letter. */
  private static String words(@Nullable String title) {
    if (title == null) return "";
    var words = new StringBuilder();
    int bytes = 0;
    for (int letter : Normalizer.normalize(title, Normalizer.Form.NFC).codePoints().toArray()) {
      boolean ofWord = isOfWord(letter);
      if (!ofWord && bytes >= TITLE_BYTES / 2) break;
      var text = ofWord ? Character.toString(letter).toLowerCase(Locale.ROOT) : "-";
      boolean doubled = !ofWord && (words.isEmpty() || words.charAt(words.length() - 1) == '-');
      bytes += doubled ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > TITLE_BYTES) break;
      if (!doubled) words.append(text);
    }
    int end = words.length();
    var trimmed =
        end > 0 && words.charAt(end - 1) == '-' ? words.substring(0, end - 1) : words.toString();
    return Normalizer.normalize(trimmed, Normalizer.Form.NFC);
  }

  private static boolean isOfWord(int letter) {
    int type = Character.getType(letter);
    return Character.isLetterOrDigit(letter)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
