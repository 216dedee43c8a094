package clippings.ingest;

/**
 * Where an article stands in a file of many.
 *
 * @param unit what is counted: {@code line}, {@code entry}, {@code message}, {@code record}
 * @param number counted from 1
 */
record Place(String unit, long number) {

  static Place line(long number) {
    return new Place("line", number);
  }

  static Place entry(long number) {
    return new Place("entry", number);
  }

  static Place message(long number) {
    return new Place("message", number);
  }

  static Place record(long number) {
    return new Place("record", number);
  }

  /** {@code line 4}. */
  @Override
  public String toString() {
    return unit + " " + number;
  }
}
