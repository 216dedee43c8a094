package clippings.ingest;

import clippings.ingest.Labels.Field;

/** Puts the value of a named field where it belongs. */
final class FieldTaker {
  private FieldTaker() {}

  /**
   * Takes the value of one field.
   *
   * @param readFrom where it stood, for dates
   * @param strict whether the label may be the start of a sentence, so that the value must look its
   *     part
   * @return whether the value was understood
   */
  static boolean take(
      Draft draft, DateReader dates, Field field, String value, String readFrom, boolean strict) {
    switch (field) {
      case TITLE -> {
        if (strict && (value.length() < 8 || draft.title != null)) return false;
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
          draft.authors(java.util.List.of(value));
        }
      }
      case PUBLISHED, UPDATED -> {
        var stamps = dates.find(value);
        var stamp = stamps.isEmpty() ? dates.read(value) : java.util.Optional.of(stamps.getFirst());
        if (stamp.isEmpty()) {
          if (strict) return false;
          draft.notes.add(
              "date \"%s\" could not be read"
                  .formatted(value.length() > 60 ? value.substring(0, 60) + "…" : value));
        } else if (strict && value.length() > stamp.get().end() + 60) {
          return false;
        } else if (field == Field.PUBLISHED) {
          draft.published(stamp.get(), readFrom);
          update(draft, dates, value, stamp.get(), readFrom);
        } else {
          draft.updated(stamp.get(), readFrom);
        }
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

  /** {@code Published: 27 May 2025 | Updated: 28 May 2025} holds two dates. */
  private static void update(
      Draft draft, DateReader dates, String value, Stamp first, String readFrom) {
    for (var stamp : dates.find(value))
      if (stamp.start() >= first.end()) draft.updated(stamp, readFrom);
  }
}
