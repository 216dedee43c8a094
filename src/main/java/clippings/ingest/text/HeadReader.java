package clippings.ingest.text;

import clippings.ingest.text.Labels.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands above a story: section, byline, dates, source. Lines that hold nothing else are
 * taken out of the text. Only the first lines are looked at, and reading stops where the story has
 * begun, so that a date in the story is never taken for the day it was published.
 */
public final class HeadReader {
  private static final int MAX_LINES = 16;
  private static final int MAX_STORY_LINES = 3;
  private static final int STORY = 140;

  private static final Set<String> SECTIONS =
      WordList.load(HeadReader.class, "bylines.txt").set("sections");
  private static final int LONGEST_SECTION =
      SECTIONS.stream().mapToInt(String::length).max().orElse(0);
  private static final Pattern SECTION_BULLET =
      Pattern.compile("^([•▪■●◆►»§*·-])\\s*(\\p{Lu}[\\p{L}&' -]{2,30})$");
  private static final Pattern CRUMB_SEPARATOR = Pattern.compile("\\s*[>»›]\\s*|\\s+/\\s+");
  private static final Pattern SEGMENT =
      Pattern.compile("\\s*(?:[|•·│]|\\s[–—-]\\s|\\s//\\s|\\s{3,})\\s*");
  private static final Pattern DATE_LABEL =
      Pattern.compile(
          "(?i)\\b(first published|published|publish date|posted|last updated|updated|last"
              + " modified|modified|date)(?: (?:on|at))?\\s*[:\\-–]?\\s*$");

  /** {@code Published in The Quay Post, 3 June 2024} stands at the foot, and is read there. */
  private static final Pattern FOOT =
      Pattern.compile("(?i)^\\W{0,3}(?:first |originally )?(?:published|appeared) in ");

  private static final Pattern SMALL_BYLINE =
      Pattern.compile("by \\p{Ll}{2,20} \\p{Ll}{2,20}(?: \\p{Ll}{2,20})?");

  private static final Pattern FILLER =
      Pattern.compile(
          "(?i)(?:\\d{1,2} ?-?min(?:ute)?s?(?: read)?|(?:updated )?(?:an?|\\d+)"
              + " (?:minute|hour|day|week|month|year)s? ago|read(?:ing)?"
              + " time:?.{0,15}|\\W+|on|at|and|print|share|save|listen)");
  private static final Pattern GLUED_DATE =
      Pattern.compile(
          "(?i)^(?:date|published|posted|published on|date:|published:|posted:|posted"
              + " on)\\s+(?=\\S*\\d|[a-z]{3,9}\\.? \\d|[a-z]{3,9},)");

  private static final Pattern MARKS = Pattern.compile("^[\\s\\p{Punct}]+|[\\s:;,(\\[-]+$");
  private static final Pattern LEADERS = Pattern.compile("^[\\s\\p{Pd}•*·|>~▪]+");
  private static final Pattern AFTER_DATE = Pattern.compile("^[\\s:|,.–—-]+");
  private static final Pattern HOME =
      Pattern.compile("(?i)home|front page|news|start|you are here:? ?(?:home)?");

  private final DateReader dates;
  private final Draft draft;
  private final List<Line> lines;
  private final List<Line> kept = new ArrayList<>();

  /** The line of the first text that stayed, and whether metadata came right after it. */
  private int firstText = -1;

  private boolean firstTextMarked;
  private int labels;

  public HeadReader(DateReader dates, Draft draft, List<Line> lines) {
    this.dates = dates;
    this.draft = draft;
    this.lines = lines;
  }

  /**
   * What was read.
   *
   * @param lines what is left, with empty lines for those taken out
   * @param marked whether a byline or date follows the first text that is left
   * @param end number of the last line taken out, 0 for none
   */
  public record Head(List<Line> lines, boolean marked, int end) {}

  /** Takes title, byline, date and the like out of the lines and into the draft. */
  public Head read() {
    int seen = 0;
    int story = 0;
    int end = 0;
    int i = 0;
    for (; i < lines.size() && seen < MAX_LINES && story < MAX_STORY_LINES; i++) {
      var line = lines.get(i);
      if (line.isBlank()) {
        kept.add(line);
        continue;
      }
      seen++;
      var rest = take(line, i);
      if (rest.isEmpty()) {
        if (firstText >= 0 && seen <= 4) firstTextMarked = true;
        kept.add(new Line(line.number(), 0, ""));
        end = line.number();
      } else {
        kept.add(new Line(line.number(), line.indent(), rest));
        if (firstText < 0 && !Boilerplate.matches(rest)) firstText = i;
        boolean sentence = firstText < i && Sentences.endsWithStop(rest) && rest.length() > 20;
        if (rest.length() > STORY || sentence) story++;
      }
    }
    kept.addAll(lines.subList(i, lines.size()));
    return new Head(kept, firstTextMarked, end);
  }

