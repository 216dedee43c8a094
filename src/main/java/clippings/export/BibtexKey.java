package clippings.export;

import clippings.article.ArticleMetadata;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The key of an article, as in {@code das2025jaish-0f4c2a91d6b3}: last word of the first author or
 * first of the outlet, year, first long word of the title, and a hash of the id. The hash makes it
 * unique without keeping every key that was given, and the same in every export.
 */
final class BibtexKey {

  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final int LONG_WORD = 4;
  private static final int LONGEST_PART = 24;
  private static final int HASH_DIGITS = 12;

  private BibtexKey() {}

  static String of(ArticleMetadata article) {
    var author = words(article.authors().isEmpty() ? null : article.authors().getFirst());
    var name =
        author.isEmpty()
            ? words(article.source()).stream().findFirst().orElse("")
            : author.getLast();
    var year =
        article.published() == null ? "" : "%04d".formatted(article.published().local().getYear());
    var title =
        words(article.title()).stream().filter(w -> w.length() >= LONG_WORD).findFirst().orElse("");
    var words = Stream.of(name, year, title).map(BibtexKey::cut).collect(Collectors.joining());
    return (words.isEmpty() ? "article" : words) + "-" + hash(article.id().value());
  }

  /** The words in ASCII letters and digits, which every program takes in a key. */
  private static List<String> words(@Nullable String text) {
    if (text == null) return List.of();
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return OTHER
        .splitAsStream(plain.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String cut(String word) {
    return word.substring(0, Math.min(LONGEST_PART, word.length()));
  }

  private static String hash(String id) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
