package clippings.article;

/**
 * Names an article: the path of its file below the articles folder, with {@code /} between folders
 * and without the extension ({@code 2024/raisi}); for one article of a file that holds many, the
 * file's path, {@code #} and the article's own id ({@code wire.jsonl#4711}).
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

  public ArticleId {
    if (value.isEmpty()) throw new IllegalArgumentException("article id is empty");
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
