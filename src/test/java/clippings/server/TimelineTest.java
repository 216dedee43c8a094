package clippings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.search.request.SearchPage.Period;
import clippings.server.page.Findings;
import clippings.server.page.ResultsPage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static Document page(String query, Period... periods) {
    return page(query, 10, List.of(periods));
  }

  private static Document page(String query, long articles, List<Period> periods) {
    var page = Sample.dated(articles, periods);
    var findings = Findings.of(Sample.request(query), page);
    byte[] html = new ResultsPage(Sample.state(query), findings).bytes();
    return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
  }

  private static Period month(String month, int articles) {
    var days = YearMonth.parse(month);
    return new Period(days.atDay(1), days.atEndOfMonth(), articles, articles);
  }

  private static Period day(String day, int articles) {
    return new Period(LocalDate.parse(day), LocalDate.parse(day), articles, articles);
  }

  private static Period year(int year, int articles) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), articles, articles);
  }

  @Test
  void leadsFromEachBarToItsArticles() {
    var page = page("q=x&source=Dawn&offset=20", month("2024-01", 3), month("2024-03", 1));
    var bars = page.select(".bars a");
    assertEquals("/?q=x&source=Dawn&from=2024-01-01&to=2024-01-31", bars.getFirst().attr("href"));
    assertEquals("March 2024: 1 story", bars.getLast().select("title").text());
    assertEquals("2024-03-31", bars.getLast().attr("data-to"));
  }

  @Test
  void leadsBackFromABarThatIsChosen() {
    var page =
        page("q=x&from=2024-01-16&to=2024-01-16", day("2024-01-16", 3), day("2024-01-17", 1));
    assertEquals("/?q=x", page.select(".bars a").getFirst().attr("href"));
  }

  @Test
  void leavesRoomForTimeWithoutArticles() {
    var page = page("q=x", month("2024-01", 3), month("2024-04", 1));
    assertEquals(4, page.select(".bars .reach").size());
    assertEquals(2, page.select(".bars .bar").size());
    assertEquals("75%", page.select(".bars .reach").getLast().attr("x"));
  }

  @Test
  void isAsTallAsTheCount() {
    var bars = page("q=x", day("2024-01-01", 40), day("2024-01-02", 10), day("2024-01-04", 20));
    var heights = bars.select(".bar").eachAttr("height").stream().map(Double::valueOf).toList();
    assertEquals(heights.get(0) / 4, heights.get(1), 0.01);
    assertEquals(heights.get(0) / 2, heights.get(2), 0.01);
    assertEquals("40", bars.select(".bars .peak").text());
  }

  @Test
  void saysTheSameAsATable() {
    var rows = page("q=x", year(1999, 7), year(2024, 1_234)).select(".timeline tbody tr");
    assertEquals(List.of("1999 7", "2024 1,234"), rows.eachText());
    assertEquals("/?q=x&from=1999-01-01&to=1999-12-31", rows.select("a").attr("href"));
  }

  @Test
  void tellsHowManyStandInNoBar() {
    var some = page("q=x", 5, List.of(day("2024-01-01", 2), day("2024-01-03", 1)));
    assertEquals("2 articles have no date as exact as these.", some.select(".rest").text());
    var none = page("q=x", 3, List.of(day("2024-01-01", 2), day("2024-01-03", 1)));
    assertTrue(none.select(".rest").isEmpty());
  }

  @Test
  void isNotThereForOneDay() {
    assertTrue(page("q=x", day("2024-01-01", 2)).select(".timeline").isEmpty());
  }

  @Test
  void writesNoMoreThanThereIsForALongTime() {
    var page = page("q=x", year(1, 1), year(1987, 5), year(2024, 2));
    assertEquals(3, page.select(".bars .reach").size());
  }

  @Test
  void hasAtMostSixLabelsAtRoundPlaces() {
    assertEquals("2000 2005 2010 2015 2020", labels(year(1998, 1), year(2024, 1)));
    assertEquals("2021 2022 2023 2024", labels(month("2020-11", 1), month("2024-12", 1)));
    assertEquals(
        "Jan 2024 Apr Jul Oct Jan 2025 Apr", labels(month("2024-01", 1), month("2025-06", 1)));
    assertEquals("28 Feb 29 Feb 1 Mar", labels(day("2024-02-28", 1), day("2024-03-01", 1)));
    for (int days = 1; days <= 62; days++) {
      var last = LocalDate.of(2024, 1, 10).plusDays(days);
      var labels =
          page("", day("2024-01-10", 1), day(last.toString(), 1)).select("text:not(.peak)");
      assertTrue(labels.size() >= 2 && labels.size() <= 6, days + " days: " + labels.eachText());
    }
  }

  private static String labels(Period... periods) {
    var texts = new ArrayList<String>();
    var all = Arrays.asList(periods);
    page("q=x", 10, all).select(".bars text:not(.peak)").forEach(each -> texts.add(each.text()));
    return String.join(" ", texts);
  }
}
