package clippings.ingest.html;

import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import clippings.ingest.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says of its article. For each field the ways to say it are tried in a fixed
 * order, the most deliberate first: JSON-LD, then OpenGraph and its {@code article:} tags, then
 * Dublin Core and other {@code <meta>}, then microdata, then what is visible; {@code
 * docs/formats.md} has the table.
 */
final class HtmlMetadata {
  private final DateReader dates;
  private final Document page;
  private final JsonLd ld;
  private final PageMeta meta;
  private final Draft draft;
  private @Nullable Element heading;

  HtmlMetadata(DateReader dates, Document page, Draft draft) {
    this.dates = dates;
    this.page = page;
    this.meta = new PageMeta(page);
    this.ld = JsonLd.of(page);
    this.draft = draft;
  }

  void read() {
    new PageAddress(page, meta, ld).read().ifPresent(draft::url);
    source();
    take(ld.text("articleSection"), meta.first("article:section", "articlesection", "section"))
        .ifPresent(draft::section);
    title();
    draft.authors(new PageAuthors(page, meta, ld).read(draft.source()));
    new PageDates(dates, page, meta, ld, draft).read();
    meta.attribute("html[lang]", "lang").ifPresent(draft::language);
    meta.attribute("html[xml:lang]", "xml:lang").ifPresent(draft::language);
    ld.text("inLanguage").ifPresent(draft::language);
    meta.first("og:locale", "inlanguage", "content-language", "dc.language", "dcterms.language")
        .ifPresent(draft::language);
  }

  /** The text of the article as the page tells it to machines; empty if it does not. */
  String body() {
    return ld.text("articleBody").orElse("");
  }

  /** The heading that readers see as the title; {@code null} if none is sure. */
  @Nullable Element heading() {
    return heading;
  }

  private void source() {
    take(
            meta.first("og:site_name"),
            ld.names("publisher").stream().findFirst(),
            meta.first("application-name", "dc.publisher", "publisher"))
        .ifPresent(draft::source);
    if (draft.source() == null && draft.url() != null) draft.source(PageAddress.host(draft.url()));
  }

  private void title() {
    var shared = new ArrayList<String>();
    for (var name : List.of("og:title", "twitter:title", "dc.title", "dcterms.title", "title"))
      meta.first(name).ifPresent(shared::add);
    var title = new PageTitle(page, take(ld.text("headline"), meta.first("headline")), shared);
    heading = title.heading();
    var names = new ArrayList<>(ld.names("publisher"));
    if (draft.source() != null) names.add(draft.source());
    if (draft.section() != null) names.add(draft.section());
    if (draft.url() != null)
      Optional.ofNullable(PageAddress.host(draft.url())).ifPresent(names::add);
    draft.title(title.choose(names).orElse(null));
    if (draft.title() != null && draft.source() == null)
      TextReader.partOutlet(draft, draft.title());
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Optional<String> take(Optional<String>... ways) {
    return Stream.of(ways).flatMap(Optional::stream).filter(way -> !way.isBlank()).findFirst();
  }
}
