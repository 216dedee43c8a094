package clippings.ingest;

import clippings.ingest.text.Byline;
import clippings.ingest.text.Cleaner;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.FieldTaker;
import clippings.ingest.text.Labels;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an XML feed: what ROME makes of it, beside the element it stands in. ROME does not
 * get to see the dates, for it keeps neither their zone nor those in forms it does not know, and
 * trying its forms costs it more than all else.
 */
final class FeedItem {
  private static final Map<String, Labels.Field> DATES =
      Map.ofEntries(
          Map.entry("pubDate", Labels.Field.PUBLISHED),
          Map.entry("published", Labels.Field.PUBLISHED),
          Map.entry("issued", Labels.Field.PUBLISHED),
          Map.entry("date", Labels.Field.PUBLISHED),
          Map.entry("created", Labels.Field.PUBLISHED),
          Map.entry("updated", Labels.Field.UPDATED),
          Map.entry("modified", Labels.Field.UPDATED));

  /** {@code desk@outlet.example (Lou Vance)}, as RSS 2.0 wants authors. */
  private static final Pattern ADDRESSED = Pattern.compile("\\s*\\S+@\\S+\\s*\\((.{1,200})\\)\\s*");

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,2000}>");

  private final Element element;
  private final List<Element> dates;
  private final Place place;

  /**
   * Takes the dates out of an element.
   *
   * @param element an entry, of the document or out of it
   */
  FeedItem(Element element, Place place) {
    this.element = element;
    this.dates =
        element.getChildren().stream().filter(child -> DATES.containsKey(child.getName())).toList();
    this.place = place;
    dates.forEach(Element::detach);
  }

  Element element() {
    return element;
  }

  Place place() {
    return place;
  }

  /** Its id in the feed, else its link, else {@code null}. */
  static @Nullable String id(Draft draft, SyndEntry entry) {
    var id = entry.getUri(); // where there is none, ROME gives the link as it is written
    boolean said = id != null && !id.isBlank();
    return draft.url() != null && (!said || id.equals(entry.getLink())) ? draft.url() : id;
  }

  /** The article ROME and we make of it, while the element is in its document. */
  Draft draft(SyndFeed feed, SyndEntry entry, DateReader reader, BodyText bodies) {
    var draft = new Draft();
    draft.title(plain(entry.getTitle()));
    draft.url(link(feed, entry));
    draft.authors(Byline.each(authors(feed, entry)));
    draft.source(plain(original()));
    draft.source(plain(feed.getTitle()));
    draft.section(section());
    draft.language(language(feed));
    dates(draft, reader);
    text(draft, entry, bodies);
    return draft;
  }

  /** The outlet an entry was taken over from. */
  private @Nullable String original() {
    var source = child("source");
    if (source == null) return null;
    var title = source.getChildText("title", source.getNamespace());
    return title == null ? source.getTextTrim() : title;
  }

  /** The first category: in Atom its label, else its term; in RDF the subject. */
  private @Nullable String section() {
    var category = child("category");
    if (category == null) category = child("subject");
    if (category == null) return null;
    var term = category.getAttributeValue("term", category.getTextTrim());
    return plain(category.getAttributeValue("label", term));
  }

  private List<String> authors(SyndFeed feed, SyndEntry entry) {
    var names = new ArrayList<String>();
    for (var child : element.getChildren())
      if (child.getName().equals("creator")) names.add(child.getTextTrim());
    if (names.isEmpty()) names.addAll(names(entry.getAuthors()));
    var author = entry.getAuthor();
    if (names.isEmpty() && author != null && !author.isBlank()) names.add(author);
    if (names.isEmpty()) names.addAll(names(feed.getAuthors()));
    names.replaceAll(name -> ADDRESSED.matcher(name).replaceFirst("$1"));
    names.removeIf(String::isBlank);
    return names;
  }

  private static List<String> names(List<SyndPerson> persons) {
    return persons.stream().map(SyndPerson::getName).filter(Objects::nonNull).toList();
  }

  /** Of the entry, else of what it stands in. */
  private @Nullable String language(SyndFeed feed) {
    var said = child("language");
    if (said != null) return said.getTextTrim();
    for (var at = element; at != null; at = at.getParentElement()) {
      var language = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
      if (language != null) return language;
    }
    return feed.getLanguage();
  }

  private void dates(Draft draft, DateReader reader) {
    for (var child : dates) {
      var value = child.getTextTrim();
      if (value.isEmpty()) continue;
      var shown = value.length() > 120 ? value.substring(0, 120) + "…" : value;
      var readFrom = "%s, %s: %s".formatted(place, child.getName(), Cleaner.line(shown));
      var field = DATES.getOrDefault(child.getName(), Labels.Field.OTHER);
      FieldTaker.take(draft, reader, field, value, readFrom, false);
    }
  }

  private static void text(Draft draft, SyndEntry entry, BodyText bodies) {
    var full =
        entry.getContents().stream()
            .filter(content -> content.getValue() != null && !content.getValue().isBlank())
            .findFirst();
    var summary = entry.getDescription();
    if (full.isPresent()) {
      add(draft, bodies, full.get());
    } else if (summary != null && summary.getValue() != null) {
      add(draft, bodies, summary);
      draft.note(BodyText.SUMMARY);
    }
    bodies.finish(draft);
  }

  /** Of RSS it is not told whether its texts are markup; they are if there is a tag in them. */
  private static void add(Draft draft, BodyText bodies, SyndContent content) {
    var type = content.getType() == null ? "" : content.getType();
    var value = content.getValue();
    if (type.equals("text") || type.equals("text/plain")) bodies.plain(draft, value);
    else if (TAG.matcher(value).find()) bodies.html(draft, value);
    else bodies.plain(draft, Parser.unescapeEntities(value, false));
  }

  /** The address, made whole by what the feed says it is relative to. */
  private @Nullable String link(SyndFeed feed, SyndEntry entry) {
    var link = entry.getLink();
    if (link == null || link.isBlank()) return null;
    var base = resolve(feed.getLink() == null ? "" : feed.getLink().strip(), base(element));
    return resolve(base, link.strip());
  }

  /** What {@code xml:base} of the element and those it stands in make; empty if there is none. */
  private static String base(Element element) {
    var base = "";
    for (var at = element; at != null; at = at.getParentElement()) {
      var said = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
      if (said != null) base = resolve(said.strip(), base);
    }
    return base;
  }

  private static String resolve(String base, String link) {
    if (link.isEmpty()) return base;
    try {
      return new URI(base).resolve(new URI(link)).toString();
    } catch (URISyntaxException e) {
      return link;
    }
  }

  private @Nullable Element child(String name) {
    return element.getChildren().stream()
        .filter(child -> child.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Titles come with markup, whatever their type says. */
  private static @Nullable String plain(@Nullable String text) {
    if (text == null || (text.indexOf('<') < 0 && text.indexOf('&') < 0)) return text;
    return Jsoup.parseBodyFragment(text).text();
  }
}
