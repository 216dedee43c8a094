package clippings.query;

/** Stub. */
public final class ClausePrinter {
  private ClausePrinter() {}

  public static String print(Clause clause) {
    return clause.toString();
  }
}
