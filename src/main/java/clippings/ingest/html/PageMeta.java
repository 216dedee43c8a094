package clippings.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * What a page says of its article in attributes: {@code <meta>} elements under any of their names,
 * microdata and RDFa properties. Names are in small letters, without the prefix of schema.org, and
 * with a dot behind {@code dc} and {@code dcterms}.
 */
final class PageMeta {
  private static final Pattern SCHEMA = Pattern.compile("^(?:schema:|https?://schema\\.org/)");
  private static final Pattern DUBLIN = Pattern.compile("^(dc|dcterms)[:_]");
  private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");
  private static final int LONGEST = 10_000;

  private final Document page;
  private final Map<String, List<String>> values = new HashMap<>();

  PageMeta(Document page) {
    this.page = page;
    for (var element : page.select("meta[content], [property][content], [itemprop][content]")) {
      var content = element.attr("content").strip();
      if (content.isEmpty() || content.length() > LONGEST) continue;
      for (var key : KEYS) {
        var name = name(element.attr(key));
        if (!name.isEmpty()) values.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
      }
    }
  }

  private static String name(String key) {
    var name = SCHEMA.matcher(key.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return DUBLIN.matcher(name).replaceFirst("$1.");
  }

  /** All values of a name, in the order of the page. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of the first of these names that has one. */
  Optional<String> first(String... names) {
    for (var name : names) if (!all(name).isEmpty()) return Optional.of(all(name).getFirst());
    return Optional.empty();
  }

  /** An attribute of the first element that has it. */
  Optional<String> attribute(String query, String name) {
    for (var element : page.select(query)) {
      var value = element.attr(name);
      if (!value.isBlank() && value.length() <= LONGEST) return Optional.of(value);
    }
    return Optional.empty();
  }

  /** What readers see in these elements, where it is short enough to be a name or date. */
  List<String> texts(String query) {
    return page.select(query).stream()
        .limit(20)
        .map(PageTitle::text)
        .filter(text -> !text.isEmpty() && text.length() < 200)
        .distinct()
        .toList();
  }
}
