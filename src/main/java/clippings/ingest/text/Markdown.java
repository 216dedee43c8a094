package clippings.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the marks of Markdown out of lines: a reader wants the words. Headings keep their {@code
 * #}.
 */
final class Markdown {
  private static final Pattern IMAGE =
      Pattern.compile("!\\[([^\\]\\[]{0,300})\\]\\([^()\\s]{0,2000}(?:\\s+\"[^\"]{0,300}\")?\\)");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\]\\[]{1,500})\\](?:\\((?:[^()\\s]|\\([^()\\s]{0,200}\\)){0,2000}(?:\\s+\"[^\"]{0,300}\")?\\)|\\[[^\\]\\[]{0,100}\\])");
  private static final Pattern AUTO_LINK = Pattern.compile("<(https?://[^<>\\s]{1,2000})>");
  private static final Pattern DEFINITION = Pattern.compile("^\\[[^\\]]{1,100}\\]:\\s*\\S+.*$");
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*|__)(?=\\S)(.{1,1000}?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])([*_])(?=[^\\s*_])([^*_]{1,1000}?)(?<=\\S)\\1(?![\\w*])");
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:br|b|i|em|strong|p|a|span|div|sup|sub|u|figure|figcaption|img|hr|center)(?:\\s[^<>]{0,500})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>~|-])");
  private static final Pattern RULE = Pattern.compile("^(?:[-*_]\\s?){3,}$");
  private static final Pattern UNDERLINE = Pattern.compile("^(?:={3,}|-{3,})$");

  /** No line that needs unmarking is longer; links in longer lines stay as they are written. */
  private static final int MAX_LINE = 100_000;

  private Markdown() {}

  static List<Line> plain(List<Line> lines) {
    var plain = new ArrayList<Line>(lines.size());
    boolean code = false;
    for (var line : lines) {
      var text = line.text();
      if (text.startsWith("```") || text.startsWith("~~~")) {
        code = !code;
        plain.add(new Line(line.number(), 0, ""));
      } else if (code || text.length() > MAX_LINE) {
        plain.add(line);
      } else if (!plain.isEmpty()
          && UNDERLINE.matcher(text).matches()
          && isHeadingText(plain.getLast())) {
        var heading = plain.removeLast();
        plain.add(
            new Line(heading.number(), 0, (text.startsWith("=") ? "# " : "## ") + heading.text()));
        plain.add(new Line(line.number(), 0, ""));
      } else {
        plain.add(new Line(line.number(), line.indent(), inline(text)));
      }
    }
    return plain;
  }

  private static boolean isHeadingText(Line line) {
    return !line.isBlank() && line.text().length() < 300 && !line.text().startsWith("#");
  }

  /** What an image shows, in brackets, so that it is taken for no heading. */
  private static String image(String text) {
    return IMAGE
        .matcher(text)
        .replaceAll(
            m -> m.group(1).isBlank() ? "" : Matcher.quoteReplacement("[" + m.group(1) + "]"));
  }

  private static String inline(String line) {
    if (line.startsWith("[^"))
      return Cleaner.line(line.replaceFirst("^\\[\\^[^\\]]{1,50}\\]:\\s*", ""));
    if (RULE.matcher(line).matches() || DEFINITION.matcher(line).matches()) return "";
    var text = line.replaceFirst("^(?:>\\s?){1,5}", "").replaceFirst("^[*+-] (?=\\S)", "• ");
    if (text.indexOf('[') >= 0) text = LINK.matcher(image(text)).replaceAll("$1");
    if (text.indexOf('<') >= 0)
      text = TAG.matcher(AUTO_LINK.matcher(text).replaceAll("$1")).replaceAll(" ");
    if (text.indexOf('*') >= 0 || text.indexOf('_') >= 0) {
      text = EMPHASIS.matcher(STRONG.matcher(text).replaceAll("$2")).replaceAll("$2");
    }
    if (text.indexOf('\\') >= 0)
      text = ESCAPE.matcher(text.replaceFirst("\\\\$", "")).replaceAll("$1");
    return Cleaner.line(text);
  }
}
