package clippings.export;

import clippings.article.ArticleMetadata;
import clippings.article.Published;
import clippings.article.Published.Precision;
import clippings.search.request.Hit;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hits as BibTeX, UTF-8: {@code @article} where the outlet is known, else {@code @misc}. The date
 * stands in {@code date}, as precise as it is known (biblatex), and in {@code year} and {@code
 * month} (BibTeX).
 */
public final class Bibtex implements HitListener {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final Writer out;

  public Bibtex(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(SearchPage summary) {
    // The format has no head.
  }

  @Override
  public void hit(Hit hit) throws IOException {
    var notes =
        hit.paragraphs().stream()
            .map(s -> "Paragraph %d: %s".formatted(s.paragraph().number(), s.paragraph().text()))
            .collect(Collectors.joining(" "));
    var copies = hit.story().articles() > 1 ? Copies.of(hit.story()) + ". " : "";
    out.write(entry(hit.article(), copies + notes));
  }

  /** One article. */
  public static String of(ArticleMetadata article) {
    return entry(article, null);
  }

  private static String entry(ArticleMetadata article, @Nullable String annotation) {
    var entry = new StringBuilder("@");
    entry.append(article.source() == null ? "misc" : "article");
    entry.append('{').append(BibtexKey.of(article)).append(",\n");
    field(entry, "author", authors(article.authors()));
    // Two pairs of braces: styles would else write the title small.
    if (article.title() != null) field(entry, "title", "{" + escaped(article.title()) + "}");
    if (article.source() != null) field(entry, "journal", escaped(article.source()));
    if (article.published() != null) date(entry, article.published());
    if (article.url() != null) field(entry, "url", address(article.url()));
    if (article.language() != null) field(entry, "language", escaped(article.language()));
    if (annotation != null) field(entry, "annotation", escaped(annotation));
    return entry.append("}\n\n").toString();
  }

  private static void date(StringBuilder entry, Published published) {
    field(entry, "date", published.text());
    field(entry, "year", "%04d".formatted(published.local().getYear()));
    if (published.precision() == Precision.YEAR) return;
    var month = MONTHS.get(published.local().getMonthValue() - 1);
    entry.append("  month = ").append(month).append(",\n");
  }

  private static void field(StringBuilder entry, String name, String value) {
    if (value.isBlank()) return;
    entry.append("  ").append(name).append(" = {").append(value).append("},\n");
  }

  /** A name with a comma or an "and" in it is one name, which only braces tell. */
  private static String authors(List<String> authors) {
    return authors.stream()
        .map(Bibtex::escaped)
        .map(
            name ->
                name.contains(",") || name.matches("(?i).*\\band\\b.*") ? "{" + name + "}" : name)
        .collect(Collectors.joining(" and "));
  }

  /** Braces count even behind a backslash, so they are written as commands. */
  static String escaped(String text) {
    var escaped = new StringBuilder();
    for (char c : OneLine.of(text).toCharArray()) {
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '{' -> escaped.append("\\textbraceleft{}");
        case '}' -> escaped.append("\\textbraceright{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '$', '&', '#', '_', '%' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * An address is not escaped, since it is not text to TeX; what would end the field is encoded.
   */
  private static String address(String url) {
    return OneLine.of(url)
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace("\\", "%5C")
        .replace(" ", "%20");
  }
}
