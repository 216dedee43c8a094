package clippings.feed;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server tells versions of a thing apart by (RFC 9110, 8.8), as it wrote it.
 *
 * @param tag its entity tag
 * @param modified when it was last modified
 */
record Validators(@Nullable String tag, @Nullable String modified) {

  static final Validators NONE = new Validators(null, null);

  static Validators of(Reply reply) {
    return new Validators(
        reply.header("etag").orElse(null), reply.header("last-modified").orElse(null));
  }

  /** The headers that ask for the thing only if it is another than this. */
  Map<String, String> headers() {
    var headers = new HashMap<String, String>();
    if (tag != null) headers.put("If-None-Match", tag);
    if (modified != null) headers.put("If-Modified-Since", modified);
    return headers;
  }
}