  /** Reads one line; what is no metadata comes back. */
  private String take(Line line, int i) {
    var text = line.text();
    if (text.length() > DateReader.MAX_LINE) return firstText < 0 ? glued(line) : text;
    if ((firstText < 0 || (i - firstText <= 3 && draft.section() == null)) && isSection(text, i))
      return "";
    if (crumbs(text)) return text;
    if (isWrappedText(i)) return text;
    var found = Labels.read(text);
    if (found.isPresent()) {
      var value = labelled(line, found.get());
      if (value != null) return value;
    }
    if (byline(text, i) || segments(line, i) || bareName(text, i)) return "";
    return firstText < 0 ? glued(line) : text;
  }

  /** A line in the middle of a paragraph is text, whatever it starts with. */
  private boolean isWrappedText(int i) {
    if (i == 0 || kept.get(i - 1).isBlank() || i - 1 == firstText) return false;
    return !Sentences.endsWithMark(kept.get(i - 1).text()) && kept.get(i - 1).text().length() > 40;
  }

  private boolean isSection(String text, int i) {
    var bullet = SECTION_BULLET.matcher(text);
    if (bullet.matches()) {
      boolean known = SECTIONS.contains(bullet.group(2).toLowerCase(Locale.ROOT));
      if (!known && ("*-·".contains(bullet.group(1)) || Sentences.words(text) > 4)) return false;
      draft.section(bullet.group(2));
      return true;
    }
    if (!isSectionName(text) || next(i).isEmpty()) return false;
    if (firstText < 0) draft.dropSection(); // of "News" and "Pakistan" the last is the narrowest
    draft.section(text);
    return true;
  }

