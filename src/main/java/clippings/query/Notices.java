package clippings.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what could not be read as written, and the edits to the text that would have made it
 * clear. Keeps the first {@value #MOST}, so that a query of two thousand quotes does not make an
 * answer of megabytes.
 */
final class Notices {

  static final int MOST = 20;

  private record Found(Problem problem, int start, int end, String message) {}

  private record Edit(int start, int end, String replacement) {}

  private final List<Found> found = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();

  void add(Problem problem, int start, int end, String message) {
    found.add(new Found(problem, start, end, message));
  }

  /**
   * Says that {@code text[start, end)} is not clear, and that {@code replacement} in its place is
   * how it was read.
   */
  void replaced(Problem problem, int start, int end, String replacement, String message) {
    add(problem, start, end, message);
    edit(start, end, replacement);
  }

  /** Adds an edit to the notice before: {@code replacement} instead of {@code text[start, end)}. */
  void edit(int start, int end, String replacement) {
    edits.add(new Edit(start, end, replacement));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** The text with every edit made that does not overlap one before it. */
  String edited(String text) {
    var ordered = new ArrayList<>(edits);
    ordered.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    var edited = new StringBuilder();
    int at = 0;
    for (var edit : ordered) {
      if (edit.start() < at) continue;
      edited.append(text, at, edit.start());
      at = edit.end();
      edited.append(edit.replacement());
      if (!edit.replacement().isBlank() || edit.replacement().isEmpty()) continue;
      while (at < text.length() && text.charAt(at) == ' ') at++; // one space is enough
      boolean closes = at < text.length() && text.charAt(at) == ')';
      while (endsWithSpace(edited, closes ? 1 : 2)) edited.setLength(edited.length() - 1);
    }
    return edited.append(text, at, text.length()).toString().strip();
  }

  private static boolean endsWithSpace(StringBuilder edited, int spaces) {
    return edited.length() >= spaces && edited.substring(edited.length() - spaces).isBlank();
  }

  /** In order of position; {@code suggestion} may be empty for none. */
  List<Notice> toList(String suggestion) {
    var ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(Found::start));
    var suggested = suggestion.isEmpty() ? null : suggestion;
    var notices = new ArrayList<Notice>();
    for (var each : ordered.subList(0, Math.min(MOST, ordered.size()))) {
      notices.add(
          new Notice(
              each.problem().code(),
              each.start(),
              each.end() - each.start(),
              each.message(),
              suggested));
    }
    int more = ordered.size() - notices.size();
    if (more > 0) {
      var message = more == 1 ? "one more part was not clear" : more + " more parts were not clear";
      notices.add(new Notice(Problem.MORE_NOTICES.code(), -1, 0, message, suggested));
    }
    return notices;
  }
}
