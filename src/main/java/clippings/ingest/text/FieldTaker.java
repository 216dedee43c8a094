package clippings.ingest.text;

import clippings.ingest.text.Labels.Field;
import java.util.List;

/** Puts the value of a named field where it belongs. */
public final class FieldTaker {
  private FieldTaker() {}

  /**
   * Takes the value of one field.
   *
   * @param readFrom where it stood, for dates
   * @param strict whether the label may be the start of a sentence, so that the value must look its
   *     part
   * @return whether the value was understood
   */
  public static boolean take(
      Draft draft, DateReader dates, Field field, String value, String readFrom, boolean strict) {
    switch (field) {
      case TITLE -> {
        if (strict && (value.length() < 8 || draft.title() != null)) return false;
        draft.title(value);
      }
      case AUTHOR -> {
        if (Outlets.isOutlet(value) && value.indexOf(',') < 0) {
          draft.source(value);
          return true;
        }
        var byline = Byline.names(value);
        if (byline.isPresent()) {
          draft.authors(byline.get().names());
          draft.source(byline.get().source());
        } else if (strict) {
          return false;
        } else {
          draft.authors(List.of(value));
        }
      }
      case PUBLISHED, UPDATED -> {
        return date(draft, dates, field, value, readFrom, strict);
      }
      case SOURCE -> {
        if (value.startsWith("http")) {
          draft.url(value);
        } else {
          if (strict
              && (Sentences.words(value) > 6
                  || Sentences.endsWithStop(value)
                  || (Sentences.startsInside(value) && !Outlets.isOutlet(value)))) return false;
          draft.source(value);
        }
      }
      case SECTION -> {
        if (strict && (Sentences.words(value) > 6 || Sentences.endsWithStop(value))) return false;
        draft.section(value);
      }
      case URL -> {
        if (strict && !value.startsWith("http")) return false;
        draft.url(value);
      }
      case LANGUAGE -> draft.language(value);
      case SUMMARY, TEXT, OTHER -> {
        return false;
      }
    }
    return true;
  }

  private static boolean date(
      Draft draft, DateReader dates, Field field, String value, String readFrom, boolean strict) {
    var read = dates.read(value);
    if (read.isEmpty()) {
      if (strict) return false;
      var shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
      draft.note("date \"%s\" could not be read".formatted(shown));
      return true;
    }
    var stamp = read.get();
    if (strict && value.length() > stamp.end() + 60) return false;
    if (field == Field.UPDATED) {
      draft.updated(stamp, readFrom);
      return true;
    }
    draft.published(stamp, readFrom);
    if (value.length() < stamp.end() + 8) return true;
    // "Published: 27 May 2025 | Updated: 28 May 2025" holds two
    for (var other : dates.find(value)) {
      if (other.start() >= stamp.end()) draft.updated(other, readFrom);
    }
    return true;
  }
}
