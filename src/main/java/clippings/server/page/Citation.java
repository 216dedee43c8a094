package clippings.server.page;

import clippings.article.ArticleMetadata;
import clippings.article.Published;
import clippings.export.Bibtex;
import clippings.export.Ris;
import clippings.server.json.FileFormat;
import clippings.server.json.Json;
import clippings.server.text.Text;
import clippings.server.text.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One article as others cite it. */
public final class Citation {

  /** The forms there are; the names are those of the HTTP interface. */
  public enum Format {
    TEXT(FileFormat.PLAIN_TEXT),
    RIS(FileFormat.RIS),
    BIBTEX(FileFormat.BIBTEX),
    CSL(FileFormat.CSL_JSON);

    private final FileFormat file;

    Format(FileFormat file) {
      this.file = file;
    }

    /** What a file of it is. */
    public FileFormat file() {
      return file;
    }
  }

  private final ArticleMetadata article;

  public Citation(ArticleMetadata article) {
    this.article = article;
  }

  /** Of a file with the citation. */
  public String name(Format format) {
    var id = article.id().value().replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-");
    return Text.wellFormed(id) + "." + format.file().extension();
  }

  public String in(Format format) {
    return switch (format) {
      case TEXT -> plain() + "\n";
      case RIS -> Ris.of(article);
      case BIBTEX -> Bibtex.of(article);
      case CSL -> csl();
    };
  }

  /**
   * {@code Mira Halden: “Harbour strike ends”. Coast Ledger, 20 May 2024.
   * https://ledger.example/strike}, as far as it is known.
   */
  public String plain() {
    var source = source();
    return article.url() == null ? source : source + " " + article.url();
  }

  /** The same without the address. */
  String source() {
    var title = article.titleOrFile();
    var authors =
        article.authors().isEmpty()
            ? ""
            : Wording.of("cite.authors", String.join(", ", article.authors())) + " ";
    var where =
        Stream.of(
                article.source(),
                article.published() == null ? null : Dates.words(article.published()))
            .filter(part -> part != null)
            .toList();
    var quoted = Wording.of("cite.title", title);
    return authors + quoted + (where.isEmpty() ? "" : " " + String.join(", ", where) + ".");
  }

  /**
   * CSL-JSON, a list of one item, as programs for citations take it.
   *
   * @see <a href="https://citationstyles.org">Citation Style Language</a>
   */
  private String csl() {
    var bytes =
        Json.list(
            json -> {
              json.text("id", article.id().value()).text("type", "article-newspaper");
              optional(json, "title", article.title());
              if (!article.authors().isEmpty()) {
                json.objects(
                    "author", article.authors(), (each, name) -> each.text("literal", name));
              }
              optional(json, "container-title", article.source());
              optional(json, "section", article.section());
              optional(json, "language", article.language());
              optional(json, "URL", article.url());
              var published = article.published();
              if (published != null) {
                json.object("issued", issued -> issued.numbers("date-parts", parts(published)));
              }
            });
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void optional(Json json, String name, @Nullable String value) throws IOException {
    if (value != null) json.text(name, value);
  }

  /** Year, month and day, as far as they are known. */
  private static List<Integer> parts(Published published) {
    var local = published.local();
    Integer[] all = {local.getYear(), local.getMonthValue(), local.getDayOfMonth()};
    int known =
        switch (published.precision()) {
          case YEAR -> 1;
          case MONTH -> 2;
          case DAY, MINUTE -> 3;
        };
    return Arrays.asList(all).subList(0, known);
  }
}
