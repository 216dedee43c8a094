package clippings.ingest.html;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text, links and running text every element of a page holds, in letters. */
final class Masses {
  /** Of nothing. */
  static final Masses NONE = new Masses();

  private static final Mass NOTHING = new Mass();

  private final IdentityHashMap<Element, Mass> masses = new IdentityHashMap<>();

  /** What one element holds. */
  private static final class Mass {
    int text;
    int links;
    int prose;
    int told;

    void add(Mass other) {
      text += other.text;
      links += other.links;
      prose += other.prose;
      told += other.told;
    }
  }

  private Masses() {}

  /**
   * Adds up what the pieces of a page weigh.
   *
   * @param body what the page itself says its text is
   */
  Masses(Element root, List<Piece> pieces, ToldText body) {
    for (var piece : pieces) {
      var mass = masses.computeIfAbsent(piece.owner(), owner -> new Mass());
      int weight = piece.weight();
      mass.text += weight;
      if (!piece.isSentence()) mass.links += piece.links();
      if (!piece.isProse()) continue;
      mass.prose += weight;
      if (body.holds(piece.text())) mass.told += weight;
    }
    sumUp(root);
  }

  /** Adds to every element what its children hold, children first. */
  private void sumUp(Element root) {
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            if (!(node instanceof Element element) || depth == 0) return;
            var own = masses.get(element);
            var parent = element.parent();
            if (own != null && parent != null)
              masses.computeIfAbsent(parent, key -> new Mass()).add(own);
          }
        },
        root);
  }

  int prose(Element element) {
    return of(element).prose;
  }

  /** The running text that the page repeats where it tells machines its text. */
  int told(Element element) {
    return of(element).told;
  }

  /** Whether an element holds links to other pages rather than text. */
  boolean isLinks(Element element) {
    var mass = of(element);
    return mass.prose == 0 && mass.links > 0.5 * mass.text;
  }

  boolean hasLinks(Element element) {
    return of(element).links > 0;
  }

  private Mass of(Element element) {
    return masses.getOrDefault(element, NOTHING);
  }
}
