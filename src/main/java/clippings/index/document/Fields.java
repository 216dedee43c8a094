package clippings.index.document;

import clippings.index.copy.Outlet;
import clippings.index.copy.ParagraphKey;
import clippings.index.copy.StoryText;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The fields of the index. An article is one document; ledger rows are documents of their own.
 *
 * <p>{@link #TEXT} holds every paragraph of the story and then the title, each {@link #GAP}
 * positions behind the one before, so that no phrase or distance reaches across, with offsets that
 * run through all as through one string (see {@link ParagraphTable}): so one list of postings
 * finds, ranks and marks.
 */
public final class Fields {

  /**
   * What a document is: {@link #ARTICLE} or {@link #FILE}, and of articles whether they are {@link
   * #WITH_BOILERPLATE}.
   */
  public static final String KIND = "kind";

  public static final String ARTICLE = "article";

  /** An article some of whose paragraphs are not part of the story. */
  public static final String WITH_BOILERPLATE = "article.with.boilerplate";

  /** A row of the ledger. */
  static final String FILE = "file";

  /** Path of the file an article came from. */
  public static final String PATH = "path";

  /** The path of a ledger row. */
  public static final String LEDGER = "ledger";

  /**
   * Story and title; each word of the title stands here {@link #TITLE_WEIGHT} times, so that it
   * weighs more.
   */
  public static final String TEXT = "text";

  /** The title alone. */
  public static final String TITLE = "title";

  /** The paragraphs that are not part of the story; offsets as in {@link #TEXT}. */
  public static final String BOILERPLATE = "boilerplate";

  /** The names in story and title, as they are written; see {@link WrittenName}. */
  public static final String NAMES = "names";

  /**
   * How many positions lie between paragraphs: more than the longest distance a query may ask for.
   */
  public static final int GAP = 256;

  /** How often an occurrence in the title counts. */
  public static final int TITLE_WEIGHT = 2;

  /** In writing and in searching. */
  public static final Similarity SIMILARITY = new ArticleSimilarity();

  /** The article's id, whole; also as doc values. */
  public static final String ID = "id";

  /** Metadata, whole values for filters and facets. */
  public static final String SOURCE = "source";

  public static final String AUTHOR = "author";
  public static final String SECTION = "section";
  public static final String LANGUAGE = "language";

  /**
   * Appended to {@link #SOURCE}, {@link #AUTHOR} or {@link #SECTION}: the words of the value; to
   * {@link #LANGUAGE}: the value in lower case.
   */
  public static final String WORDS = ".words";

  /** First millisecond of the date: points and doc values; absent without a date. */
  public static final String PUBLISHED = "published";

  /** Last millisecond of the date: points. */
  public static final String PUBLISHED_END = "published.end";

  /** How many days the date may mean, where it is a month or a year: doc values. */
  public static final String PUBLISHED_DAYS = "published.days";

  /** What kind of date: {@link #MOMENT}, {@link #CALENDAR} or {@link #UNDATED}. */
  public static final String DATED = "dated";

  public static final String MOMENT = "moment";
  public static final String CALENDAR = "calendar";
  public static final String UNDATED = "undated";

  /**
   * Where title and paragraphs end in the offsets of {@link #TEXT}: doc values, see {@link
   * ParagraphTable}.
   */
  public static final String PARAGRAPHS = "paragraphs";

  /**
   * Appended to a field with norms: how many tokens it has in this document, as doc values; see
   * {@code LiveStatistics}.
   */
  public static final String LENGTH = ".length";

  /** The stored article; see {@link StoredArticle}. */
  static final String STORED_METADATA = "stored.metadata";

  static final String STORED_TEXT = "stored.text";

  /** A stored ledger row. */
  static final String STORED_ROW = "stored.row";

  /**
   * Which story the article tells, where others tell the same: 64-bit doc values, a hash of the id
   * of the article they are copies of. Absent for an article without copies.
   */
  public static final String STORY = "story";

  /** What copies are found by: the shingles of {@link StoryText#sketch}. */
  public static final HashField COPIES = new HashField("copies", Integer.BYTES);

  /** What texts of the same words are found by: {@link StoryText#fingerprint}. */
  public static final HashField FINGERPRINT = new HashField("fingerprint", Long.BYTES);

  /** What recurring paragraphs are found by; see {@link ParagraphKey}. */
  public static final HashField PARAGRAPH_KEYS =
      new HashField("paragraph.keys", ParagraphKey.BYTES);

  /** The keys of {@link #PARAGRAPH_KEYS} that are boilerplate in this article's outlet. */
  public static final String RECURRING = "recurring";

  /** Whose boilerplate the article may hold: a term and doc values, see {@link Outlet}. */
  public static final String OUTLET = "outlet";

  /** The words that stand in the article like names; see {@link NameWords}. */
  public static final String SPELLINGS = "spellings";

  /** The generation of the commit that brought the article. */
  public static final String COMMIT = "commit";

  /**
   * Lucene refuses terms of more than 32,766 bytes; of values that long only the beginning can be
   * filtered by.
   */
  private static final int MAX_VALUE_CHARS = 8_000;

  private Fields() {}

  /** A value of metadata, an id or a path as a term; the beginning of one that is too long. */
  public static String value(String text) {
    if (text.length() <= MAX_VALUE_CHARS) return text;
    boolean cutsPair = Character.isHighSurrogate(text.charAt(MAX_VALUE_CHARS - 1));
    return text.substring(0, cutsPair ? MAX_VALUE_CHARS - 1 : MAX_VALUE_CHARS);
  }
}
