package clippings.query;

/**
 * What follows a word or a phrase: {@code ~}, {@code ~2}, and Lucene's weight {@code ^2}. Positions
 * are -1 where there is none.
 *
 * @param bodyEnd where the word before it ends
 * @param tilde the position of the {@code ~}
 * @param number what stands after the {@code ~}; empty for nothing
 * @param weight the position of the {@code ^}
 * @param weightEnd where the weight ends
 */
record Suffix(int bodyEnd, int tilde, String number, int weight, int weightEnd) {

  /** Reads the end of {@code text[from, end)}. */
  static Suffix of(QueryText text, int from, int end) {
    int body = end;
    while (body > from && isOneOf(text.sign(body - 1), ".?!:'")) body--;
    int weight = signBefore(text, from, body, '^', "0123456789.+-eE");
    int weightEnd = body;
    if (weight >= 0 && weight + 1 < body && isNumber(text, weight + 1)) {
      body = weight;
    } else {
      weight = -1;
    }
    int tilde = signBefore(text, from, body, '~', "0123456789.+-");
    if (tilde >= 0) return new Suffix(tilde, tilde, text.signs(tilde + 1, body), weight, weightEnd);
    return new Suffix(weight < 0 ? end : body, -1, "", weight, weightEnd);
  }

  /** Where the signs that may follow a closing quote or parenthesis end. */
  static int end(QueryText text, int start) {
    int end = start;
    if (text.sign(end) != '~' && text.sign(end) != '^') return start;
    while (isOneOf(text.sign(end), "~^0123456789.+-")) end++;
    return end;
  }

  boolean hasTilde() {
    return tilde >= 0;
  }

  /** Says that a weight was left out. */
  void report(QueryText text, Notices notices) {
    if (weight < 0) return;
    var message = weightMessage(text.text(weight, weightEnd), weight);
    notices.replaced(Problem.WEIGHT_NOT_SUPPORTED, weight, weightEnd, "", message);
  }

  static String weightMessage(String weight, int at) {
    return "weights such as \"%s\" at %d are not part of this language; left out"
        .formatted(Excerpt.of(weight), at);
  }

  private static int signBefore(QueryText text, int from, int end, char sign, String between) {
    int at = end;
    while (at > from && isOneOf(text.sign(at - 1), between)) at--;
    return at > from && text.sign(at - 1) == sign ? at - 1 : -1;
  }

  private static boolean isNumber(QueryText text, int at) {
    return Character.isDigit(text.sign(at)) || Character.isDigit(text.sign(at + 1));
  }

  private static boolean isOneOf(char sign, String signs) {
    return signs.indexOf(sign) >= 0;
  }
}
