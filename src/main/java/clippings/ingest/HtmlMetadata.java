package clippings.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says of its article. For each field the ways to say it are tried in a fixed
 * order, the most deliberate first: JSON-LD, then OpenGraph and its {@code article:} tags, then
 * Dublin Core and other {@code <meta>}, then microdata, then what is visible.
 */
final class HtmlMetadata {
  private final DateReader dates;
  private final Document page;
  private final JsonLd ld;
  private final Map<String, List<String>> metas;
  private final Draft draft;
  private @Nullable Element heading;

  HtmlMetadata(DateReader dates, Document page, Draft draft) {
    this.dates = dates;
    this.page = page;
    this.metas = metas(page);
    this.ld = JsonLd.of(page);
    this.draft = draft;
  }

  void read() {
    url();
    source();
    first(ld.text("articleSection"), meta("article:section"), meta("section"))
        .ifPresent(draft::section);
    title();
    authors();
    published();
    draft.language(attribute("html", "lang"));
    draft.language(ld.text("inLanguage").orElse(null));
    meta("og:locale").ifPresent(draft::language);
    meta("content-language").ifPresent(draft::language);
  }

  /** The text of the article as the page tells it to machines; empty if it does not. */
  String body() {
    return ld.text("articleBody").orElse("");
  }

  /** The heading that readers see as the title; {@code null} if none is sure. */
  @Nullable Element heading() {
    return heading;
  }

  private void url() {
    draft.url(attribute("link[rel=canonical]", "href"));
    meta("og:url").ifPresent(draft::url);
    ld.text("url").ifPresent(draft::url);
  }

  private void source() {
    first(
            meta("og:site_name"),
            ld.names("publisher").stream().findFirst(),
            meta("application-name"),
            meta("dc.publisher"),
            meta("publisher"))
        .ifPresent(draft::source);
    if (draft.source == null && draft.url != null) draft.source(host(draft.url));
  }

  private static @Nullable String host(String url) {
    try {
      var host = URI.create(url).getHost();
      return host == null ? null : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void title() {
    var shared = new ArrayList<String>();
    for (var name : List.of("og:title", "twitter:title", "dc.title", "dcterms.title", "title"))
      meta(name).ifPresent(shared::add);
    var title = new PageTitle(page, ld.text("headline"), shared);
    heading = title.heading();
    var outlet = new ArrayList<>(ld.names("publisher"));
    if (draft.source != null) outlet.add(draft.source);
    if (draft.section != null) outlet.add(draft.section);
    if (draft.url != null) Optional.ofNullable(host(draft.url)).ifPresent(outlet::add);
    draft.title(title.choose(outlet).orElse(null));
    if (draft.title != null && draft.source == null) TextReader.partOutlet(draft, draft.title);
  }

  private void authors() {
    take(ld.names("author"));
    take(metas("article:author"));
    take(metas("author"));
    take(metas("parsely-author"));
    take(metas("dc.creator"));
    take(metas("byl"));
    take(
        texts(
            page.select(
                "[itemprop=author] [itemprop=name],"
                    + " [itemprop=author]:not(:has([itemprop=name]))")));
    take(texts(page.select("a[rel=author], [rel=author]")));
    if (draft.authors.isEmpty()) byline();
  }

  private void take(List<String> values) {
    if (!draft.authors.isEmpty()) return;
    var names = new ArrayList<String>();
    for (var value : values) {
      if (value.startsWith("http") || value.startsWith("/") || value.startsWith("@")) continue;
      var byline = Byline.read(value).or(() -> Byline.names(value));
      if (byline.isPresent()) names.addAll(byline.get().names());
      else if (value.length() <= 80) names.add(value.strip());
    }
    draft.authors(names);
  }

  private void byline() {
    for (Element element :
        page.select(
            "[class*=byline], [class*=author], [id*=byline], [class*=Byline], [class*=Author]")) {
      var text = element.text();
      if (text.length() > 150 || !PageParts.isByline(element)) continue;
      var byline =
          Byline.read(text)
              .or(() -> Byline.isBareName(text) ? Byline.names(text) : Optional.empty());
      if (byline.isEmpty()) continue;
      draft.authors(byline.get().names());
      return;
    }
  }

  private void published() {
    published("JSON-LD datePublished", ld.text("datePublished"));
    for (var name :
        List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "publishdate",
            "publish_date",
            "publish-date",
            "pubdate",
            "publication_date",
            "published",
            "published_at",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "dc.date.created",
            "dcterms.issued",
            "date",
            "cxenseparse:recs:publishtime",
            "article.published",
            "created",
            "iso-8601-publish-date")) {
      published("meta " + name, meta(name));
    }
    published("itemprop datePublished", element("[itemprop=datePublished]", "content", "datetime"));
    published("JSON-LD dateCreated", ld.text("dateCreated"));
    published(
        "<time>",
        element(
            "time[pubdate], article time[datetime], main time[datetime], header time[datetime]",
            "datetime",
            "datetime"));
    published("<time>", element("time[datetime]", "datetime", "datetime"));
    updated(ld.text("dateModified"));
    updated(meta("article:modified_time"));
    visible();
  }

  private void published(String where, Optional<String> value) {
    if (draft.published != null || value.isEmpty()) return;
    dates
        .read(value.get())
        .ifPresent(stamp -> draft.published(stamp, where + ": " + Cleaner.line(value.get())));
  }

  private void updated(Optional<String> value) {
    value.flatMap(dates::read).ifPresent(stamp -> draft.updated(stamp, "modified: " + value.get()));
  }

  /** A date that readers see in an element named after it. */
  private void visible() {
    if (draft.published != null) return;
    for (var element :
        page.select(
            "time, [class*=date], [class*=Date], [class*=publish], [class*=byline], [class*=meta],"
                + " [class*=time], [id*=date]")) {
      var text = element.text();
      if (text.isEmpty() || text.length() > 200) continue;
      var stamps = dates.find(text);
      if (stamps.isEmpty()
          || text.substring(0, stamps.getFirst().start())
              .matches("(?i).*\\b(?:updated|modified).*")) continue;
      draft.published(stamps.getFirst(), "text: " + text);
      return;
    }
  }

  private Optional<String> meta(String name) {
    return metas(name).stream().findFirst();
  }

  private List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** The contents of the {@code <meta>} elements by their names, lower case. */
  private static Map<String, List<String>> metas(Document page) {
    var metas = new HashMap<String, List<String>>();
    for (var meta : page.select("meta[content]")) {
      var content = meta.attr("content").strip();
      if (content.isEmpty()) continue;
      for (var key : List.of("property", "name", "itemprop", "http-equiv")) {
        var name = meta.attr(key).toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) metas.computeIfAbsent(name, k -> new ArrayList<>()).add(content);
      }
    }
    return metas;
  }

  private @Nullable String attribute(String query, String name) {
    var element = page.selectFirst(query);
    return element == null || element.attr(name).isBlank() ? null : element.attr(name);
  }

  private Optional<String> element(String query, String attribute, String other) {
    var element = page.selectFirst(query);
    if (element == null) return Optional.empty();
    return Stream.of(element.attr(attribute), element.attr(other), element.text())
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static List<String> texts(List<Element> elements) {
    return elements.stream()
        .map(Element::text)
        .filter(text -> !text.isBlank() && text.length() < 150)
        .distinct()
        .limit(10)
        .toList();
  }

  private static Optional<String> text(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Optional<String> first(Optional<String>... ways) {
    for (var way : ways) if (way.isPresent() && !way.get().isBlank()) return way;
    return Optional.empty();
  }
}
