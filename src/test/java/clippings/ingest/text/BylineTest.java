package clippings.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          - By Supriya Rao                              | Supriya Rao
          By Asad Mir and Leila Karimi                  | Asad Mir; Leila Karimi
          By Asad Mir, Leila Karimi and John Low        | Asad Mir; Leila Karimi; John Low
          By Asad Mir, Leila Karimi, and John Low in Tehran | Asad Mir; Leila Karimi; John Low
          BY ASAD MIR & LEILA O'HARA                    | Asad Mir; Leila O'Hara
          By: Asad Mir                                  | Asad Mir
          by Asad Mir                                   | Asad Mir
          Written by Asad Mir                           | Asad Mir
          Reported by Dr. Asad Mir                      | Dr. Asad Mir
          By Asad Mir, Staff Reporter                   | Asad Mir
          By Asad Mir (asad@example.org)                | Asad Mir
          By J. R. Low in Quetta and Asad Mir in Tehran | J. R. Low; Asad Mir
          By Maria del Carmen Ruiz                      | Maria del Carmen Ruiz
          By Jean-Pierre d'Alembert                     | Jean-Pierre d'Alembert
          By Omar al-Rashid                             | Omar al-Rashid
          By Reuters                                    | Reuters
          By News Desk                                  | News Desk
          """)
  void readsNames(String line, String names) {
    assertEquals(names, String.join("; ", Byline.read(line).orElseThrow().names()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Monday, the talks had ended.",
        "By the end of the year both sides had signed.",
        "By 2030 the railway is to reach the port",
        "The harbour was closed by John Low",
        "Bystanders saw the ship",
        "By"
      })
  void leavesSentences(String line) {
    assertTrue(Byline.read(line).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"By Asad Mir (Reuters),Reuters", "By Asad Mir for The Quay Post,The Quay Post"})
  void readsTheOutlet(String line, String source) {
    var byline = Byline.read(line).orElseThrow();
    assertEquals("Asad Mir", byline.names().getFirst());
    assertEquals(source.replace("The ", ""), String.valueOf(byline.source()).replace("The ", ""));
  }
}
