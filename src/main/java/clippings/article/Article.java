package clippings.article;

import java.util.List;

/**
 * An article as it was read from its file.
 *
 * @param paragraphs in reading order, numbered from 1 without gaps; the title is not among them
 */
public record Article(ArticleMetadata metadata, List<Paragraph> paragraphs) {

  public Article {
    paragraphs = List.copyOf(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      if (paragraphs.get(i).number() != i + 1) {
        throw new IllegalArgumentException(
            "paragraph %d of \"%s\" is numbered %d"
                .formatted(i + 1, metadata.id(), paragraphs.get(i).number()));
      }
    }
  }

  public ArticleId id() {
    return metadata.id();
  }
}
