package clippings.server.json;

/** What files with hits or citations are written in, and how such a file is called and sent. */
public enum FileFormat {
  CSV("csv", "text/csv; charset=utf-8"),
  JSON_LINES("jsonl", "application/x-ndjson"),
  RIS("ris", "application/x-research-info-systems; charset=utf-8"),
  BIBTEX("bib", "application/x-bibtex; charset=utf-8"),
  CSL_JSON("json", "application/vnd.citationstyles.csl+json"),
  PLAIN_TEXT("txt", "text/plain; charset=utf-8");

  private final String extension;
  private final String contentType;

  FileFormat(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  /** The end of a file's name, without a dot. */
  public String extension() {
    return extension;
  }

  /** As in HTTP, with the charset where the type has one. */
  public String contentType() {
    return contentType;
  }
}
