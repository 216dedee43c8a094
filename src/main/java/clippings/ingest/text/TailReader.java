package clippings.ingest.text;

import clippings.article.Paragraph.Kind;
import java.util.regex.Pattern;

/**
 * Reads the notes at the foot of a story, which name what its head did not: {@code Published in
 * Dawn, January 19th, 2024}.
 */
public final class TailReader {
  private static final int LAST = 8;
  private static final Pattern PUBLISHED_IN =
      Pattern.compile(
          "(?i)^\\W{0,2}(?:this (?:story|article|report) was )?(?:first |originally"
              + " )?(?:published|appeared)(?: in| on| by)?[: ]\\s?([^,\\d]{0,50}),?\\s");
  private static final Pattern REPORTING =
      Pattern.compile(
          "(?i)^\\(?(?:additional )?(?:reporting|reported|written|compiled) by ([^;()]{3,200})");
  private static final Pattern SOURCE =
      Pattern.compile("(?i)^\\W{0,3}(?:sources?|courtesy|via)\\s?[:–-]\\s?(\\p{L}[^.;:]{1,50})$");
  private static final Pattern AGENCY =
      Pattern.compile("^[\\s(\\[—–-]*([\\p{L} .-]{2,40}?)[)\\]\\s.]*$");

  private static final Pattern END = Pattern.compile("[.\\s]+$");

  private final DateReader dates;
  private final Draft draft;

  public TailReader(DateReader dates, Draft draft) {
    this.dates = dates;
    this.draft = draft;
  }

  /** Takes the byline and date at the foot into the draft. */
  public void read() {
    for (int i = Math.max(1, draft.blocks().size() - LAST); i < draft.blocks().size(); i++) {
      var block = draft.blocks().get(i);
      if (block.text().length() <= 300 && note(block))
        draft.blocks().set(i, block.as(Kind.BOILERPLATE));
    }
  }

  private boolean note(Block block) {
    var text = block.text();
    var published = PUBLISHED_IN.matcher(text);
    if (published.lookingAt()) {
      var stamps = dates.find(text);
      if (!stamps.isEmpty() && stamps.getFirst().end() > text.length() - 30) {
        var name = published.group(1).strip();
        var outlet = name.startsWith("the ") ? name.substring(4) : name;
        if (Outlets.isOutlet(outlet)) draft.source(outlet);
        draft.published(stamps.getFirst(), "line " + block.line() + ": " + text);
        return true;
      }
    }
    var reporting = REPORTING.matcher(text);
    if (reporting.lookingAt()) {
      Byline.names(END.matcher(reporting.group(1)).replaceFirst(""))
          .ifPresent(byline -> draft.authors(byline.names()));
      return true;
    }
    var source = SOURCE.matcher(text);
    if (source.matches()) {
      if (Character.isUpperCase(source.group(1).codePointAt(0))) draft.source(source.group(1));
      return true;
    }
    if (text.length() >= 45) return false;
    var agency = AGENCY.matcher(text);
    if (agency.matches()
        && Byline.isAgency(agency.group(1))
        && !Character.isLetter(text.charAt(0))) {
      draft.source(agency.group(1));
      return true;
    }
    return false;
  }
}
