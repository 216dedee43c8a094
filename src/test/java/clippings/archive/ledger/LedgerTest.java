package clippings.archive.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import clippings.article.LedgerRow;
import clippings.article.LedgerRow.Fingerprint;
import clippings.article.LedgerRow.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private final Ledger ledger = new Ledger();

  private static LedgerRow row(String file, Outcome outcome, @Nullable String reason, String hash) {
    int articles = outcome == Outcome.INDEXED ? 1 : 0;
    return new LedgerRow(
        file,
        file,
        outcome,
        articles,
        reason,
        "UTF-8",
        Instant.EPOCH,
        new Fingerprint(1, 1, 1, hash));
  }

  private String shown() {
    var text = new StringBuilder();
    for (var row : ledger.page(LedgerRequest.of(null, 1_000)).rows())
      text.append(row.file()).append(row.outcome() == Outcome.DUPLICATE ? "=dup " : " ");
    return text.toString().strip();
  }

  private int count(@Nullable Outcome outcome, String text) {
    return ledger.page(new LedgerRequest(outcome, text, null, 10)).total();
  }

  @Test
  void theFirstInPathOrderIsTheOriginalWhicheverCameFirst() {
    var rows = new ArrayList<LedgerRow>();
    for (var file : List.of("a", "b", "c", "d")) rows.add(row(file, Outcome.INDEXED, null, "same"));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(rows, new Random(seed));
      ledger.clear();
      rows.forEach(ledger::put);
      assertEquals("a b=dup c=dup d=dup", shown(), "seed " + seed);
      assertEquals(1, count(Outcome.INDEXED, ""));
      assertEquals(3, count(Outcome.DUPLICATE, ""));
    }
    ledger.remove("a");
    assertEquals("b c=dup d=dup", shown());
    ledger.put(row("c", Outcome.INDEXED, null, "other"));
    assertEquals("b c d=dup", shown());
    ledger.remove("b");
    assertEquals("c d", shown());
    assertEquals(0, count(Outcome.DUPLICATE, ""));
  }

  @Test
  void aDuplicateTellsOfWhatAndItsArticlesCount() {
    ledger.put(row("2024/a.txt", Outcome.INDEXED, null, "same"));
    ledger.put(row("2025/a.txt", Outcome.INDEXED, "no date found", "same"));
    var duplicate = ledger.page(LedgerRequest.of(Outcome.DUPLICATE, 10)).rows().getFirst();
    assertEquals("the same bytes as \"2024/a.txt\"; no date found", duplicate.reason());
    assertEquals(1, duplicate.articles());
    assertEquals(2, ledger.filesWithArticles());
  }

  @Test
  void filesWithoutArticlesAreNoDuplicates() {
    ledger.put(row("a", Outcome.REJECTED, "no text", "same"));
    ledger.put(row("b", Outcome.REJECTED, "no text", "same"));
    ledger.put(row("c", Outcome.IGNORED, "a hidden file", ""));
    ledger.put(row("d", Outcome.IGNORED, "a hidden file", ""));
    assertEquals("a b c d", shown());
  }

  @Test
  void findsByPathAndReasonInAnyCase() {
    ledger.put(row("Wire/Gwadar.txt", Outcome.INDEXED, "no date found", "1"));
    ledger.put(row("wire/basra.txt", Outcome.REJECTED, "not text: GIF", "2"));
    ledger.put(row("other.txt", Outcome.INDEXED, null, "3"));
    assertEquals(2, count(null, "WIRE/"));
    assertEquals(1, count(Outcome.REJECTED, "gif"));
    assertEquals(0, count(Outcome.INDEXED, "gif"));
    var page = ledger.page(new LedgerRequest(null, "wire", null, 1));
    assertEquals(2, page.total());
    assertEquals(1, page.counts().get(Outcome.REJECTED));
    var last = ledger.page(new LedgerRequest(null, "wire", page.next(), 1));
    assertEquals("wire/basra.txt", last.rows().getFirst().file());
    assertNull(last.next());
  }
}
