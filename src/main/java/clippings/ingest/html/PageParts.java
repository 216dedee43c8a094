package clippings.ingest.html;

import clippings.ingest.text.WordList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what elements of a page are for by their tags, roles, classes and ids. */
final class PageParts {
  private static final WordList WORDS = WordList.load(PageParts.class, "page-parts.txt");
  private static final Set<String> ASIDE = WORDS.set("aside");
  private static final Set<String> ASIDE_WITH_LINKS = WORDS.set("aside-with-links");
  private static final Set<String> HEAD = WORDS.set("head");
  private static final Set<String> UNSEEN = WORDS.set("unseen");
  private static final Set<String> PICTURE = WORDS.set("picture");
  private static final Set<String> CAPTION = WORDS.set("caption");
  private static final Set<String> BYLINE = WORDS.set("byline");

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
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
  private static final Set<String> UNSHOWN = Set.of("noscript", "template");
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
  private static final Set<String> TEXT = Set.of("p", "li", "td", "blockquote", "pre", "dd", "dt");
  private static final Pattern WORD = Pattern.compile("\\p{Lu}?[\\p{Ll}\\d]+|\\p{Lu}+");
  private static final Pattern INVISIBLE =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  private PageParts() {}

  /** Whether nothing inside is ever text of the page: scripts, forms' fields. */
  static boolean isNever(Element element) {
    return NEVER.contains(element.normalName());
  }

  /** Whether it is not shown, unless a script shows it, or unless there are no scripts. */
  static boolean isHidden(Element element) {
    if (UNSHOWN.contains(element.normalName())) return true;
    if (element.hasAttr("hidden")
        || (!isText(element) && element.attr("aria-hidden").equals("true"))) return true;
    var style = element.attr("style");
    return !style.isEmpty() && style.length() < 2_000 && INVISIBLE.matcher(style).find();
  }

  /**
   * Whether it stands beside the story, by tag, role or name; a name may be wrong.
   *
   * @param links whether it holds links
   */
  static boolean isAside(Element element, boolean links) {
    var tag = element.normalName();
    if (OUTSIDE.contains(tag) || OUTSIDE_ROLES.contains(element.attr("role"))) return true;
    if (tag.equals("body")
        || tag.equals("html")
        || tag.equals("main")
        || tag.equals("article")
        || tag.equals("p")) return false;
    if (tag.indexOf('-') > 0 && hasWord(tag, ASIDE)) return true;
    return isUnseen(element)
        || named(element, ASIDE)
        || (links && named(element, ASIDE_WITH_LINKS));
  }

  /** Whether it holds the byline, dates and the like. */
  static boolean isHead(Element element) {
    return element.normalName().equals("time")
        || "author".equals(element.attr("rel"))
        || named(element, HEAD);
  }

  /** Whether it holds what is said of a picture, film or sound. */
  static boolean isCaption(Element element) {
    var tag = element.normalName();
    if (tag.equals("figcaption")) return true;
    if (tag.equals("figure")) return element.selectFirst("table, blockquote, pre, ul, ol") == null;
    return named(element, CAPTION);
  }

  /** Whether it is named after a picture and holds one. */
  static boolean isPicture(Element element) {
    return named(element, PICTURE)
        && element.selectFirst("img, picture, video, audio, amp-img, amp-video") != null;
  }

  private static boolean isUnseen(Element element) {
    var classes = element.className();
    if (classes.isEmpty() || classes.length() > 300) return false;
    for (var name : element.classNames()) if (UNSEEN.contains(name)) return true;
    return false;
  }

  static boolean isByline(Element element) {
    return named(element, BYLINE);
  }

  /** Whether the page marks it as one article. */
  static boolean isArticle(Element element) {
    return element.normalName().equals("article")
        || element.attr("role").equals("article")
        || element.attr("itemtype").endsWith("Article");
  }

  /** Whether it holds one paragraph, row or line. */
  static boolean isText(Element element) {
    return TEXT.contains(element.normalName())
        || (element.tag().isKnownTag() && element.tag().isInline());
  }

  /** Whether a row of a table has two or more cells, and nothing but text in them. */
  static boolean isRowOfText(Element row) {
    for (var cell : row.children()) {
      for (var child : cell.children()) if (isBlock(child)) return false;
    }
    return row.childrenSize() > 1;
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
