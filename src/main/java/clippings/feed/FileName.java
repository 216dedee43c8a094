package clippings.feed;

import clippings.article.Published;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a stored article without its extension: the day it was published, if that is known;
 * its title, or else the end of its address, in ASCII; the key.
 */
record FileName(String text) {

  private static final int MAX_SLUG = 60;

  static FileName of(
      @Nullable Published published, @Nullable String title, @Nullable WebAddress link, Key key) {
    var slug = slug(title == null ? "" : title);
    if (slug.isEmpty() && link != null) slug = slug(lastPart(link.path()));
    var name = new StringBuilder();
    if (published != null && isDay(published))
      name.append(published.local().toLocalDate()).append('-');
    if (!slug.isEmpty()) name.append(slug).append('-');
    return new FileName(name.append(key).toString());
  }

  private static boolean isDay(Published published) {
    return switch (published.precision()) {
      case MINUTE, DAY -> true;
      case MONTH, YEAR -> false;
    };
  }

  /** The last part of a path that says something. */
  private static String lastPart(String path) {
    var folders = path.replaceFirst("\\?.*", "").replaceFirst("/+$", "");
    return folders.substring(folders.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{2,5}$", "");
  }

  private static String slug(String text) {
    var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    var slug =
        plain
            .toLowerCase(Locale.ROOT)
            .replaceAll("['\u2019]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (slug.length() <= MAX_SLUG) return slug;
    int end = slug.lastIndexOf('-', MAX_SLUG);
    return slug.substring(0, end > MAX_SLUG / 2 ? end : MAX_SLUG);
  }

  @Override
  public String toString() {
    return text;
  }
}
