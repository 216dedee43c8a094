package clippings.server.page;

import clippings.search.request.SearchPage.Period;
import clippings.server.http.Parameter;
import clippings.server.text.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the matches were published, as bars by day, month or year. Each bar is a link to its
 * articles; the script adds ranges. Who cannot see or point has the same as a table.
 */
final class Timeline {

  /** In pixels; across, everything is in per cent of whatever width there is. */
  private static final int TALLEST = 48;

  private static final int BASE = 62;
  private static final int HEIGHT = 83;

  /** More places than that have no room for a gap that could be pointed at. */
  private static final int MOST_GAPS = 400;

  private final PageState state;
  private final Findings findings;
  private final List<Period> periods;

  Timeline(PageState state, Findings findings) {
    this.state = state;
    this.findings = findings;
    this.periods = findings.page().published();
  }

  /** Writes nothing where all is of one day, month or year. */
  void writeTo(Html html) {
    if (periods.size() < 2) return;
    var axis = TimeAxis.of(periods);
    html.open("section", "class", "timeline", "aria-labelledby", "timeline-title");
    html.element("h2", Wording.of("timeline"), "id", "timeline-title", "class", "unseen");
    chart(html, axis);
    html.open("div", "class", "under");
    table(html);
    remark(html);
    html.close();
    html.close();
  }

  private void chart(Html html, TimeAxis axis) {
    int most = periods.stream().mapToInt(period -> findings.count(period)).max().orElse(1);
    html.open(
        "svg",
        "class",
        "bars",
        "width",
        "100%",
        "height",
        Integer.toString(HEIGHT),
        "aria-hidden",
        "true",
        "data-label",
        Wording.of("timeline.how"),
        "data-range",
        Wording.of("timeline.range"),
        "data-all",
        state.between("FROM", "TO"));
    line(html, "most", BASE - TALLEST);
    html.element("text", Wording.number(most), "class", "peak", "x", "100%", "y", "9");
    line(html, "base", BASE);
    for (TimeAxis.Label label : axis.labels()) label(html, axis, label);
    bars(html, axis, most);
    html.close();
  }

  private static void line(Html html, String kind, int y) {
    String height = Integer.toString(y);
    html.element("line", "", "class", kind, "x1", "0", "x2", "100%", "y1", height, "y2", height);
  }

  private static void label(Html html, TimeAxis axis, TimeAxis.Label label) {
    String x = percent(label.place(), axis);
    html.element(
        "line",
        "",
        "class",
        "tick",
        "x1",
        x,
        "x2",
        x,
        "y1",
        Integer.toString(BASE),
        "y2",
        Integer.toString(BASE + 5));
    html.element("text", label.text(), "x", x, "y", Integer.toString(HEIGHT - 4));
  }

  private void bars(Html html, TimeAxis axis, int most) {
    Map<Integer, Period> byPlace = new HashMap<>();
    for (Period period : periods) byPlace.put(axis.place(period), period);
    if (axis.size() <= MOST_GAPS) {
      for (int place = 0; place < axis.size(); place++) {
        bar(html, axis, place, most, byPlace.get(place));
      }
    } else {
      for (Period period : periods) bar(html, axis, axis.place(period), most, period);
    }
  }

  private void bar(Html html, TimeAxis axis, int place, int most, @Nullable Period period) {
    String from = axis.start(place).toString();
    String to = axis.end(place).toString();
    if (period == null) {
      html.open("g", "data-from", from, "data-to", to);
      reach(html, axis, place);
      html.close();
      return;
    }
    html.open(
        "a",
        "href",
        isChosen(from, to) ? state.atAnyTime() : state.between(from, to),
        "tabindex",
        "-1",
        "data-from",
        from,
        "data-to",
        to,
        "data-count",
        Integer.toString(findings.count(period)));
    html.element("title", words(period));
    reach(html, axis, place);
    double height = Math.max(2, (double) TALLEST * findings.count(period) / most);
    double gap = axis.size() > 150 ? 0 : axis.size() > 40 ? 0.12 : 0.22;
    html.element(
        "rect",
        "",
        "class",
        "bar",
        "x",
        percent(place + gap, axis),
        "width",
        percent(1 - 2 * gap, axis),
        "y",
        number(BASE - height),
        "height",
        number(height));
    html.close();
  }

  /** What can be pointed at: the whole height, so that small bars are as easy to hit. */
  private static void reach(Html html, TimeAxis axis, int place) {
    html.element(
        "rect",
        "",
        "class",
        "reach",
        "x",
        percent(place, axis),
        "width",
        percent(1, axis),
        "y",
        "0",
        "height",
        Integer.toString(BASE));
  }

  private boolean isChosen(String from, String to) {
    return state.query().has(Parameter.FROM, from) && state.query().has(Parameter.TO, to);
  }

  private String words(Period period) {
    String noun = findings.byStory() ? "stories" : "articles";
    String count = Wording.count(noun, findings.count(period));
    return Wording.of("timeline.bar", Dates.words(period.from(), period.to()), count);
  }

  private void table(Html html) {
    html.open("details").element("summary", Wording.of("timeline.table"));
    html.open("table").element("caption", Wording.of("timeline"), "class", "unseen");
    html.open("thead").open("tr");
    html.element("th", Wording.of("facet.published"), "scope", "col");
    String count = findings.byStory() ? "timeline.stories" : "timeline.articles";
    html.element("th", Wording.of(count), "scope", "col");
    html.close().close().open("tbody");
    for (Period period : periods) {
      String href = state.between(period.from().toString(), period.to().toString());
      html.open("tr").open("th", "scope", "row");
      html.link(href, Dates.words(period.from(), period.to())).close();
      html.element("td", Wording.number(findings.count(period))).close();
    }
    html.close().close().close();
  }

  /** Articles in no bar: without a date, or with one that is less exact than the bars. */
  private void remark(Html html) {
    long placed = periods.stream().mapToLong(Period::articles).sum();
    long rest = findings.page().totalArticles() - placed;
    if (rest > 0) html.element("p", Wording.count("timeline.rest", rest), "class", "rest");
  }

  private static String percent(double place, TimeAxis axis) {
    return number(100 * place / axis.size()) + "%";
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    int end = text.length();
    while (text.charAt(end - 1) == '0') end--;
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
