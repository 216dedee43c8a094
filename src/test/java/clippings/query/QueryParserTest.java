package clippings.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParserTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 27);

  /** What needs no notice: the text, and the clause as it is printed. */
  private static final String READINGS =
      """
      # words
      iran  =>  iran
      Iran BORDER  =>  iran AND border
      iran  \t border  =>  iran AND border
      Jaish al-Adl  =>  jaish AND "al adl"
      Café  =>  café
      CAFE\u0301  =>  café
      O'Brien  =>  o'brien
      O’Brien  =>  o'brien
      today's news  =>  today's AND news
      'quoted words'  =>  quoted AND words
      U.S.  =>  u.s
      U.S.-Iran  =>  "u.s iran"
      3.5 million  =>  3.5 AND million
      $1,000,000  =>  1,000,000
      50%  =>  50
      9/11  =>  "9 11"
      12:30  =>  "12 30"
      AT&T  =>  "at t"
      R&D  =>  "r d"
      C++  =>  c
      C# and F#  =>  c AND and AND f
      and/or  =>  "and or"
      km/h 3/4  =>  "km h" AND "3 4"
      e-mail  =>  "e mail"
      well-known  =>  "well known"
      Re: budget  =>  re AND budget
      a: b  =>  a AND b
      http://a.example/?b=c&d=e#f  =>  "http a.example b c d e f"
      https://dawn.example/news/1,2*  =>  "https dawn.example news 1,2"
      file:///etc/passwd  =>  "file etc passwd"
      ../../../../etc/passwd  =>  "etc passwd"
      #hashtag  =>  hashtag
      @handle  =>  handle
      iran,pakistan;turkey  =>  iran AND pakistan AND turkey
      a، b؛ c  =>  a AND b AND c
      harbour—council  =>  "harbour council"
      a + b  =>  a AND b
      a - b  =>  a AND b
      x...y  =>  "x y"
      <b>harbour</b>  =>  "b harbour b"
      &lt;b&gt;  =>  lt AND "b gt"
      😀  =>  😀
      👨\u200D👩\u200D👧 🇮🇷  =>  👨\u200D👩\u200D👧 AND 🇮🇷
      市议会  =>  市议会
      東京 abc  =>  東京 AND abc
      สภา  =>  สภา
      المجلس؟  =>  المجلس
      می\u200Cخواهم  =>  می\u200Cخواهم
      צה"ל  =>  "צה"ל"
      İSTANBUL  =>  i̇stanbul
      STRASSE ß  =>  strasse AND ß
      (c)  =>  c
      a\\b  =>  "a b"
      C\\+\\+ \\(x\\) \\"y\\"  =>  c AND x AND y
      # phrases
      "joint press conference"  =>  "joint press conference"
      "Joint, press: conference!"  =>  "joint press conference"
      "joint press conference"~3  =>  "joint press conference"~3
      "joint press conference"~0  =>  "joint press conference"
      "doctor"  =>  doctor
      “joint press”  =>  "joint press"
      „joint press“  =>  "joint press"
      «joint press»  =>  "joint press"
      「joint press」  =>  "joint press"
      "a:b c"  =>  "a:b c"
      "who is he? nobody"  =>  "who is he nobody"
      "AND OR NOT"  =>  "and or not"
      "title:x y"  =>  "title:x y"
      a"b c"d  =>  a AND "b c" AND d
      # exact
      ="airstrikes"  =>  ="airstrikes"
      =airstrikes  =>  ="airstrikes"
      ="air strikes"  =>  ="air strikes"
      =al-Adl  =>  ="al adl"
      title:="airstrikes"  =>  title:="airstrikes"
      # boolean
      a b c  =>  a AND b AND c
      a AND b  =>  a AND b
      a OR b  =>  a OR b
      a b OR c d  =>  a AND b OR c AND d
      a AND b OR c AND d  =>  a AND b OR c AND d
      a AND (b OR c)  =>  a AND (b OR c)
      (a OR b) (c OR d)  =>  (a OR b) AND (c OR d)
      ((a))  =>  a
      (a (b (c d)))  =>  a AND b AND c AND d
      a OR (b OR c)  =>  a OR b OR c
      NOT a  =>  NOT a
      a NOT b  =>  a AND NOT b
      a AND NOT b  =>  a AND NOT b
      a OR NOT b  =>  a OR NOT b
      NOT a OR b  =>  NOT a OR b
      -a  =>  NOT a
      -a -b  =>  NOT a AND NOT b
      a -b  =>  a AND NOT b
      a -"b c"  =>  a AND NOT "b c"
      -(a OR b)  =>  NOT (a OR b)
      -(a b)  =>  NOT (a AND b)
      -title:x  =>  NOT title:x
      NOT NOT a  =>  a
      NOT NOT NOT a  =>  NOT a
      -(-(a))  =>  a
      --a  =>  a
      +a  =>  a
      +a +b -c  =>  a AND b AND NOT c
      +"a b"  =>  "a b"
      a && b  =>  a AND b
      a || b  =>  a OR b
      a || b && c  =>  a OR b AND c
      a && ! b  =>  a AND NOT b
      a ! b  =>  a AND NOT b
      !a  =>  NOT a
      R&D || S&P  =>  "r d" OR "s p"
      a or b and not c  =>  a AND or AND b AND and AND not AND c
      And or Not  =>  and AND or AND not
      -AND  =>  NOT and
      (a) AND (b)  =>  a AND b
      f(x)  =>  f AND x
      # fields
      title:gas  =>  title:gas
      TITLE:gas  =>  title:gas
      title:"gas prices"  =>  title:"gas prices"
      title:(a OR b)  =>  title:(a OR b)
      title:(a b) c  =>  title:(a AND b) AND c
      title:-a  =>  title:(NOT a)
      title:jaish*  =>  title:jaish*
      title:khamenei~1  =>  title:khamenei~1
      title:AND  =>  title:and
      text:x  =>  text:x
      title:(text:x OR author:y)  =>  title:(text:x OR author:y)
      author:das  =>  author:das
      author:"Supratik Das"  =>  author:"supratik das"
      author:(das OR "ali khan")  =>  author:das OR author:"ali khan"
      author:(-das)  =>  NOT author:das
      author:O’Neil  =>  author:"o'neil"
      author:al-Adl,  =>  author:al-adl
      source:JND  =>  source:jnd
      section:national  =>  section:national
      language:fa  =>  language:fa
      language:en-GB  =>  language:en-gb
      id:2024/raisi  =>  id:2024/raisi
      id:file.jsonl#7  =>  id:file.jsonl#7
      id:"A \\"b\\" (c)"  =>  id:"A \\"b\\" (c)"
      id:a~1  =>  id:"a~1"
      a title:b OR c  =>  a AND title:b OR c
      title:12:30  =>  title:"12 30"
      # dates
      date:2024  =>  date:2024
      date:2024-01  =>  date:2024-01
      date:2024-1-5  =>  date:2024-01-05
      date:2024-01-15  =>  date:2024-01-15
      date:"2024-01-15"  =>  date:2024-01-15
      date:2024,  =>  date:2024
      date:2024?  =>  date:2024
      date:2024-01..2024-06  =>  date:2024-01..2024-06
      date:2024-01-02..2024-06-03  =>  date:2024-01-02..2024-06-03
      date:2023..2024  =>  date:2023..2024
      date:2024-01..2024-02-15  =>  date:2024-01-01..2024-02-15
      date:2024..  =>  after:2024-01-01
      date:..2024  =>  before:2024-12-31
      date:today  =>  date:2024-05-27
      date:yesterday  =>  date:2024-05-26
      date:none  =>  date:none
      -date:none  =>  NOT date:none
      date:*  =>  NOT date:none
      date:[2024-01-01 TO 2024-02-01]  =>  date:2024-01-01..2024-02-01
      date:[2024-01 TO *]  =>  after:2024-01-01
      date:[* TO 2024-01]  =>  before:2024-01-31
      date:[* TO *]  =>  NOT date:none
      date:{2024-01-01 TO 2024-01-05}  =>  date:2024-01-02..2024-01-04
      date:{2024-01-01 TO 2024-01-02}  =>  NOT *:*
      date:(2023 OR 2025)  =>  date:2023 OR date:2025
      after:2024-01-16  =>  after:2024-01-16
      before:2024-05  =>  before:2024-05-31
      after:today  =>  after:2024-05-27
      iran after:2024 before:2024-05  =>  iran AND after:2024-01-01 AND before:2024-05-31
      # wildcards and fuzzy words
      jaish*  =>  jaish*
      *stan  =>  *stan
      bal?chistan  =>  bal?chistan
      ?ran  =>  ?ran
      ira؟ian  =>  ira?ian
      ira？ian＊  =>  ira?ian*
      "1\u200D,9*"  =>  "1\u200D,9*"
      *a*  =>  *a*
      f***oo  =>  f*oo
      2024*  =>  2024*
      U.S.*  =>  u.s.*
      title:(jaish* OR *adl)  =>  title:(jaish* OR *adl)
      iran?  =>  iran
      iran??  =>  iran
      What is this?  =>  what AND is AND this
      who?me  =>  who?me
      khamenei~  =>  khamenei~2
      khamenei~1  =>  khamenei~1
      khamenei~2  =>  khamenei~2
      near5~1  =>  near5~1
      (khamenei~)  =>  khamenei~2
      # everything and nothing
      *:*  =>  *:*
      *:* -a  =>  *:* AND NOT a
      NOT *:*  =>  NOT *:*
      *:* NOT *:*  =>  *:* AND NOT *:*
      # boilerplate
      in:boilerplate  =>  in:boilerplate
      in:"boilerplate"  =>  in:boilerplate
      subscribe in:boilerplate  =>  subscribe AND in:boilerplate
      in:boilerplate subscribe now  =>  subscribe AND now AND in:boilerplate
      a b in:boilerplate OR c  =>  a AND b AND in:boilerplate OR c
      a (b in:boilerplate)  =>  a AND (b AND in:boilerplate)
      a date:2024 in:boilerplate b  =>  (a AND b AND in:boilerplate) AND date:2024
      author:das in:boilerplate  =>  author:das AND (in:boilerplate)
      title:a b in:boilerplate  =>  title:a AND (b AND in:boilerplate)
      in:boilerplate -a  =>  (in:boilerplate) AND NOT (a AND in:boilerplate)
      b -a in:boilerplate  =>  b AND NOT a AND in:boilerplate
      -(a date:2024) in:boilerplate  =>  NOT ((a AND in:boilerplate) AND date:2024) AND (in:boilerplate)
      -in:boilerplate  =>  NOT in:boilerplate
      (a OR author:das) in:boilerplate  =>  (a OR author:das) AND in:boilerplate
      in:boilerplate in:boilerplate  =>  in:boilerplate
      # proximity
      a NEAR/5 b  =>  a NEAR/5 b
      a w/5 b  =>  a NEAR/5 b
      a /5 b  =>  a NEAR/5 b
      a near5 b  =>  a NEAR/5 b
      a PRE/3 b  =>  a PRE/3 b
      a pre/3 b +2 c  =>  a PRE/3 b PRE/2 c
      a adj3 b  =>  a PRE/3 b
      a NEAR/0 b  =>  a NEAR/1 b
      a /s b /P c  =>  a /s b /p c
      a NOT NEAR/5 b  =>  a NOT NEAR/5 b
      a NOT w/5 b c  =>  a NOT NEAR/5 b AND c
      NOT (a NEAR/5 b)  =>  NOT (a NEAR/5 b)
      x AND a NEAR/5 b OR c  =>  x AND a NEAR/5 b OR c
      (attack* OR "border guard") NEAR/8 jaish*  =>  (attack* OR "border guard") NEAR/8 jaish*
      a NEAR/10 (b OR c)  =>  a NEAR/10 (b OR c)
      (a NEAR/2 b) NEAR/3 c  =>  a NEAR/2 b NEAR/3 c
      a NEAR/2 (b NEAR/3 c)  =>  a NEAR/2 (b NEAR/3 c)
      title:a NEAR/5 b  =>  title:(a NEAR/5 b)
      a NEAR/5 title:b  =>  title:(a NEAR/5 b)
      title:(a NEAR/5 b)  =>  title:(a NEAR/5 b)
      ATLEAST/3(a)  =>  ATLEAST/3(a)
      atleast3 a b  =>  ATLEAST/3(a) AND b
      NOT ATLEAST/2(a OR "b c")  =>  NOT ATLEAST/2(a OR "b c")
      title:(atleast2 a)  =>  title:(ATLEAST/2(a))
      "bal* conf"  =>  bal* PRE/1 conf
      "a b*"~10  =>  a NEAR/11 b*
      al-adl*  =>  al PRE/1 adl*
      al-adl~1  =>  al~1 PRE/1 adl~1
      a ADJ b  =>  a PRE/1 b
      a w/sent b w/para c  =>  a /s b /p c
      a N/5 b p/3 c  =>  a NEAR/5 b PRE/3 c
      a onear/4 b  =>  a PRE/4 b
      a NEAR/۵ b  =>  a NEAR/5 b
      a not w/5 b  =>  a NOT NEAR/5 b
      a NOT near5 b  =>  a NOT NEAR/5 b
      boeing/N30/airways  =>  boeing NEAR/30 airways
      boeing /n30/ airways  =>  boeing NEAR/30 airways
      a ANDNOT b BUT NOT c  =>  a AND NOT b AND NOT c
      [a OR b] c  =>  (a OR b) AND c
      # ends of words
      What a day! Yahoo!  =>  what AND a AND day AND yahoo
      US$5 a$1  =>  "us 5" AND "a 1"
      # words that look like operators of proximity
      same near adj and or not  =>  same AND near AND adj AND and AND or AND not
      near5  =>  "near5"
      atleast3  =>  "atleast3"
      w/5  =>  "w 5"
      +300 a  =>  300 AND a
      adj3 a  =>  "adj3" AND a
      24/7 w/o  =>  "24 7" AND "w o"
      to TO  =>  to AND to
      # punctuation alone beside words
      a ... b  =>  a AND b
      a ^ b  =>  a AND b
      a^  =>  a
      ^_^ a  =>  a
      a ~ b  =>  a AND b
      ~5  =>  5
      [sic] {x}  =>  sic AND x
      """;

  @Test
  void readsWhatIsClearWithoutANotice() {
    QueryTables.assertRead(READINGS, TODAY);
  }

  @Test
  void readsBlankAsEverything() {
    for (var blank : List.of("", " ", "\t\n\r", "\u00A0\u3000\u200B", "\u2028\u2029", "\uFEFF"))
      QueryTables.assertRead("*:*", blank, TODAY);
  }

  @Test
  void keepsTheTextAsTyped() {
    assertEquals("  Jaish  ", QueryParser.parse("  Jaish  ", TODAY).text());
  }

  @Test
  void readsOneClauseAsThatClause() {
    assertEquals(new Clause.Not(new Clause.Word("a")), QueryParser.parse("-a", TODAY).clause());
    assertEquals(
        new Clause.InBoilerplate(
            new Clause.All(List.of(new Clause.Word("a"), new Clause.Word("b")))),
        QueryParser.parse("a in:boilerplate b", TODAY).clause());
  }

  @Test
  void strictReadingAcceptsWhatIsClear() {
    assertEquals(new Clause.Word("iran"), QueryParser.parseStrict("iran?", TODAY).clause());
  }

  @Test
  void strictReadingThrowsTheFirstNotice() {
    var thrown =
        assertThrows(
            QuerySyntaxException.class, () -> QueryParser.parseStrict("iran (a \"b", TODAY));
    var message = "unclosed \"(\" at 5; read as closed at the end";
    assertEquals(message, thrown.getMessage());
    assertEquals(
        new Notice("unclosed-parenthesis", 5, 1, message, "iran (a \"b\")"), thrown.notice());
  }
}
