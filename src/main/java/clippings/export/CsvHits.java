package clippings.export;

import clippings.article.ArticleMetadata;
import clippings.article.Published;
import clippings.search.request.Hit;
import clippings.search.request.HitListener;
import clippings.search.request.SearchPage;
import clippings.search.request.Snippet;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hits as comma-separated values, a row a hit below a row of names. Several values of one cell have
 * {@code "; "} between them, paragraphs an empty line.
 *
 * <p>A text that a spreadsheet would take for a formula has an apostrophe put before it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
public final class CsvHits implements HitListener {

  /** The columns, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "authors",
          "source",
          "section",
          "language",
          "published",
          "publishedPrecision",
          "url",
          "file",
          "score",
          "copies",
          "matchingParagraphs",
          "paragraphs",
          "text");

  private static final String END = "\r\n";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What begins a formula; the last four are read as the first four by Japanese versions. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Writer out;
  private final boolean marked;

  /**
   * @param marked whether to begin with a byte order mark, by which Excel knows UTF-8; programs
   *     take it for part of the first name
   */
  public CsvHits(Writer out, boolean marked) {
    this.out = out;
    this.marked = marked;
  }

  @Override
  public void begin(SearchPage summary) throws IOException {
    if (marked) out.write(BYTE_ORDER_MARK);
    out.write(String.join(",", COLUMNS));
    out.write(END);
  }

  @Override
  public void hit(Hit hit) throws IOException {
    ArticleMetadata article = hit.article();
    first(article.id().value());
    next(article.title());
    next(String.join("; ", article.authors()));
    next(article.source());
    next(article.section());
    next(article.language());
    date(article.published());
    next(article.url());
    next(article.file());
    number(Double.toString(hit.score()));
    number(Integer.toString(hit.story().articles()));
    number(Integer.toString(hit.matchingParagraphs()));
    next(joined(hit, "; ", each -> Integer.toString(each.paragraph().number())));
    next(joined(hit, "\n\n", each -> each.paragraph().text()));
    out.write(END);
  }

  private static String joined(Hit hit, String between, Function<Snippet, String> part) {
    return hit.paragraphs().stream().map(part).collect(Collectors.joining(between));
  }

  private void date(@Nullable Published published) throws IOException {
    next(published == null ? null : published.text());
    next(published == null ? null : published.precision().name().toLowerCase(Locale.ROOT));
  }

  private void next(@Nullable String text) throws IOException {
    out.write(',');
    if (text != null) first(text);
  }

  private void first(String text) throws IOException {
    out.write(cell(text));
  }

  /** A number of ours is no formula, whatever its sign. */
  private void number(String digits) throws IOException {
    out.write(',');
    out.write(digits);
  }

  /** A text as a cell. */
  static String cell(String text) {
    var harmless = isFormula(text) ? "'" + text : text;
    boolean quoted =
        harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
            || harmless.startsWith(" ")
            || harmless.endsWith(" ");
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  /** Spreadsheets look past spaces; a tab or a line end may begin another cell. */
  private static boolean isFormula(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (FORMULA_STARTS.indexOf(c) >= 0) return true;
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) return false;
    }
    return false;
  }
}
