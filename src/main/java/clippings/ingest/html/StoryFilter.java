package clippings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells which elements of a page are beside its story: by tag, role and name, unless they hold too
 * much of the text to be that, and by their share of links. The heading and what the page tells
 * machines is its text are never beside.
 */
final class StoryFilter {
  /** An element named like something beside the story that holds so much of it is wrongly named. */
  private static final double TOO_MUCH = 0.4;

  /** A byline or caption holds no more running text than this. */
  private static final int LITTLE = 300;

  private final Masses masses;
  private final int all;
  private final boolean showsHidden;
  private final List<Element> aroundHeading;

  /**
   * @param masses what the elements hold
   * @param all the running text of the whole page; 0 where names say nothing
   * @param showsHidden whether what browsers hide is part of the page
   * @param heading the title as readers see it, if it is known
   */
  StoryFilter(Masses masses, int all, boolean showsHidden, @Nullable Element heading) {
    this.masses = masses;
    this.all = all;
    this.showsHidden = showsHidden;
    this.aroundHeading = around(heading);
  }

  /** What is shown, whatever it is. */
  static StoryFilter ofShown(boolean showsHidden) {
    return new StoryFilter(Masses.NONE, 0, showsHidden, null);
  }

  /**
   * An element and those around it, from the inside out; as many as pages have, not as hostile
   * ones.
   */
  static List<Element> around(@Nullable Element element) {
    var around = new ArrayList<Element>();
    for (var e = element; e != null && around.size() < 100; e = e.parent()) around.add(e);
    return around;
  }

  boolean isOut(Element element) {
    if (PageParts.isNever(element) || (!showsHidden && PageParts.isHidden(element))) return true;
    if (all == 0) return false;
    int held = masses.prose(element);
    if (held >= TOO_MUCH * all || masses.told(element) > 0) return false;
    boolean links = held == 0 || masses.hasLinks(element);
    boolean out =
        PageParts.isAside(element, links)
            || (held < LITTLE && PageParts.isHead(element))
            || (PageParts.isBlock(element) && masses.isLinks(element));
    return out && !aroundHeading.contains(element);
  }

  /** Whether it says something of a picture or film. */
  boolean isCaption(Element element) {
    return PageParts.isCaption(element)
        || (all > 0 && masses.prose(element) < LITTLE && PageParts.isPicture(element));
  }
}
