package clippings.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesListTest {

  @Test
  void readsSpellingsAndWhatIsToBeKeptApart() {
    var list =
        NamesList.of("# groups\n\nJaish al-Adl, Army of Justice\n ! Iran ، Iraq # not one\n");
    assertEquals(List.of(List.of("Jaish al-Adl", "Army of Justice")), list.alike());
    assertEquals(List.of(List.of("Iran", "Iraq")), list.apart());
    assertEquals("the list of names; lines: 2", list.summary());
  }

  @Test
  void tellsWhichLinesSayNothing() {
    var list = NamesList.of("Jaish al-Adl\nA, B\n! Iran,\n" + "x".repeat(201) + ", y");
    assertEquals(
        List.of(
            "line 1: needs two spellings with a comma between them",
            "line 3: needs two spellings with a comma between them",
            "line 4: a spelling is longer than 200 characters"),
        list.problems());
    assertEquals(List.of(List.of("A", "B")), list.alike());
  }
}
