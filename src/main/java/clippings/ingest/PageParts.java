package clippings.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what elements of a page are for by their tags, roles, classes and ids. */
final class PageParts {
  private static final WordList WORDS = WordList.load("page-parts.txt");
  private static final Set<String> ASIDE = WORDS.set("aside");
  private static final Set<String> HEAD = WORDS.set("head");
  private static final Set<String> CAPTION = WORDS.set("caption");
  private static final Set<String> BYLINE = WORDS.set("byline");

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "map",
          "head",
          "title",
          "link",
          "meta",
          "input",
          "select",
          "option",
          "textarea",
          "button",
          "datalist",
          "progress",
          "meter",
          "dialog",
          "noframes");
  private static final Set<String> OUTSIDE = Set.of("nav", "footer", "aside", "form", "menu");
  private static final Set<String> OUTSIDE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "dialog",
          "alertdialog",
          "complementary",
          "search",
          "menu",
          "menubar",
          "alert",
          "toolbar",
          "tablist");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "nav",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "table",
          "thead",
          "tbody",
          "tr",
          "td",
          "th",
          "hr",
          "body",
          "html",
          "form",
          "fieldset",
          "address",
          "center",
          "details",
          "summary",
          "caption",
          "picture");
  private static final Pattern WORD = Pattern.compile("\\p{Lu}?[\\p{Ll}\\d]+|\\p{Lu}+");
  private static final Pattern INVISIBLE =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  private PageParts() {}

  /** Whether nothing inside is ever text of the page: scripts, forms' fields. */
  static boolean isNever(Element element) {
    return NEVER.contains(element.normalName());
  }

  /** Whether it is not shown, unless a script shows it. */
  static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) return true;
    var style = element.attr("style");
    return !style.isEmpty() && style.length() < 2_000 && INVISIBLE.matcher(style).find();
  }

  /** Whether it stands beside the story, by tag, role or name; a name may be wrong. */
  static boolean isAside(Element element) {
    var tag = element.normalName();
    if (OUTSIDE.contains(tag) || OUTSIDE_ROLES.contains(element.attr("role"))) return true;
    if (tag.equals("body")
        || tag.equals("html")
        || tag.equals("main")
        || tag.equals("article")
        || tag.equals("p")) return false;
    return named(element, ASIDE);
  }

  /** Whether it holds the byline, dates and the like. */
  static boolean isHead(Element element) {
    return element.normalName().equals("time")
        || "author".equals(element.attr("rel"))
        || named(element, HEAD);
  }

  static boolean isCaption(Element element) {
    return element.normalName().equals("figcaption") || named(element, CAPTION);
  }

  static boolean isByline(Element element) {
    return named(element, BYLINE);
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  private static boolean named(Element element, Set<String> words) {
    return hasWord(element.attr("class"), words)
        || hasWord(element.id(), words)
        || hasWord(element.attr("data-testid"), words);
  }

  private static boolean hasWord(String names, Set<String> words) {
    if (names.isEmpty() || names.length() > 300) return false;
    var matcher = WORD.matcher(names);
    String last = "";
    while (matcher.find()) {
      var word = matcher.group().toLowerCase(Locale.ROOT);
      if (words.contains(word) || words.contains(last + word)) return true;
      last = word;
    }
    return false;
  }
}
