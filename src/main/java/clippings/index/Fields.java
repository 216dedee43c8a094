package clippings.index;

/**
 * The fields of the index.
 *
 * <p>An article is a block of Lucene documents: one for each paragraph, then one for the article.
 * The words of a paragraph stand in {@link #TEXT} (or {@link #BOILERPLATE}) of its document with
 * positions and offsets, for phrases and highlights; those of the title and of all story paragraphs
 * together stand in {@link #ALL} of the article's document with frequencies alone, for finding and
 * ranking. Ledger rows are documents of their own.
 */
public final class Fields {

  /**
   * What a document is: {@link #ARTICLE}, {@link #PARAGRAPH}, {@link #BOILERPLATE} or {@link
   * #FILE}.
   */
  public static final String KIND = "kind";

  public static final String ARTICLE = "article";

  /** A paragraph of the story. */
  public static final String PARAGRAPH = "paragraph";

  /** A row of the ledger. */
  public static final String FILE = "file";

  /** Path of the file a document came from; on every document. */
  static final String PATH = "path";

  /** The path of a ledger row. */
  static final String LEDGER = "ledger";

  /** The article's id, whole; also as doc values. */
  public static final String ID = "id";

  public static final String TITLE = "title";
  public static final String TEXT = "text";

  /** The words of a paragraph of boilerplate; also what its document is. */
  public static final String BOILERPLATE = "boilerplate";

  public static final String ALL = "all";

  /** Metadata, whole values for filters and facets. */
  public static final String SOURCE = "source";

  public static final String AUTHOR = "author";
  public static final String SECTION = "section";
  public static final String LANGUAGE = "language";

  /** Appended to {@link #SOURCE}, {@link #AUTHOR} or {@link #SECTION}: the words of the value. */
  public static final String WORDS = ".words";

  /** First millisecond of the date: points and doc values; absent without a date. */
  public static final String PUBLISHED = "published";

  /** Last millisecond of the date: points. */
  public static final String PUBLISHED_END = "published.end";

  /** What kind of date: {@link #MOMENT}, {@link #CALENDAR} or {@link #UNDATED}. */
  public static final String DATED = "dated";

  public static final String MOMENT = "moment";
  public static final String CALENDAR = "calendar";
  public static final String UNDATED = "undated";

  /** How many paragraphs come before the article's document: doc values. */
  public static final String PARAGRAPHS = "paragraphs";

  /**
   * Appended to a field with norms: how many tokens it has in this document, as doc values; see
   * {@link LiveStatistics}.
   */
  static final String LENGTH = ".length";

  /** The stored article; see {@link StoredArticle}. */
  static final String STORED_METADATA = "stored.metadata";

  static final String STORED_TEXT = "stored.text";

  /** A stored ledger row. */
  static final String STORED_ROW = "stored.row";

  private Fields() {}
}
