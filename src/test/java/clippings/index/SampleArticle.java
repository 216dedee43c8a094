package clippings.index;

import clippings.article.Article;
import clippings.article.ArticleId;
import clippings.article.ArticleMetadata;
import clippings.article.Paragraph;
import clippings.article.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds articles for tests: one a file, with nothing known but what is said. */
public final class SampleArticle {

  public static final Instant ADDED = Instant.parse("2025-05-27T07:00:00Z");

  private final String id;
  private String file;
  private @Nullable String title;
  private List<String> authors = List.of();
  private @Nullable String source;
  private @Nullable String section;
  private @Nullable String language;
  private @Nullable String url;
  private @Nullable Published published;
  private @Nullable Published updated;
  private final List<Paragraph> paragraphs = new ArrayList<>();

  private SampleArticle(String id) {
    this.id = id;
    this.file = id + ".txt";
  }

  public static SampleArticle of(String id) {
    return new SampleArticle(id);
  }

  public SampleArticle file(String path) {
    file = path;
    return this;
  }

  public SampleArticle title(@Nullable String words) {
    title = words;
    return this;
  }

  public SampleArticle text(String... texts) {
    for (var text : texts) add(Paragraph.Kind.TEXT, text);
    return this;
  }

  public SampleArticle heading(String text) {
    return add(Paragraph.Kind.HEADING, text);
  }

  public SampleArticle boilerplate(String text) {
    return add(Paragraph.Kind.BOILERPLATE, text);
  }

  public SampleArticle add(Paragraph.Kind kind, String text) {
    paragraphs.add(new Paragraph(paragraphs.size() + 1, text, kind));
    return this;
  }

  public SampleArticle authors(String... names) {
    authors = List.of(names);
    return this;
  }

  public SampleArticle source(@Nullable String name) {
    source = name;
    return this;
  }

  public SampleArticle section(@Nullable String name) {
    section = name;
    return this;
  }

  public SampleArticle language(@Nullable String tag) {
    language = tag;
    return this;
  }

  public SampleArticle url(String address) {
    url = address;
    return this;
  }

  public SampleArticle published(@Nullable Published date) {
    published = date;
    return this;
  }

  public SampleArticle updated(@Nullable Published date) {
    updated = date;
    return this;
  }

  public Article build() {
    return new Article(
        new ArticleMetadata(
            new ArticleId(id),
            file,
            title,
            authors,
            source,
            section,
            language,
            url,
            published,
            updated),
        paragraphs);
  }

  /** Adds it to {@code index}, not yet committed. */
  public void addTo(ArticleIndex index) throws java.io.IOException {
    index.add(build(), ADDED);
  }
}
