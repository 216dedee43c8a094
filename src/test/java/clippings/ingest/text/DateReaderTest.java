package clippings.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
  private final DateReader reader =
      new DateReader(InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")));

  /** What is written, and what is read: with exactly the parts that are known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Tue, 27 May 2025 12:59 PM (IST)            | 2025-05-27T12:59:00+05:30
          2024-04-25                                 | 2024-04-25
          2024-04-25T10:15:30Z                       | 2024-04-25T10:15:30Z
          2024-04-25T10:15:30.123Z                   | 2024-04-25T10:15:30Z
          2024-04-25T10:15:30+03:30                  | 2024-04-25T10:15:30+03:30
          2024-04-25T10:15:30+0330                   | 2024-04-25T10:15:30+03:30
          2024-04-25 10:15                           | 2024-04-25T10:15:00Z
          2024-04-25 10:15:00 +0000                  | 2024-04-25T10:15:00Z
          2024-04-25T10:15-04:00                     | 2024-04-25T10:15:00-04:00
          2024/04/25                                 | 2024-04-25
          2024.04.25                                 | 2024-04-25
          20240425                                   | 2024-04-25
          20240425T101530Z                           | 2024-04-25T10:15:30Z
          202404251015                               | 2024-04-25T10:15:00Z
          2024-04                                    | 2024-04
          2024                                       | 2024
          1709640000                                 | 2024-03-05T12:00:00Z
          1709640000000                              | 2024-03-05T12:00:00Z
          April 25, 2024                             | 2024-04-25
          April 25 2024                              | 2024-04-25
          April 25th, 2024                           | 2024-04-25
          Apr 25, 2024                               | 2024-04-25
          Apr. 25, 2024                              | 2024-04-25
          APR 25, 2024                               | 2024-04-25
          Sept. 5, 2024                              | 2024-09-05
          25 April 2024                              | 2024-04-25
          25th April 2024                            | 2024-04-25
          25th of April, 2024                        | 2024-04-25
          25 Apr 2024                                | 2024-04-25
          25-Apr-2024                                | 2024-04-25
          25/Apr/2024                                | 2024-04-25
          2024 April 25                              | 2024-04-25
          Thursday, April 25, 2024                   | 2024-04-25
          Thursday 25 April 2024                     | 2024-04-25
          Thu 25 Apr 2024 14.05 BST                  | 2024-04-25T14:05:00+01:00
          April 25, 2024 at 5:31 p.m. ET             | 2024-04-25T17:31:00-04:00
          January 25, 2024 at 5:31 p.m. ET           | 2024-01-25T17:31:00-05:00
          April 25, 2024, 5:31 PM GMT+5              | 2024-04-25T17:31:00+05:00
          April 25, 2024 5:31pm                      | 2024-04-25T17:31:00Z
          April 25, 2024 • 5:31 am IST               | 2024-04-25T05:31:00+05:30
          April 25, 2024 - 05:31 PKT                 | 2024-04-25T05:31:00+05:00
          April 25, 2024 12:05 AM UTC                | 2024-04-25T00:05:00Z
          April 25, 2024 12:05 PM UTC                | 2024-04-25T12:05:00Z
          April 25, 2024 5 pm EDT                    | 2024-04-25T17:00:00-04:00
          25 April 2024 1430 GMT                     | 2024-04-25T14:30:00Z
          25 April 2024, 14:30 Europe/Paris          | 2024-04-25T14:30:00+02:00
          25 Apr 2024 - 14:30 IRST                   | 2024-04-25T14:30:00+03:30
          12:59 PM (IST), 27 May 2025                | 2025-05-27T12:59:00+05:30
          Published at 08:17 GMT on 19 January 2024  | 2024-01-19T08:17:00Z
          10:45 PM, 27 May 2025                      | 2025-05-27T22:45:00Z
          27 May 2025 - Tehran                       | 2025-05-27
          May 2025                                   | 2025-05
          25/04/2024                                 | 2024-04-25
          04/25/2024                                 | 2024-04-25
          25-04-2024                                 | 2024-04-25
          25.04.2024                                 | 2024-04-25
          5.3.2024                                   | 2024-03-05
          05/05/2024                                 | 2024-05-05
          05/03/2024                                 | 2024
          Tuesday 05/03/2024                         | 2024-03-05
          Friday 05/03/2024                          | 2024-05-03
          05/03/2024 4:00 PM EST                     | 2024-05-03T16:00:00-05:00
          05/03/2024 16:00 PKT                       | 2024-03-05T16:00:00+05:00
          05/03/2024, updated 25/03/2024             | 2024-03-05
          5. März 2024                               | 2024-03-05
          5 mars 2024 à 14h30                        | 2024-03-05T14:30:00Z
          5 de marzo de 2024                         | 2024-03-05
          5 марта 2024                               | 2024-03-05
          3 KASIM 2024                               | 2024-11-03
          2024年3月5日                                | 2024-03-05
          ٢٠٢٤-٠٣-٠٥                                 | 2024-03-05
          2016-12-31T23:59:60Z                       | 2016-12-31T23:59:59Z
          2024-03-05T25:61:61Z                       | 2024-03-05
          Feb 29, 2024                               | 2024-02-29
          December 31, 1999                          | 1999-12-31
          January 18, 202410:52 AM GMT+3Updated      | 2024-01-18T10:52:00+03:00
          """)
  void readsDates(String written, String read) {
    assertEquals(read, reader.read(written).orElseThrow().published("test").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-02-30
          2024-13-01
          13/14/2024
          0000-00-00
          0001-01-01
          -0044-03-15
          9999-12-31
          2027-01-01
          1403-02-05
          yesterday
          2 hours ago
          1e400
          99999999999999999999
          May 27
          27/05/25
          12:59 PM
          version 2024.1
          """)
  void leavesWhatIsNoDate(String written) {
    assertTrue(reader.read(written).isEmpty());
  }

  @Test
  void saysWhatItDecided() {
    assertEquals(
        "time zone IST taken as +05:30",
        reader.read("27 May 2025 12:59 (IST)").orElseThrow().note());
    assertEquals(
        "date could be 2024-03-05 or 2024-05-03, only the year is kept",
        reader.read("05/03/2024").orElseThrow().note());
  }

  @Test
  void findsAllDatesOfALineWithTheirPlaces() {
    var line = "Published January 18, 2024 | Updated January 19, 2024 08:17am";
    var found = reader.find(line);
    assertEquals(2, found.size());
    assertEquals(
        "January 18, 2024", line.substring(found.getFirst().start(), found.getFirst().end()));
    assertEquals(
        "January 19, 2024 08:17am", line.substring(found.getLast().start(), found.getLast().end()));
  }
}
