package clippings.cli;

/** How the program ends; the numbers are a contract. 69 is the launcher's: no Java or no Maven. */
final class Exit {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int SOME_REJECTED = 3;
  static final int INDEX_IN_USE = 4;
  static final int INDEX_DAMAGED = 5;
  static final int INDEX_TOO_NEW = 6;
  static final int DISK = 7;
  static final int PORT_IN_USE = 8;

  private Exit() {}
}
