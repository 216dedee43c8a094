package clippings.server.page;

import clippings.search.request.Snippet;
import clippings.server.text.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in the article the matches are, as marks along its length that lead there. For those who
 * point; everybody else has the paragraphs' numbers above the text.
 */
final class Rail {

  /** Of the drawing, in its own units. */
  private static final int LENGTH = 1_000;

  private static final int WIDTH = 10;
  private static final int THINNEST = 4;

  /** What a paragraph's end takes, in letters. */
  private static final int GAP = 40;

  private Rail() {}

  private record Mark(int number, int top, int height) {}

  static void writeTo(Html html, List<Snippet> paragraphs) {
    var marks = marks(paragraphs);
    if (marks.isEmpty()) return;
    html.open(
        "svg",
        "class",
        "rail",
        "viewBox",
        "0 0 %d %d".formatted(WIDTH, LENGTH),
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    rectangle(html, "line", 4, 2, 0, LENGTH);
    for (var mark : marks) {
      html.open("a", "href", "#p" + mark.number(), "tabindex", "-1");
      html.element("title", Wording.of("paragraph", mark.number()));
      rectangle(html, "reach", 0, WIDTH, mark.top() - THINNEST, mark.height() + 2 * THINNEST);
      rectangle(html, "at", 1, WIDTH - 2, mark.top(), mark.height());
      html.close();
    }
    html.close();
  }

  private static void rectangle(Html html, String kind, int x, int width, int y, int height) {
    html.element(
        "rect",
        "",
        "class",
        kind,
        "x",
        Integer.toString(x),
        "width",
        Integer.toString(width),
        "y",
        Integer.toString(y),
        "height",
        Integer.toString(height));
  }

  private static List<Mark> marks(List<Snippet> paragraphs) {
    var story = paragraphs.stream().filter(snippet -> snippet.paragraph().isStory()).toList();
    long all = story.stream().mapToLong(Rail::length).sum();
    List<Mark> marks = new ArrayList<>();
    long before = 0;
    for (var snippet : story) {
      int top = (int) (before * LENGTH / all);
      before += length(snippet);
      int height = Math.max(THINNEST, (int) (before * LENGTH / all) - top - THINNEST);
      if (!snippet.highlights().isEmpty())
        marks.add(new Mark(snippet.paragraph().number(), top, height));
    }
    return marks;
  }

  private static long length(Snippet snippet) {
    return snippet.paragraph().text().length() + (long) GAP;
  }
}
