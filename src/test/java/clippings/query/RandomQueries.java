package clippings.query;

import clippings.article.ArticleField;
import clippings.query.Clause.AtLeast;
import clippings.query.Clause.Dated;
import clippings.query.Clause.Everything;
import clippings.query.Clause.Exact;
import clippings.query.Clause.Fuzzy;
import clippings.query.Clause.In;
import clippings.query.Clause.Metadata;
import clippings.query.Clause.Near;
import clippings.query.Clause.NotNear;
import clippings.query.Clause.Nothing;
import clippings.query.Clause.Phrase;
import clippings.query.Clause.Reach;
import clippings.query.Clause.Undated;
import clippings.query.Clause.Wildcard;
import clippings.query.Clause.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes query texts that mean trouble, and clauses of every form the parser can give. */
final class RandomQueries {

  private static final String[] ATOMS = {
    "a",
    "iran",
    "Jaish",
    "al-Adl",
    "O'Brien",
    "U.S.",
    "9/11",
    "1,000",
    "İ",
    "é",
    "e\u0301",
    "ﬁ",
    "ß",
    "市",
    "ア",
    "ส",
    "מ",
    "٣",
    "😀",
    "🇮🇷",
    "👨\u200D👩",
    "#️⃣",
    "\uD800",
    "\uDC00",
    "\u0000",
    "\u200B",
    "\u200D",
    "\u00AD",
    "\uFEFF",
    "\u202F",
    "\u0300",
    "ｈ",
    "_",
    " ",
    " ",
    " ",
    " ",
    " ",
    "\t",
    "\u3000",
    "(",
    "(",
    ")",
    ")",
    "\"",
    "\"",
    "“",
    "”",
    "«",
    "」",
    "'",
    "’",
    "=",
    "-",
    "+",
    "!",
    "~",
    "~1",
    "~2",
    "~9",
    "^2",
    "*",
    "?",
    "؟",
    "/",
    "/5",
    "/s",
    "\\",
    ":",
    "：",
    ",",
    ";",
    ".",
    "..",
    "[",
    "]",
    "{",
    "}",
    "|",
    "||",
    "&&",
    "&",
    "<",
    ">",
    "#",
    "@",
    "$",
    "%",
    "—",
    " AND ",
    " OR ",
    " NOT ",
    " NEAR/5 ",
    " w/3 ",
    " +3 ",
    " PRE/2 ",
    " /s ",
    " /p ",
    " NOT NEAR/5 ",
    "near5",
    "ATLEAST/2",
    " SAME ",
    " ADJ ",
    " same ",
    " not ",
    " w/n ",
    " w/seg ",
    "/N30/",
    "/f50/",
    "wc>9",
    "hd=",
    "rst=",
    "ns=",
    "ti(",
    "caps(",
    "au.exact(",
    "EXACT(",
    "exact(\"a b\")",
    "_exists_:",
    "date aft 1/2/2024",
    "date(geq 2024-01-16)",
    "date is 20240230",
    "1/2/2024",
    "[2024 TO 2025]",
    "$3",
    "recycl!",
    " TO ",
    "to",
    "title:",
    "TEXT:",
    "author:",
    "source:",
    "id:",
    "language:",
    "in:",
    "in:boilerplate",
    " in:boilerplate ",
    "date:",
    "after:",
    "before:",
    "nosuch:",
    "2024",
    "2024-02-30",
    "2024-01",
    "today",
    "none",
    "*:*",
    "and",
    "or",
    "http://"
  };

  private static final String[] WORDS = {
    "a",
    "and",
    "or",
    "not",
    "near5",
    "adj3",
    "atleast2",
    "near",
    "to",
    "title",
    "iran",
    "o'brien",
    "u.s",
    "3.5",
    "1,000",
    "café",
    "市议会",
    "สภา",
    "a:b",
    "_a",
    "z_",
    "می\u200Cخواهم",
    "😀",
    "🇮🇷",
    "i̇stanbul",
    "צה\"ל",
    "2024",
    "boilerplate",
    "ﬁnance"
  };