  private static boolean isSectionName(String text) {
    return text.length() <= LONGEST_SECTION && SECTIONS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isUpdate(String label) {
    return label.endsWith("updated") || label.endsWith("modified");
  }

  /** {@code Home > World > Asia}: the last is the section; the line stays, as boilerplate. */
  private boolean crumbs(String text) {
    if (text.length() > 150
        || !(text.contains(">")
            || text.contains("»")
            || text.contains("›")
            || text.contains(" / "))) return false;
    var parts = List.of(CRUMB_SEPARATOR.split(text));
    if (parts.size() < 2 || parts.stream().anyMatch(part -> part.length() > 30 || part.isBlank()))
      return false;
    boolean home = HOME.matcher(parts.getFirst()).matches();
    if (!home && parts.stream().noneMatch(part -> SECTIONS.contains(part.toLowerCase(Locale.ROOT))))
      return false;
    draft.section(parts.getLast());
    draft.crumbs.add(text);
    return true;
  }

  /** What is left of a line with a label; {@code null} if it is none after all. */
  private @Nullable String labelled(Line line, Labels.Labelled found) {
    var value = found.value();
    if (value.isEmpty()) return null;
    var readFrom = "line " + line.number() + ": " + shown(line.text());
    if (FieldTaker.take(draft, dates, found.field(), value, readFrom, true)) {
      labels++;
      return "";
    }
    if (labels == 0) return null; // a lone "Story: ..." or "Location: ..." is the story's own
    return switch (found.field()) {
      case SUMMARY, TEXT -> value;
      case OTHER -> {
        draft.crumbs.add(line.text());
        yield line.text();
      }
      default -> null;
    };
  }

  private boolean byline(String text, int i) {
    if (smallByline(text, i)) return true;
    if (firstText >= 0 && Byline.isAgency(text)) {
      draft.source(text);
      return true;
    }
    var found = Byline.read(text);
    if (found.isEmpty()) return false;
    if (Character.isLowerCase(text.charAt(0)) && Sentences.startsInside(next(i)))
      return false; // a torn sentence
    draft.authors(found.get().names());
    draft.source(found.get().source());
    return true;
  }

  /** {@code by sara khan}, written like that right below the title. */
  private boolean smallByline(String text, int i) {
    if (firstText < 0 || i - firstText > 2 || !SMALL_BYLINE.matcher(text).matches()) return false;
    if (Sentences.startsInside(next(i)) || Sentences.breaksOff(lines.get(firstText).text())) {
      return false;
    }
    var names = Byline.names(text.substring(3).toUpperCase(Locale.ROOT));
    names.ifPresent(found -> draft.authors(found.names()));
    return names.isPresent();
  }

  /**
   * {@code By Sara Khan | 27 May 2025, 12:59 PM | 3 min read}, {@code Updated: 3 June 2024}, {@code
   * Tehran - 27 May 2025}.
   */
  private boolean segments(Line line, int i) {
    var text = line.text();
    if (FOOT.matcher(text).lookingAt()) return false;
    var stamps = dates.find(text);
    boolean barred = text.indexOf('|') >= 0 || text.indexOf('•') >= 0 || text.indexOf('·') >= 0;
    if (stamps.isEmpty() && !barred) return false;
    var rest = new StringBuilder();
    int end = 0;
    record Dated(Stamp stamp, boolean updated) {}
    var dated = new ArrayList<Dated>();
    for (var stamp : stamps) {
      var before = text.substring(Math.min(end, stamp.start()), stamp.start());
      var label = DATE_LABEL.matcher(before);
      boolean updated = false;
      if (label.find()) {
        updated = isUpdate(label.group(1).toLowerCase(Locale.ROOT));
        before = before.substring(0, label.start());
      }
      rest.append(before).append(" | ");
      dated.add(new Dated(stamp, updated));
      end = stamp.end();
    }
    rest.append(text.substring(end));
    var names = new ArrayList<String>();
    var sources = new ArrayList<String>();
    for (var segment : SEGMENT.split(rest, -1)) {
      var part = MARKS.matcher(segment).replaceAll("");
      if (part.isEmpty() || FILLER.matcher(part).matches()) continue;
      if (!part(part, names, sources, !dated.isEmpty())) return false;
    }
    if (dated.isEmpty() && names.isEmpty()) return false;
    if (!dated.isEmpty() && !isDateLine(text, i)) return false;
    for (var date : dated) {
      var readFrom = "line " + line.number() + ": " + shown(text);
      if (date.updated) draft.updated(date.stamp, readFrom);
      else draft.published(date.stamp, readFrom);
    }
    if (!names.isEmpty()) draft.authors(names);
    for (var source : sources) draft.source(source);
    return true;
  }

  /**
   * A date alone is metadata in the head; a small letter or comma behind it makes it a piece of a
   * sentence.
   */
  private boolean isDateLine(String text, int i) {
    return !Sentences.startsInside(next(i)) || !Sentences.startsInside(text);
  }

  private static boolean part(
      String part, List<String> names, List<String> sources, boolean dated) {
    if (Byline.isAgency(part)) {
      sources.add(part);
      return true;
    }
    if (Byline.isRole(part) && part.length() < 60) return true;
    var byline = Byline.read(part);
    if (byline.isEmpty() && part.length() <= 60 && Byline.isName(Byline.joined(part))) {
      byline = Byline.names(part);
    }
    if (byline.isPresent()) {
      // Names before a date; "Tehran" alone is a place, "Dawn" an outlet: one word tells neither.
      if (byline.get().names().stream()
          .allMatch(
              name -> name.contains(" ") || part.toLowerCase(Locale.ROOT).startsWith("by "))) {
        if (Outlets.isOutlet(part)) sources.add(part);
        else names.addAll(byline.get().names());
      } else if (Outlets.isOutlet(part)) {
        sources.add(part);
      }
      var source = byline.get().source();
      if (source != null) sources.add(source);
      return true;
    }
    if (Outlets.isOutlet(part) && Sentences.words(part) <= 5) {
      sources.add(part);
      return true;
    }
    return dated && isSectionName(part);
  }

  /** A name without "By", between the headline and a date or another field. */
  private boolean bareName(String text, int i) {
    if (firstText < 0 || !draft.authors().isEmpty() || i - firstText > 4) return false;
    if (nameAndRole(text)) return true;
    if (!Byline.isBareName(text)) return false;
    var next = next(i);
    boolean before =
        (!dates.find(next).isEmpty() && next.length() < 80)
            || Labels.read(next)
                .filter(l -> l.field() != Field.OTHER && l.field() != Field.TEXT)
                .isPresent()
            || (Byline.isRole(next) && next.length() < 60);
    boolean after =
        draft.published() != null
            && kept.getLast().isBlank()
            && i > 0
            && !lines.get(i - 1).isBlank();
    if (!before && !after) return false;
    if (Outlets.isOutlet(text)) draft.source(text);
    else draft.authors(List.of(text));
    return true;
  }

  /** {@code Sara Khan, Staff Reporter}. */
  private boolean nameAndRole(String text) {
    int comma = text.indexOf(',');
    if (comma < 0 || text.length() > 100 || Sentences.endsWithStop(text)) return false;
    if (!Byline.isBareName(text.substring(0, comma)) || !Byline.isRole(text.substring(comma + 1)))
      return false;
    var byline = Byline.names(text);
    byline.ifPresent(found -> draft.authors(found.names()));
    return byline.isPresent();
  }

  /** A date glued to the first sentence: {@code date 2024-04-25 The visit ...}. */
  private String glued(Line line) {
    var text = line.text();
    var head = text.substring(0, Math.min(text.length(), 120));
    var label = GLUED_DATE.matcher(head);
    if (!label.lookingAt()) return text;
    for (var stamp : dates.find(head)) {
      if (stamp.start() > label.end() + 1) break;
      var rest = AFTER_DATE.matcher(text.substring(stamp.end())).replaceFirst("");
      boolean starts =
          !rest.isEmpty()
              && (Character.isUpperCase(rest.codePointAt(0))
                  || "“\"‘'".indexOf(rest.charAt(0)) >= 0);
      if (!starts) break;
      draft.published(stamp, "line " + line.number() + ": " + text.substring(0, stamp.end()));
      return rest;
    }
    return text;
  }

  private String next(int i) {
    for (int k = i + 1; k < lines.size() && k < i + 8; k++)
      if (!lines.get(k).isBlank()) return lines.get(k).text();
    return "";
  }

  private static String shown(String text) {
    var plain = LEADERS.matcher(text).replaceFirst("");
    return plain.length() <= 120 ? plain : plain.substring(0, 120) + "…";
  }
}
