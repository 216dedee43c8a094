package clippings.ingest.html;

import clippings.ingest.text.Cleaner;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what stands in an element into pieces, in the order of the page. Does not recurse, whatever
 * the depth of the tree.
 */
final class PieceWalker implements NodeFilter {
  private final Element root;
  private final StoryFilter filter;
  private final long deadline;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element owner;
  private int links;
  private int inLink;
  private int inCaption;
  private int inRow;
  private int nodes;
  private @Nullable Element end;
  private boolean late;

  /**
   * @param filter tells what to leave out, and what are captions
   * @param deadline the value of {@link System#nanoTime} at which to stop
   */
  PieceWalker(Element root, StoryFilter filter, long deadline) {
    this.root = root;
    this.owner = root;
    this.filter = filter;
    this.deadline = deadline;
  }

  /** Stops where the given element begins. */
  PieceWalker until(Element element) {
    end = element;
    return this;
  }

  List<Piece> walk() {
    NodeTraversor.filter(this, root);
    flush();
    return pieces;
  }

  /** Whether the time was over before the end. */
  boolean isLate() {
    return late;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if ((++nodes & 1023) == 0 && System.nanoTime() > deadline) late = true;
    if (late) return FilterResult.STOP;
    if (node instanceof TextNode leaf) {
      add(leaf.getWholeText());
    } else if (node instanceof Element element && depth > 0) {
      if (element.equals(end)) return FilterResult.STOP;
      if (filter.isOut(element)) return FilterResult.SKIP_ENTIRELY;
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    var tag = element.normalName();
    if (tag.equals("br")) lineBreak(element);
    if (isLink(element)) inLink++;
    if (tag.equals("tr") && inRow == 0 && PageParts.isRowOfText(element)) inRow = 1;
    else if (inRow > 0) inRow++;
    if (PageParts.isBlock(element)) {
      if (inRow > 1) partCells();
      else flush();
      if (inRow <= 1) owner = element;
    }
    if (filter.isCaption(element)) inCaption++;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element) || depth == 0) return FilterResult.CONTINUE;
    if (isLink(element)) inLink--;
    if (inRow > 0) inRow--;
    if (inRow == 0 && PageParts.isBlock(element)) {
      flush();
      var parent = element.parent();
      owner = parent == null ? root : parent;
    }
    if (filter.isCaption(element)) inCaption--;
    return FilterResult.CONTINUE;
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }

  /** The cells of a row are told apart by a bar. */
  private void partCells() {
    if (!text.toString().isBlank()) text.append(" | ");
  }

  /** One break parts lines, two part paragraphs. */
  private void lineBreak(Element element) {
    var before = element.previousSibling();
    while (before instanceof TextNode blank && blank.isBlank()) before = before.previousSibling();
    if (before instanceof Element other && other.normalName().equals("br")) flush();
    else text.append(' ');
  }

  private void add(String words) {
    text.append(words);
    if (inLink > 0) links += words.strip().length();
  }

  private void flush() {
    if (text.isEmpty()) return;
    var line = Cleaner.line(text.toString());
    if (!line.isEmpty()) pieces.add(new Piece(owner, line, links, inCaption > 0));
    text.setLength(0);
    links = 0;
  }
}
