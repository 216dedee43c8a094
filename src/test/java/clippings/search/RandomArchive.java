package clippings.search;

import clippings.article.Article;
import clippings.article.Paragraph;
import clippings.article.Published;
import clippings.index.ArticleIndex;
import clippings.index.SampleArticle;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Small archives over few words, so that chance meetings are many. */
final class RandomArchive {

  /** As they are written in articles; see {@link PlainText} for what they have in common. */
  static final List<String> WORDS =
      List.of(
          "strike",
          "strikes",
          "striking",
          "Strike",
          "border",
          "borders",
          "bordering",
          "minister",
          "ministers",
          "Minister",
          "talk",
          "talks",
          "talked",
          "talking",
          "iran",
          "Iran",
          "Iran's",
          "café",
          "Cafe",
          "the",
          "The",
          "of",
          "gas",
          "oil");

  static final List<String> AUTHORS = List.of("Ann Smith", "Bob Smith", "Zoë Das", "ann o'hara");
  static final List<String> SOURCES = List.of("Dawn", "Gulf Daily News", "JND", "The Dawn");
  static final List<String> SECTIONS = List.of("national", "World News");
  static final List<String> LANGUAGES = List.of("en", "fa", "pt-BR", "vi");

  /** How many articles {@link #articles} gives at most: their paragraphs fit on one page. */
  private static final int MAX_ARTICLES = 14;

  private final Random random;

  RandomArchive(Random random) {
    this.random = random;
  }

  List<Article> articles() {
    return articles(1 + random.nextInt(MAX_ARTICLES));
  }

  List<Article> articles(int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) articles.add(article("a%02d".formatted(i)));
    return articles;
  }

  Article article(String id) {
    var article =
        SampleArticle.of(id)
            .title(random.nextInt(5) == 0 ? null : words(1 + random.nextInt(4)))
            .source(maybe(SOURCES))
            .section(maybe(SECTIONS))
            .language(maybe(LANGUAGES))
            .published(published());
    switch (random.nextInt(3)) {
      case 0 -> article.authors(one(AUTHORS));
      case 1 -> article.authors(one(AUTHORS), one(AUTHORS));
      default -> {}
    }
    int paragraphs = 1 + random.nextInt(6);
    for (int n = 0; n < paragraphs; n++) article.add(kind(), paragraph());
    return article.build();
  }

  private Paragraph.Kind kind() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> Paragraph.Kind.BOILERPLATE;
      case 2 -> Paragraph.Kind.HEADING;
      default -> Paragraph.Kind.TEXT;
    };
  }

  private String paragraph() {
    return random.nextInt(20) == 0 ? "* * *" : words(1 + random.nextInt(9));
  }

  private String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i > 0) text.append(one(List.of(" ", " ", " ", ", ", ". ", " – ")));
      text.append(one(WORDS));
    }
    return text.toString();
  }

  private @Nullable Published published() {
    var local =
        LocalDateTime.of(2024, 1, 1, 0, 0).plusMinutes(random.nextInt(3 * 366 * 24 * 60) - 366);
    return switch (random.nextInt(7)) {
      case 0 -> null;
      case 1 -> new Published(local, null, Published.Precision.YEAR, "line 1");
      case 2 -> new Published(local, null, Published.Precision.MONTH, "line 1");
      case 3, 4 -> new Published(local, null, Published.Precision.DAY, "line 1");
      case 5 -> new Published(local, null, Published.Precision.MINUTE, "line 1");
      default -> new Published(local, ZoneOffset.ofHours(5), Published.Precision.MINUTE, "line 1");
    };
  }

  private @Nullable String maybe(List<String> values) {
    return random.nextInt(4) == 0 ? null : one(values);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Adds the articles in several commits, some of them first in another form. */
  void fill(ArticleIndex index, List<Article> articles) throws IOException {
    for (var article : articles) {
      if (random.nextInt(3) == 0) {
        index.add(article(article.id().value()), SampleArticle.ADDED);
        if (random.nextBoolean()) index.commit();
        index.remove(article.metadata().file());
      }
      index.add(article, SampleArticle.ADDED);
      if (random.nextInt(4) == 0) index.commit();
    }
    index.commit();
  }
}
