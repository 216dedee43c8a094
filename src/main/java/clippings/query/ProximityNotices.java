package clippings.query;

/** Says how proximity operators are read as long as the index cannot answer them. */
final class ProximityNotices {

  private final QueryText text;
  private final Notices notices;

  ProximityNotices(QueryText text, Notices notices) {
    this.text = text;
    this.notices = notices;
  }

  void report(Token.Near near) {
    var written = text.text(near.start(), near.end());
    if (near.negated()) {
      add(
          near,
          "%s at %d is not available yet; what follows it is left out"
              .formatted(written, near.start()));
    } else if (near.name().equals("NEAR") && near.distance().isEmpty()) {
      var message =
          "%s at %d needs a distance, as in NEAR/5; read as AND".formatted(written, near.start());
      notices.replaced(Problem.PROXIMITY_WITHOUT_NUMBER, near.start(), near.end(), "AND", message);
    } else {
      add(near, "%s at %d is not available yet; read as AND".formatted(written, near.start()));
      notices.edit(near.start(), near.end(), "AND");
    }
  }

  void report(Token.AtLeast atLeast) {
    var written = text.text(atLeast.start(), atLeast.end());
    add(atLeast, "%s at %d is not available yet; left out".formatted(written, atLeast.start()));
    notices.edit(atLeast.start(), atLeast.end(), " ");
  }

  private void add(Token token, String message) {
    notices.add(Problem.PROXIMITY_NOT_YET, token.start(), token.end(), message);
  }
}