  private static final String[] PATTERNS = {
    "a*", "*a", "a?b", "*a*b*c*", "?a", "and*", "near5*", "o'*", "u.s*", "市*"
  };

  private final Random random;

  RandomQueries(long seed) {
    random = new Random(seed);
  }

  String text() {
    var text = new StringBuilder();
    for (int i = 1 + random.nextInt(random.nextBoolean() ? 6 : 40); i > 0; i--)
      text.append(pick(ATOMS));
    return text.toString();
  }

  Clause clause(int depth) {
    int kind = random.nextInt(depth > 0 ? 11 : 7);
    return switch (kind) {
      case 0, 1, 2 -> words();
      case 3 -> metadata();
      case 4 -> dated();
      case 5 -> random.nextInt(4) == 0 ? new Undated() : words();
      case 6 ->
          random.nextInt(8) == 0
              ? random.nextBoolean() ? new Everything() : new Nothing()
              : words();
      case 7 -> Junction.not(clause(depth - 1));
      case 8 -> Junction.any(clauses(depth - 1)).orElseThrow();
      case 9 ->
          new In(random.nextBoolean() ? ArticleField.TITLE : ArticleField.TEXT, clause(depth - 1));
      default ->
          random.nextInt(3) == 0
              ? Junction.inBoilerplate(Junction.flatAll(clauses(depth - 1)), 0).orElseThrow()
              : Junction.all(clauses(depth - 1)).orElseThrow();
    };
  }

  private Clause words() {
    return switch (random.nextInt(9)) {
      case 6 -> new Near(place(2), place(2), reach());
      case 7 -> new NotNear(place(2), place(2), reach());
      case 8 -> new AtLeast(1 + random.nextInt(20), place(1));
      case 0 -> new Phrase(several(2), random.nextInt(3) * 5);
      case 1 -> new Exact(several(1));
      case 2 -> new Wildcard(pick(PATTERNS));
      case 3 ->
          new Fuzzy(
              pick(new String[] {"a", "and", "near5", "o'brien", "市议会", "2024"}),
              1 + random.nextInt(2));
      default -> new Word(pick(WORDS));
    };
  }

  private Clause place(int depth) {
    while (true) {
      if (depth > 0 && random.nextInt(4) == 0) {
        return Junction.any(List.of(place(depth - 1), place(depth - 1))).orElseThrow();
      }
      var clause = words();
      if (clause.isPlace()) return clause;
    }
  }

  private Reach reach() {
    return switch (random.nextInt(5)) {
      case 0 -> new Reach.Sentence();
      case 1 -> new Reach.SameParagraph();
      default -> new Reach.Words(1 + random.nextInt(255), random.nextBoolean());
    };
  }

  private List<String> several(int least) {
    var words = new ArrayList<String>();
    for (int i = least + random.nextInt(3); i > 0; i--) words.add(pick(WORDS));
    return words;
  }

  private Clause metadata() {
    return switch (random.nextInt(3)) {
      case 0 ->
          new Metadata(
              ArticleField.ID,
              pick(
                  new String[] {
                    "2024/raisi", "a \"b\" c", "x\\", "a“b", "(a", "a~1", "-a", "file.jsonl#7"
                  }));
      case 1 -> new Metadata(ArticleField.LANGUAGE, pick(new String[] {"fa", "en-gb", "*"}));
      default ->
          new Metadata(
              ArticleField.AUTHOR,
              pick(new String[] {"das", "supratik das", "o'neil", "and", "a*", "near5", "al-adl"}));
    };
  }

  private Clause dated() {
    var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
    var later = day.plusDays(random.nextInt(3) * 17L);
    return switch (random.nextInt(6)) {
      case 0 -> new Dated(day, null);
      case 1 -> new Dated(null, day);
      case 2 -> new Dated(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
      case 3 -> new Dated(day.withDayOfYear(1), later.withDayOfYear(later.lengthOfYear()));
      default -> new Dated(day, later);
    };
  }

  private List<Clause> clauses(int depth) {
    var clauses = new ArrayList<Clause>();
    for (int i = 2 + random.nextInt(3); i > 0; i--) clauses.add(clause(depth));
    return clauses;
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
