package clippings.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file's name says it is.
 *
 * @param kind how it is read
 * @param packed whether it is packed by gzip: {@code wire.jsonl.gz}
 * @param stem the id of its article: the path without what tells the kind; the whole path where the
 *     file counts as one of many articles, whose ids begin with it
 */
public record FileType(Kind kind, boolean packed, String stem) {

  /** The kinds of files that are read. */
  public enum Kind {
    TEXT(false),
    MARKDOWN(false),
    PAGE(false),
    /** One article or many; which, its content tells. */
    JSON(false),
    JSON_LINES(true),
    FEED(true),
    MAIL(false),
    MAILBOX(true),
    SAVED_PAGE(false),
    ARCHIVE(true),
    PDF(false),
    OFFICE(false),
    WEB_ARCHIVE(true);

    private final boolean many;

    Kind(boolean many) {
      this.many = many;
    }

    /** Whether such a file counts as one of many articles even while it holds but one. */
    public boolean holdsMany() {
      return many;
    }
  }

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("txt", Kind.TEXT),
          Map.entry("text", Kind.TEXT),
          Map.entry("md", Kind.MARKDOWN),
          Map.entry("markdown", Kind.MARKDOWN),
          Map.entry("html", Kind.PAGE),
          Map.entry("htm", Kind.PAGE),
          Map.entry("xhtml", Kind.PAGE),
          Map.entry("json", Kind.JSON),
          Map.entry("jsonl", Kind.JSON_LINES),
          Map.entry("ndjson", Kind.JSON_LINES),
          Map.entry("rss", Kind.FEED),
          Map.entry("atom", Kind.FEED),
          Map.entry("rdf", Kind.FEED),
          Map.entry("xml", Kind.FEED),
          Map.entry("eml", Kind.MAIL),
          Map.entry("mbox", Kind.MAILBOX),
          Map.entry("mhtml", Kind.SAVED_PAGE),
          Map.entry("mht", Kind.SAVED_PAGE),
          Map.entry("zip", Kind.ARCHIVE),
          Map.entry("pdf", Kind.PDF),
          Map.entry("docx", Kind.OFFICE),
          Map.entry("odt", Kind.OFFICE),
          Map.entry("warc", Kind.WEB_ARCHIVE));

  private static final String GZIP = ".gz";

  /** The type of a file; empty if files of that name are not read. */
  public static Optional<FileType> of(String file) {
    boolean packed = file.toLowerCase(Locale.ROOT).endsWith(GZIP);
    var path = packed ? file.substring(0, file.length() - GZIP.length()) : file;
    int dot = path.lastIndexOf('.');
    if (dot <= path.lastIndexOf('/') + 1) return Optional.empty(); // no extension, or nothing else
    var kind = KINDS.get(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    if (kind == null) return Optional.empty();
    return Optional.of(new FileType(kind, packed, kind.many ? file : path.substring(0, dot)));
  }

  /** The extensions of all kinds, without dots. */
  static Stream<String> extensions() {
    return KINDS.keySet().stream();
  }
}
