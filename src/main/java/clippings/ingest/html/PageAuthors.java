package clippings.ingest.html;

import clippings.ingest.text.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds who wrote the article of a page: in JSON-LD, then {@code <meta>}, microdata, {@code
 * rel=author}, then in the byline that readers see. The outlet itself is its author only where
 * nobody else is named.
 */
final class PageAuthors {
  private static final List<String> METAS =
      List.of(
          "article:author",
          "author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl");
  private static final String MICRODATA =
      "[itemprop=author] [itemprop=name], [itemprop=author]:not(:has([itemprop=name])),"
          + " [property=author], [property=schema:author]";
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_BYLINE = 150;

  private static final Pattern NO_NAME = Pattern.compile("(?:https?:|[/@(\\[{]).*|[^\\p{L}]+");

  private final Document page;
  private final PageMeta meta;
  private final JsonLd ld;

  PageAuthors(Document page, PageMeta meta, JsonLd ld) {
    this.page = page;
    this.meta = meta;
    this.ld = ld;
  }

  /**
   * The names, in the order of the page; empty if nobody is named.
   *
   * @param outlet the outlet's name
   */
  List<String> read(@Nullable String outlet) {
    var last = names(ld.names("author"));
    if (arePeople(last, outlet)) return last;
    for (var name : METAS) {
      var found = names(meta.all(name));
      if (arePeople(found, outlet)) return found;
      if (last.isEmpty()) last = found;
    }
    for (var query : List.of(MICRODATA, "a[rel~=author], [rel=author]")) {
      var found = names(meta.texts(query));
      if (arePeople(found, outlet)) return found;
      if (last.isEmpty()) last = found;
    }
    var byline = byline();
    return byline.isEmpty() || (!last.isEmpty() && !arePeople(byline, outlet)) ? last : byline;
  }

  private static boolean arePeople(List<String> names, @Nullable String outlet) {
    if (outlet == null) return !names.isEmpty();
    var own = Likeness.letters(outlet);
    return names.stream().anyMatch(name -> !Likeness.letters(name).equals(own));
  }

  private static List<String> names(List<String> values) {
    var names = new ArrayList<String>();
    for (var value : values) {
      var text = value.strip();
      if (text.isEmpty() || NO_NAME.matcher(text).matches()) continue;
      var byline = Byline.read(text).or(() -> several(text));
      if (byline.isPresent()) names.addAll(byline.get().names());
      else if (text.length() <= LONGEST_NAME) names.add(text);
    }
    return names;
  }

  /** Several names in one value; of two, one of a single word is rather part of a name. */
  private static Optional<Byline> several(String value) {
    return Byline.names(value).filter(byline -> byline.names().size() != 2 || areNames(byline));
  }

  private static boolean areNames(Byline byline) {
    return byline.names().stream().allMatch(name -> name.indexOf(' ') > 0 || Byline.isAgency(name));
  }

  /** The names in the first element that is named after the byline and holds some. */
  private List<String> byline() {
    for (Element element :
        page.select(
            "[class*=byline], [class*=author], [id*=byline], [class*=Byline], [class*=Author]")) {
      if (!PageParts.isByline(element)) continue;
      var text = PageTitle.text(element);
      if (text.length() > LONGEST_BYLINE) continue;
      var byline = Byline.read(text);
      if (byline.isPresent()) return byline.get().names();
      var parts = ofParts(element);
      var names = parts.size() > 1 ? parts : bare(text).map(Byline::names).orElse(parts);
      if (!names.isEmpty()) return names;
    }
    return List.of();
  }

  /** The names that stand in the smallest elements of one, such as links. */
  private static List<String> ofParts(Element element) {
    var names = new ArrayList<String>();
    for (var leaf : element.getAllElements()) {
      if (leaf.childrenSize() > 0 || leaf.text().isBlank()) continue;
      Byline.read(leaf.text()).or(() -> bare(leaf.text())).ifPresent(b -> names.addAll(b.names()));
    }
    return names;
  }

  /** Names without a word that says so: each of two to four words that names are made of. */
  private static Optional<Byline> bare(String text) {
    return Byline.names(text)
        .filter(byline -> !byline.names().isEmpty())
        .filter(byline -> byline.names().stream().allMatch(Byline::isBareName));
  }
}
