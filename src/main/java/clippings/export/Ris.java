package clippings.export;

import clippings.article.ArticleMetadata;
import clippings.article.Published;
import clippings.search.request.Hit;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Hits as RIS, which programs that keep references read: a newspaper article each, UTF-8, a value a
 * line. Line ends within values become spaces. Names stay as they are written: which part of one is
 * the family's is not known.
 */
public final class Ris implements HitListener {

  private static final String END = "\r\n";

  private final Writer out;

  public Ris(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(SearchPage summary) {
    // The format has no head.
  }

  @Override
  public void hit(Hit hit) throws IOException {
    var entry = new StringBuilder();
    article(entry, hit.article());
    if (hit.story().articles() > 1) {
      line(entry, "N1", Copies.of(hit.story()));
    }
    for (var snippet : hit.paragraphs()) {
      line(
          entry,
          "N1",
          "Paragraph %d: %s".formatted(snippet.paragraph().number(), snippet.paragraph().text()));
    }
    out.write(end(entry));
  }

  /** One article. */
  public static String of(ArticleMetadata article) {
    var entry = new StringBuilder();
    article(entry, article);
    return end(entry);
  }

  private static void article(StringBuilder entry, ArticleMetadata article) {
    line(entry, "TY", "NEWS");
    line(entry, "TI", article.title());
    for (var author : article.authors()) line(entry, "AU", author);
    line(entry, "T2", article.source());
    line(entry, "SE", article.section());
    if (article.published() != null) {
      line(entry, "PY", year(article.published()));
      line(entry, "DA", date(article.published()));
    }
    line(entry, "LA", article.language());
    line(entry, "UR", article.url());
    line(entry, "AN", article.id().value());
    line(entry, "DP", "Clippings");
  }

  private static String end(StringBuilder entry) {
    return entry.append("ER  - ").append(END).toString();
  }

  private static String year(Published published) {
    return "%04d".formatted(published.local().getYear());
  }

  /** {@code YYYY/MM/DD/more}, what is not known left empty between its slashes. */
  private static String date(Published published) {
    var local = published.local();
    return switch (published.precision()) {
      case YEAR -> "%04d///".formatted(local.getYear());
      case MONTH -> "%04d/%02d//".formatted(local.getYear(), local.getMonthValue());
      case DAY, MINUTE ->
          "%04d/%02d/%02d/%s"
              .formatted(
                  local.getYear(), local.getMonthValue(), local.getDayOfMonth(), time(published));
    };
  }

  private static String time(Published published) {
    if (!published.isInstant()) return "";
    var local = published.local();
    var zone = published.offset() == null ? "" : published.offset().getId();
    return "%02d:%02d%s".formatted(local.getHour(), local.getMinute(), zone);
  }

  private static void line(StringBuilder entry, String tag, @Nullable String value) {
    if (value == null || value.isBlank()) return;
    entry.append(tag).append("  - ").append(OneLine.of(value)).append(END);
  }
}
