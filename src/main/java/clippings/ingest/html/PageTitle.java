package clippings.ingest.html;

import clippings.ingest.text.Cleaner;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the title of a page among those it has: the heading that readers see, those told to
 * machines and the title of the window, which may end in the name of the outlet.
 */
final class PageTitle {
  private static final double LIKE_TITLE = 0.4;

  /** Headings of lower rank, such as those of other articles, must be nearly the same. */
  private static final double SURELY_TITLE = 0.8;

  private static final int LONGEST = 400;
  private static final int LONGEST_SECTION = 20;

  /** No title is shorter, in characters, than what is left of one without its section. */
  private static final int LEAST = 15;

  /** A name behind the last bar, dash or dot of a title. */
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?:\\s+[–—·•»:-]\\s+|\\s*[|｜ㅣ]\\s*|--|(?<=[^\\s\\p{IsLatin}])-)([^|｜ㅣ–—·•»-]{2,60})$");

  private final @Nullable Element heading;
  private final Optional<String> headline;
  private final List<String> shared;
  private final Optional<String> window;

  /**
   * @param headline of schema.org
   * @param shared the titles for social networks and catalogues, the most deliberate first
   */
  PageTitle(Document page, Optional<String> headline, List<String> shared) {
    this.headline = headline;
    this.shared = shared;
    this.window = Optional.of(page.title()).filter(title -> !title.isBlank());
    var told = Stream.of(headline.stream(), shared.stream(), window.stream()).flatMap(s -> s);
    this.heading = heading(page, told.toList());
  }

  /** The element of the heading that readers see as the title; {@code null} if none is sure. */
  @Nullable Element heading() {
    return heading;
  }

  /**
   * The heading, if it is also the title told to social networks, a kicker aside; else schema.org's
   * headline, unless it is cut; else the title for social networks, the heading, the window's
   * title.
   *
   * @param outlet the names the outlet and section are known by, which may stand behind a title
   */
  Optional<String> choose(List<String> outlet) {
    var seen = Optional.ofNullable(heading).map(PageTitle::text);
    if (seen.isPresent()) {
      for (var title : shared)
        if (isSame(title, seen.get())) return Optional.of(longer(title, seen.get()));
      for (var title : shared) if (hasKicker(seen.get(), title)) return Optional.of(title);
    }
    if (seen.isPresent() && headline.isPresent() && isCut(headline.get(), seen.get())) return seen;
    if (headline.isPresent()) return headline.map(title -> without(outlet, title));
    for (var title : shared) {
      var part = without(outlet, title);
      if (seen.isEmpty() || !isCut(seen.get(), title)) return Optional.of(part);
    }
    return seen.or(() -> window.map(title -> without(outlet, title)));
  }

  /** Of the same words, those with more marks between them. */
  private static String longer(String a, String b) {
    return a.length() > b.length() ? a : b;
  }

  /** The title without the names of outlet and section behind it. */
  private static String without(List<String> names, String title) {
    var matcher = SUFFIX.matcher(title);
    if (!matcher.find() || !isKnown(names, matcher.group(1))) return title;
    var rest = title.substring(0, matcher.start());
    var section = SUFFIX.matcher(rest);
    boolean more =
        section.find() && section.start() >= LEAST && section.group(1).length() <= LONGEST_SECTION;
    return more ? rest.substring(0, section.start()) : rest;
  }

  private static boolean isKnown(List<String> names, String text) {
    var name = Likeness.letters(text);
    for (var known : names) {
      var own = Likeness.letters(known);
      if (own.length() > 1 && name.length() > 1 && (own.startsWith(name) || name.startsWith(own)))
        return true;
    }
    return false;
  }

  private static boolean isSame(String a, String b) {
    return Likeness.letters(a).equals(Likeness.letters(b));
  }

  /** Whether a heading is the title with a few words above it. */
  private static boolean hasKicker(String heading, String title) {
    var whole = Likeness.letters(heading);
    var part = Likeness.letters(title);
    return part.length() > whole.length() / 2 && whole.endsWith(part);
  }

  /** Whether one is the beginning of the other. */
  private static boolean isCut(String shorter, String longer) {
    return Likeness.letters(longer).startsWith(Likeness.letters(shorter));
  }

  private static @Nullable Element heading(Document page, List<String> told) {
    var best = likest(page.select("h1"), told, LIKE_TITLE);
    if (best == null) best = likest(page.select("[itemprop=headline], h2"), told, SURELY_TITLE);
    if (best == null) best = only(page.select("h1"));
    return best != null ? best : only(page.select("[itemprop=headline]"));
  }

  private static @Nullable Element likest(List<Element> elements, List<String> told, double least) {
    Element best = null;
    double most = least;
    for (var element : elements) {
      var text = text(element);
      if (text.isEmpty() || text.length() > LONGEST || isBeside(element)) continue;
      double likeness = told.stream().mapToDouble(t -> Likeness.of(text, t)).max().orElse(0);
      if (best == null ? likeness < most : likeness <= most) continue;
      most = likeness;
      best = element;
    }
    return best;
  }

  private static @Nullable Element only(List<Element> headings) {
    var inside = headings.stream().filter(h -> !text(h).isEmpty() && !isBeside(h)).toList();
    return inside.size() == 1 ? inside.getFirst() : null;
  }

  private static boolean isBeside(Element element) {
    return element.closest("nav, footer, aside, dialog, [role=dialog], [hidden]") != null;
  }

  /** The text of an element, with a blank between elements that are set apart by style alone. */
  static String text(Element element) {
    var text = new StringBuilder();
    for (var leaf : element.nodeStream(TextNode.class).toList()) {
      var words = leaf.getWholeText();
      boolean glued = !text.isEmpty() && !words.isEmpty() && isGlued(text, words.charAt(0));
      if (glued && !element.equals(leaf.parent())) text.append(' ');
      text.append(words);
    }
    return Cleaner.line(text.toString());
  }

  private static boolean isGlued(StringBuilder before, char next) {
    char last = before.charAt(before.length() - 1);
    return Character.isUpperCase(next) && Character.isLowerCase(last);
  }
}
