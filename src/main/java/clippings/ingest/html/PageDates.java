package clippings.ingest.html;

import clippings.ingest.text.Cleaner;
import clippings.ingest.text.DateReader;
import clippings.ingest.text.Draft;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Finds when the article of a page was published and last changed. The ways to say it are tried in
 * a fixed order, the most deliberate first; what is visible comes after what machines are told, and
 * the date in the address last.
 */
final class PageDates {
  private static final List<String> PUBLISHED =
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
          "citation_publication_date",
          "published",
          "published_at",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "dc.date.created",
          "date",
          "cxenseparse:recs:publishtime",
          "article.published",
          "created",
          "iso-8601-publish-date");
  private static final List<String> UPDATED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "og:modified_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "article.updated",
          "last-modified",
          "lastmod",
          "modified",
          "updated");
  private static final String TIMES =
      "time[pubdate], article time[datetime], main time[datetime], header time[datetime]";
  private static final String VISIBLE =
      "time, [class*=date], [class*=Date], [class*=publish], [class*=byline], [class*=meta],"
          + " [class*=time], [id*=date], [class*=datum], [class*=fecha], [class*=tarih]";
  private static final int LONGEST = 200;

  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i).*\\b(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato).*");

  /** {@code /2024/05/03/} or {@code /2024-05-03-} in the path of an address. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "^https?://[^/]+/.*?(?<!\\d)((?:19|20)\\d\\d)[/-](\\d\\d?)[/-](\\d\\d?)(?!\\d)");

  private final DateReader dates;
  private final Document page;
  private final PageMeta meta;
  private final JsonLd ld;
  private final Draft draft;

  PageDates(DateReader dates, Document page, PageMeta meta, JsonLd ld, Draft draft) {
    this.dates = dates;
    this.page = page;
    this.meta = meta;
    this.ld = ld;
    this.draft = draft;
  }

  void read() {
    published("JSON-LD datePublished", ld.text("datePublished"));
    for (var name : PUBLISHED) published("meta " + name, meta.first(name));
    if (draft.published() == null) shown();
    updated("JSON-LD dateModified", ld.text("dateModified"));
    for (var name : UPDATED) updated("meta " + name, meta.first(name));
    updated("itemprop dateModified", element("[itemprop=dateModified]"));
    visible();
    address();
  }

  /** What stands in elements, which have to be searched for. */
  private void shown() {
    published("itemprop datePublished", element("[itemprop=datePublished]"));
    published("JSON-LD dateCreated", ld.text("dateCreated"));
    published("<time>", element(TIMES).or(() -> element("time[datetime]")));
  }

  private void published(String where, Optional<String> value) {
    if (draft.published() != null || value.isEmpty()) return;
    dates
        .read(value.get())
        .ifPresent(stamp -> draft.published(stamp, where + ": " + Cleaner.line(value.get())));
  }

  private void updated(String where, Optional<String> value) {
    if (draft.updated() != null || value.isEmpty()) return;
    dates
        .read(value.get())
        .ifPresent(stamp -> draft.updated(stamp, where + ": " + Cleaner.line(value.get())));
  }

  private Optional<String> element(String query) {
    var element = page.selectFirst(query);
    if (element == null) return Optional.empty();
    return Stream.of(element.attr("content"), element.attr("datetime"), element.text())
        .filter(text -> !text.isBlank() && text.length() <= LONGEST)
        .findFirst();
  }

  /** A date that readers see in an element named after it. */
  private void visible() {
    if (draft.published() != null) return;
    for (var element : page.select(VISIBLE)) {
      var text = element.text();
      if (text.isEmpty() || text.length() > LONGEST) continue;
      var stamps = dates.find(text);
      if (stamps.isEmpty()) continue;
      var label = text.substring(0, stamps.getFirst().start()).toLowerCase(Locale.ROOT);
      if (CHANGED.matcher(label).matches()) draft.updated(stamps.getFirst(), "text: " + text);
      else draft.published(stamps.getFirst(), "text: " + text);
      if (draft.published() != null) return;
    }
  }

  private void address() {
    if (draft.published() != null || draft.url() == null) return;
    var matcher = IN_ADDRESS.matcher(draft.url());
    if (!matcher.find()) return;
    var day = "%s-%2s-%2s".formatted(matcher.group(1), matcher.group(2), matcher.group(3));
    published("address", Optional.of(day.replace(' ', '0')));
  }
}
