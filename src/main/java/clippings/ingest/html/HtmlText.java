package clippings.ingest.html;

import clippings.article.Paragraph.Kind;
import clippings.ingest.text.Block;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story in a page. Every stretch of text between block elements is a {@link Piece}; a
 * piece that reads like running text counts for all elements around it ({@link Masses}). The story
 * is in the element the page marks as the body of its article; or else, from the article around the
 * heading or from the whole page, the way goes down as long as one child holds nearly all of the
 * text. What stands in the story's element but beside the story stays out ({@link StoryFilter}).
 * Between the heading and the story stands the standfirst.
 */
public final class HtmlText {
  private static final double NEARLY_ALL = 0.78;

  /** Less than this share of the text left over is not the story. */
  private static final double MISLED = 0.3;

  /** The least running text, in letters, that an element marked as an article must hold. */
  private static final int ARTICLE = 140;

  /** The least length of a standfirst, in letters. */
  private static final int STANDFIRST = 60;

  private final long deadline;
  private final @Nullable Element heading;
  private final ToldText told;
  private boolean late;

  /**
   * @param time how long it may take; what is found until then is kept
   * @param heading the title as readers see it, if it is known
   * @param told what the page says its text is
   */
  HtmlText(Duration time, @Nullable Element heading, ToldText told) {
    this.deadline = System.nanoTime() + time.toNanos();
    this.heading = heading;
    this.told = told;
  }

  /** The text of a fragment, such as the body of a JSON article. */
  public static List<Block> blocks(String html) {
    var text = new HtmlText(Duration.ofSeconds(10), null, new ToldText(""));
    var body = Jsoup.parseBodyFragment(html).body();
    return text.pieces(body, StoryFilter.ofShown(false)).stream().map(HtmlText::block).toList();
  }

  /** The blocks of the story, the standfirst first; the heading above it is not among them. */
  List<Block> story(Document page) {
    var body = page.body();
    // Some pages come hidden, for a script to show, or show more to browsers without scripts.
    var shown = masses(body, StoryFilter.ofShown(false));
    var hidden = masses(body, StoryFilter.ofShown(true));
    boolean showsHidden = hidden.prose(body) > 3 * shown.prose(body);
    var masses = showsHidden ? hidden : shown;

    int all = masses.prose(body);
    var filter = new StoryFilter(masses, Math.max(1, all), showsHidden, heading);
    var inside = masses(body, filter);
    var kept = kept(body, storyElement(body, inside), filter);
    if (prose(kept) >= MISLED * inside.prose(body) && inside.prose(body) >= MISLED * all)
      return blocks(kept);
    // Where names of layout look like names of things beside the story, names say nothing.
    var any = new StoryFilter(masses, 0, showsHidden, heading);
    return blocks(kept(body, storyElement(body, masses), any));
  }

  /** Whether the time was over before the end of the page. */
  boolean isLate() {
    return late;
  }

  private Masses masses(Element body, StoryFilter filter) {
    return new Masses(body, pieces(body, filter), told);
  }

  private List<Piece> pieces(Element root, StoryFilter filter) {
    return walk(new PieceWalker(root, filter, deadline));
  }

  private List<Piece> walk(PieceWalker walker) {
    var pieces = walker.walk();
    late |= walker.isLate();
    return pieces;
  }

  private Element storyElement(Element body, Masses masses) {
    var bodies = body.select("[itemprop~=articleBody]").stream();
    var marked = bodies.filter(e -> isStory(e, masses)).max(Comparator.comparingInt(masses::prose));
    if (marked.isPresent()) return marked.get();
    for (var around : StoryFilter.around(heading)) {
      if (PageParts.isArticle(around) && isStory(around, masses)) return narrow(around, masses);
    }
    return narrow(body, masses);
  }

  private static boolean isStory(Element element, Masses masses) {
    return masses.prose(element) >= ARTICLE;
  }

  private static Element narrow(Element root, Masses masses) {
    var element = root;
    while (true) {
      int all = masses.prose(element);
      Element best = null;
      for (var child : element.children()) {
        if (all > 0 && masses.prose(child) >= NEARLY_ALL * all) best = child;
      }
      if (best == null || PageParts.isText(best)) return element;
      element = best;
    }
  }

  private List<Piece> kept(Element body, Element story, StoryFilter filter) {
    var kept = new ArrayList<Piece>();
    boolean below = false;
    for (var piece : walk(new PieceWalker(body, filter, deadline).until(story))) {
      if (piece.owner().equals(heading)) below = true;
      else if (below && isStandfirst(piece)) kept.add(piece);
    }
    for (var piece : pieces(story, filter)) {
      // What stands above the heading and is no sentence are names of sections and places.
      if (piece.owner().equals(heading)) kept.removeIf(above -> !above.isProse());
      if (!piece.isLinks()) kept.add(piece);
    }
    return kept;
  }

  private static boolean isStandfirst(Piece piece) {
    if (piece.caption() || piece.links() > 0 || piece.weight() < STANDFIRST) return false;
    return piece.isProse() || piece.level() > 1 || piece.owner().normalName().equals("p");
  }

  private static int prose(List<Piece> pieces) {
    return pieces.stream().filter(Piece::isProse).mapToInt(Piece::weight).sum();
  }

  private static List<Block> blocks(List<Piece> pieces) {
    return pieces.stream().map(HtmlText::block).toList();
  }

  private static Block block(Piece piece) {
    int level = piece.level();
    if (level > 0) return Block.heading(0, level, piece.text());
    return new Block(0, 0, piece.text(), piece.caption() ? Kind.BOILERPLATE : Kind.TEXT);
  }
}
