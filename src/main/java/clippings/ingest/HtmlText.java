package clippings.ingest;

import clippings.article.Paragraph.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the story in a page. Every stretch of text between block elements is a piece; a piece that
 * reads like prose (long enough, few links) counts for all elements around it. From the body the
 * way goes down as long as one child holds nearly all of the prose; where it ends is the story's
 * element. What stands in it but beside the story, by tag, role, name or share of links, stays out.
 *
 * <p>The tree is walked without recursion, twice, whatever its depth.
 */
final class HtmlText {
  private static final double NEARLY_ALL = 0.78;

  /**
   * An element that is named like something beside the story, yet holds so much of the prose, is
   * wrongly named.
   */
  private static final double TOO_MUCH = 0.4;

  /** Less than this share of the prose left over is not the story. */
  private static final double MISLED = 0.3;

  private final long deadline;
  private final IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();
  private boolean late;
  private boolean showsHidden;

  HtmlText(Duration time) {
    this.deadline = System.nanoTime() + time.toNanos();
  }

  /** The text of a fragment, such as the body of a JSON article. */
  static List<Block> blocks(String html) {
    var body = Jsoup.parseBodyFragment(html).body();
    return new HtmlText(Duration.ofSeconds(10)).pieces(body, 0).stream().map(Piece::block).toList();
  }

  /** A stretch of text between two block elements. */
  private record Piece(Element owner, String text, int links, boolean caption) {

    boolean isProse() {
      return text.length() >= 60
          && links < 0.4 * text.length()
          && (text.length() > 140 || Sentences.endsWithMark(text));
    }

    /** Whether it is mostly links; a long text may have more of them. */
    boolean isLinks() {
      return links > (text.length() < 200 ? 0.6 : 0.8) * text.length();
    }

    Block block() {
      int level = level(owner);
      if (level > 0) return Block.heading(0, level, text);
      return new Block(0, 0, text, caption ? Kind.BOILERPLATE : Kind.TEXT);
    }

    private static int level(Element element) {
      var tag = element.normalName();
      return tag.length() == 2
              && tag.charAt(0) == 'h'
              && tag.charAt(1) >= '1'
              && tag.charAt(1) <= '6'
          ? tag.charAt(1) - '0'
          : 0;
    }
  }

  /** The blocks of the story; headings above it are not among them. */
  List<Block> story(Document page) {
    var body = page.body();
    int shown = count(body);
    // Some pages come hidden, for a script to show.
    showsHidden = true;
    int all = count(body);
    if (all <= 3 * shown) {
      showsHidden = false;
      all = count(body);
    }
    var story = narrow(body);
    var kept = kept(story, Math.max(1, all));
    int left = kept.stream().filter(Piece::isProse).mapToInt(piece -> piece.text.length()).sum();
    // Where names of layout look like names of things beside the story, names say nothing.
    if (left < MISLED * all) kept = kept(story, 0);
    return kept.stream().map(Piece::block).toList();
  }

  private List<Piece> kept(Element story, int all) {
    var kept = new ArrayList<Piece>();
    for (var piece : pieces(story, all)) if (!piece.isLinks()) kept.add(piece);
    return kept;
  }

  boolean isLate() {
    return late;
  }

  private int count(Element body) {
    prose.clear();
    for (var piece : pieces(body, -1)) {
      if (piece.isProse()) prose.merge(piece.owner, piece.text.length(), Integer::sum);
    }
    return sumUp(body);
  }

  /** Adds to every element the prose of its children, children first; returns that of the root. */
  private int sumUp(Element root) {
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            if (!(node instanceof Element element) || depth == 0) return;
            var own = prose.get(element);
            var parent = element.parent();
            if (own != null && parent != null) prose.merge(parent, own, Integer::sum);
          }
        },
        root);
    return prose.getOrDefault(root, 0);
  }

  private Element narrow(Element root) {
    var element = root;
    while (true) {
      int all = prose.getOrDefault(element, 0);
      Element best = null;
      for (var child : element.children()) {
        if (prose.getOrDefault(child, 0) >= NEARLY_ALL * all && all > 0) best = child;
      }
      if (best == null
          || !PageParts.isBlock(best)
          || best.normalName().matches("p|li|td|blockquote")) return element;
      element = best;
    }
  }

  /**
   * All pieces below an element.
   *
   * @param all the prose of the whole page; below 0 while it is being counted, 0 for fragments,
   *     which have nothing aside
   */
  private List<Piece> pieces(Element root, int all) {
    var pieces = new ArrayList<Piece>();
    var walker = new Walker(root, all, pieces);
    NodeTraversor.filter(walker, root);
    walker.flush();
    return pieces;
  }

  private final class Walker implements NodeFilter {
    private final Element root;
    private final int all;
    private final List<Piece> pieces;
    private final StringBuilder text = new StringBuilder();
    private Element owner;
    private int links;
    private int inLink;
    private int inCaption;
    private int nodes;

    Walker(Element root, int all, List<Piece> pieces) {
      this.root = root;
      this.owner = root;
      this.all = all;
      this.pieces = pieces;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if ((++nodes & 1023) == 0 && System.nanoTime() > deadline) late = true;
      if (late) return FilterResult.STOP;
      if (node instanceof TextNode leaf) {
        add(leaf.getWholeText());
      } else if (node instanceof Element element && depth > 0) {
        if (isOut(element)) return FilterResult.SKIP_ENTIRELY;
        if (element.normalName().equals("br")) add(isSecondBreak(element) ? "\n" : " ");
        if (element.normalName().equals("a") && element.hasAttr("href")) inLink++;
        if (PageParts.isBlock(element)) {
          flush();
          owner = element;
        }
        if (PageParts.isCaption(element)) inCaption++;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (!(node instanceof Element element) || depth == 0) return FilterResult.CONTINUE;
      if (element.normalName().equals("a") && element.hasAttr("href")) inLink--;
      if (PageParts.isBlock(element)) {
        flush();
        var parent = element.parent();
        owner = parent == null ? root : parent;
      }
      if (PageParts.isCaption(element)) inCaption--;
      return FilterResult.CONTINUE;
    }

    private boolean isOut(Element element) {
      if (PageParts.isNever(element) || (!showsHidden && PageParts.isHidden(element))) return true;
      if (all <= 0) return false;
      int held = prose.getOrDefault(element, 0);
      if (held >= TOO_MUCH * all) return false;
      return PageParts.isAside(element) || (held < 300 && PageParts.isHead(element));
    }

    private static boolean isSecondBreak(Element element) {
      var before = element.previousSibling();
      while (before instanceof TextNode blank && blank.isBlank()) before = before.previousSibling();
      return before instanceof Element other && other.normalName().equals("br");
    }

    private void add(String words) {
      int newline = words.equals("\n") ? 0 : -1;
      if (newline == 0) {
        flush();
        return;
      }
      text.append(words);
      if (inLink > 0) links += words.strip().length();
    }

    void flush() {
      if (text.isEmpty()) return;
      var line = Cleaner.line(text.toString());
      if (!line.isEmpty()) pieces.add(new Piece(owner, line, links, inCaption > 0));
      text.setLength(0);
      links = 0;
    }
  }
}
