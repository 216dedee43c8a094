package clippings.index.copy;

import clippings.article.ArticleMetadata;
import java.net.URI;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Whose page furniture an article may carry: its source, else the host of its address, else the
 * folder it lies in, or the file where many articles share one. As a hash.
 *
 * @param known whether it is a source or host; the articles of a folder may come from anywhere
 */
public record Outlet(int hash, boolean known) {

  /** Tells the terms that count an outlet's articles from the keys of paragraphs. */
  private static final int TERM_BYTES = 4;

  public static Outlet of(ArticleMetadata metadata) {
    var name = metadata.source() == null ? host(metadata.url()) : metadata.source();
    if (name != null) return named(name.toLowerCase(Locale.ROOT), true);
    var id = metadata.id().value();
    int end = id.indexOf('#') >= 0 ? metadata.file().length() : metadata.file().lastIndexOf('/');
    return named(metadata.file().substring(0, Math.max(0, end)), false);
  }

  /** The lowest bit says whether it is known, so that the hash alone is enough. */
  private static Outlet named(String name, boolean known) {
    return of(((int) Hashes.of(name) & ~1) | (known ? 1 : 0));
  }

  public static Outlet of(int hash) {
    return new Outlet(hash, (hash & 1) == 1);
  }

  /** The term every article of the outlet has. */
  public BytesRef term() {
    return HashTerms.term(hash, TERM_BYTES);
  }

  private static @Nullable String host(@Nullable String url) {
    if (url == null) return null;
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
