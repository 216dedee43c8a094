package clippings.server.text;

import clippings.search.request.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words how much of the query a hit's title and best paragraph hold: {@code The title
 * has both words; paragraph 4 has them side by side}.
 */
public final class CoverageSentence {

  private final Coverage coverage;

  private CoverageSentence(Coverage coverage) {
    this.coverage = coverage;
  }

  /** The sentence, without a full stop; {@code null} when there is nothing to say. */
  public static @Nullable String of(@Nullable Coverage coverage) {
    return coverage == null ? null : new CoverageSentence(coverage).sentence();
  }

  private @Nullable String sentence() {
    int inTitle = coverage.inTitle();
    int inParagraph = coverage.inParagraph();
    if (inTitle == 0 && inParagraph == 0) return null;
    if (inTitle == 0)
      return Wording.of("reason.paragraph", coverage.paragraph(), standing(held(inParagraph)));
    if (inParagraph == 0) return Wording.of("reason.title", held(inTitle));
    boolean same = inTitle == coverage.terms() && inParagraph == inTitle;
    var paragraph = standing(same ? Wording.of("reason.them") : held(inParagraph));
    return Wording.of("reason.both", held(inTitle), coverage.paragraph(), paragraph);
  }

  /** How many there are: {@code both words}, {@code 2 of 3 terms}. */
  private String held(int count) {
    var kind = Wording.of(coverage.words() ? "reason.words" : "reason.terms");
    if (count < coverage.terms()) return Wording.of("reason.some", count, coverage.terms(), kind);
    return count == 2 ? Wording.of("reason.pair", kind) : Wording.of("reason.all", count, kind);
  }

  private String standing(String held) {
    return switch (coverage.nearness()) {
      case SIDE_BY_SIDE -> Wording.of("reason.beside", held);
      case CLOSE -> Wording.of("reason.close", held);
      case APART -> held;
    };
  }
}
