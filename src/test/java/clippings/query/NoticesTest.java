package clippings.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 27);

  /**
   * The text; each notice as position, length, code and message; how the text is read, and what is
   * suggested.
   */
  private static final String NOTICES =
      """
      "doctor
        0+7 unclosed-quote: unclosed quote at 0: "doctor; read as closed at the end
        = doctor  try "doctor"
      "doctor who
        0+11 unclosed-quote: unclosed quote at 0: "doctor who; read as closed at the end
        = "doctor who"  try "doctor who"
      iran "joint press
        5+12 unclosed-quote: unclosed quote at 5: "joint press; read as closed at the end
        = iran AND "joint press"  try iran "joint press"
      iran "
        5+1 unclosed-quote: unclosed quote at 5; left out
        = iran  try iran
      "a b" c"
        7+1 unclosed-quote: unclosed quote at 7; left out
        = "a b" AND c  try "a b" c
      5" pipe
        1+1 unclosed-quote: unclosed quote at 1; left out
        = 5 AND pipe  try 5 pipe
      title:"gas
        6+4 unclosed-quote: unclosed quote at 6: "gas; read as closed at the end
        = title:gas  try title:"gas"
      “doctor
        0+7 unclosed-quote: unclosed quote at 0: “doctor; read as closed at the end
        = doctor  try “doctor"
      ""
        0+2 empty-phrase: no words in the quotes at 0; left out
        0+2 no-words: no words in the query; nothing to search for
        = NOT *:*
      a "" b
        2+2 empty-phrase: no words in the quotes at 2; left out
        = a AND b  try a b
      (a
        0+1 unclosed-parenthesis: unclosed "(" at 0; read as closed at the end
        = a  try (a)
      a (b OR (c
        2+1 unclosed-parenthesis: unclosed "(" at 2; read as closed at the end
        8+1 unclosed-parenthesis: unclosed "(" at 8; read as closed at the end
        = a AND (b OR c)  try a (b OR (c))
      -(a
        1+1 unclosed-parenthesis: unclosed "(" at 1; read as closed at the end
        = NOT a  try -(a)
      a)
        1+1 unopened-parenthesis: ")" at 1 closes nothing; left out
        = a  try a
      a) OR b
        1+1 unopened-parenthesis: ")" at 1 closes nothing; left out
        = a OR b  try a OR b
      :-)
        0+3 no-words: no words in the query; nothing to search for
        = NOT *:*
      ()
        0+2 no-words: no words in the query; nothing to search for
        = NOT *:*
      a ()
        2+2 empty-parentheses: nothing in the parentheses at 2; left out
        = a  try a
      title:()
        0+6 field-without-value: field "title" at 0 has no value; read as a word
        = title  try title
      AND
        0+3 operator-without-operand: AND at 0 has nothing before or after it; read as a word
        = and  try "AND"
      NOT
        0+3 operator-without-operand: NOT at 0 has nothing before or after it; read as a word
        = not  try "NOT"
      OR OR
        0+2 operator-without-operand: OR at 0 has nothing before or after it; read as a word
        3+2 operator-without-operand: OR at 3 has nothing before or after it; read as a word
        = or AND or  try "OR" "OR"
      (AND)
        1+3 operator-without-operand: AND at 1 has nothing before or after it; read as a word
        = and  try ("AND")
      a AND
        2+3 operator-without-operand: AND at 2 has nothing after it; left out
        = a  try a
      OR a
        0+2 operator-without-operand: OR at 0 has nothing before it; left out
        = a  try a
      a AND OR b
        6+2 operator-without-operand: OR at 6 has nothing before it; left out
        = a AND b  try a AND b
      a OR AND b
        5+3 operator-without-operand: AND at 5 has nothing before it; left out
        = a OR b  try a OR b
      a AND NOT
        2+3 operator-without-operand: AND at 2 has nothing after it; left out
        6+3 operator-without-operand: NOT at 6 has nothing after it; left out
        = a  try a
      NOT AND a
        4+3 operator-without-operand: AND at 4 has nothing before it; left out
        = NOT a  try NOT a
      (a OR) b
        3+2 operator-without-operand: OR at 3 has nothing after it; left out
        = a AND b  try (a) b
      NEAR/5 b
        0+6 operator-without-operand: NEAR/5 at 0 has nothing before it; left out
        = b  try b
      a PRE/3
        2+5 operator-without-operand: PRE/3 at 2 has nothing after it; left out
        = a  try a
      nosuch:x
        0+7 unknown-field: unknown field "nosuch" at 0; fields are title, text, author, source, section, language, id, date, after, before, in; read as words
        = nosuch AND x  try nosuch AND x
      -nosuch:x
        1+7 unknown-field: unknown field "nosuch" at 1; fields are title, text, author, source, section, language, id, date, after, before, in; read as words
        = NOT (nosuch AND x)  try NOT (nosuch AND x)
      nosuch:"a b"
        0+7 unknown-field: unknown field "nosuch" at 0; fields are title, text, author, source, section, language, id, date, after, before, in; read as words
        = nosuch AND "a b"  try nosuch AND "a b"
      nosuch:(a OR b)
        0+7 unknown-field: unknown field "nosuch" at 0; fields are title, text, author, source, section, language, id, date, after, before, in; read as words
        = nosuch AND (a OR b)  try nosuch AND (a OR b)
      a:b:c
        0+2 unknown-field: unknown field "a" at 0; fields are title, text, author, source, section, language, id, date, after, before, in; read as words
        2+2 unknown-field: unknown field "b" at 2; fields are title, text, author, source, section, language, id, date, after, before, in; read as words
        = a AND b AND c  try a AND b AND c
      javascript:alert(1)
        0+11 unknown-field: unknown field "javascript" at 0; fields are title, text, author, source, section, language, id, date, after, before, in; read as words
        = javascript AND alert AND 1  try javascript AND alert AND 1
      in:title x
        3+5 unknown-field: in: takes "boilerplate", got "title" at 3; read as words
        = title AND x  try title AND x
      title:
        0+6 field-without-value: field "title" at 0 has no value; read as a word
        = title  try title
      title: AND x
        0+6 field-without-value: field "title" at 0 has no value; read as a word
        = title AND x  try title AND x
      x (author:)
        3+7 field-without-value: field "author" at 3 has no value; read as a word
        = x AND author  try x (author)
      title: gas
        6+1 space-after-field: space after the field at 0; read as if there were none
        = title:gas  try title:gas
      Source: JND
        7+1 space-after-field: space after the field at 0; read as if there were none
        = source:jnd  try Source:JND
      author:das*
        7+4 pattern-in-field: author takes a whole value, no wildcards and no "~"; das* at 7 read as "das"
        = author:das  try author:das
      language:e*
        9+2 pattern-in-field: language takes a whole value, no wildcards and no "~"; e* at 9 read as "e*"
        = language:"e*"  try language:"e*"
      author:das~
        7+4 pattern-in-field: author takes a whole value, no wildcards and no "~"; das~ at 7 read as "das"
        = author:das  try author:das
      author:"!!!"
        0+12 no-words: no words in the query; nothing to search for
        7+5 empty-phrase: no words in the value of author at 7; left out
        = NOT *:*
      date:tomorrow
        5+8 not-a-date: "tomorrow" at 5 is not a date; dates are 2024, 2024-01, 2024-01-15, 2024-01..2024-06, today, yesterday, none; read as words
        = tomorrow  try tomorrow
      date:27
        5+2 not-a-date: "27" at 5 is not a date; dates are 2024, 2024-01, 2024-01-15, 2024-01..2024-06, today, yesterday, none; read as words
        = 27  try 27
      after:none
        6+4 not-a-date: "none" at 6 is not a date; dates are 2024, 2024-01, 2024-01-15, 2024-01..2024-06, today, yesterday, none; read as words
        = none  try none
      date:2024-02-30
        5+10 impossible-date: there is no 2024-02-30, at 5; read as 2024-02
        = date:2024-02  try date:2024-02
      date:2024-99-99
        5+10 impossible-date: there is no 2024-99-99, at 5; read as 2024
        = date:2024  try date:2024
      date:2024-13..2025
        5+13 impossible-date: there is no 2024-13, at 5; read as 2024..2025
        = date:2024..2025  try date:2024..2025
      date:[2024-02-30 TO *]
        5+17 impossible-date: there is no 2024-02-30, at 5; read as 2024-02..
        = after:2024-02-01  try date:2024-02..
      date:2024-06..2024-01
        5+16 reversed-dates: dates at 5 run backwards; read as 2024-01..2024-06
        = date:2024-01..2024-06  try date:2024-01..2024-06
      [a TO b]
        0+8 range-not-dates: ranges are for dates; [a TO b] at 0 read as its words
        = a AND b  try a AND b
      title:[* TO *]
        0+14 no-words: no words in the query; nothing to search for
        6+8 range-not-dates: ranges are for dates; [* TO *] at 6 read as its words
        = NOT *:*
      /.*a.{30}/
        0+10 regex-not-supported: regular expressions are not part of this language; /.*a.{30}/ at 0 read as its words
        = a AND 30  try a AND 30
      x /(a|b)+/
        2+8 regex-not-supported: regular expressions are not part of this language; /(a|b)+/ at 2 read as its words
        = x AND a AND b  try x AND a AND b
      a^2
        1+2 weight-not-supported: weights such as "^2" at 1 are not part of this language; left out
        = a  try a
      "a b"^2
        5+2 weight-not-supported: weights such as "^2" at 5 are not part of this language; left out
        = "a b"  try "a b"
      (a b)^2
        5+2 weight-not-supported: weights such as "^2" at 5 are not part of this language; left out
        = a AND b  try (a b)
      (a b)~2
        5+2 group-distance: "~2" at 5 belongs to a word or a phrase, not to parentheses; left out
        = a AND b  try (a b)
      a~99
        1+3 fuzzy-distance: a fuzzy word allows 1 or 2 edits, got 99 at 1; read as ~2
        = a~2  try a~2
      a~-1
        1+3 fuzzy-distance: a fuzzy word allows 1 or 2 edits, got -1 at 1; read as ~1
        = a~1  try a~1
      a~0
        1+2 fuzzy-distance: a fuzzy word allows 1 or 2 edits, got 0 at 1; read as the word itself
        = a  try a
      a~0.5
        1+4 fuzzy-distance: a fuzzy word allows 1 or 2 edits, got 0.5 at 1; read as ~1
        = a~1  try a~1
      jaish*~1
        6+2 fuzzy-distance: a word is fuzzy or has wildcards, not both; "~" at 6 left out
        = jaish*  try jaish*
      "a b"~
        5+1 phrase-distance: a phrase takes a distance of 0 to 255 words, got none at 5; left out
        = "a b"  try "a b"
      "a b"~-1
        5+3 phrase-distance: a phrase takes a distance of 0 to 255 words, got "-1" at 5; left out
        = "a b"  try "a b"
      "doctor"~2
        8+2 phrase-distance: only a phrase of plain words takes a distance; "~2" at 8 left out
        = doctor  try "doctor"
      =jaish*
        0+1 exact-pattern: an exact form has no wildcards and is not fuzzy; "=" at 0 left out
        = jaish*  try jaish*
      ="jai* adl"
        0+1 exact-pattern: an exact form has no wildcards and is not fuzzy; "=" at 0 left out
        = jai* PRE/1 adl  try "jai* adl"
      =(a b)
        0+1 exact-group: "=" at 0 belongs to a word or a phrase, not to parentheses; left out
        = a AND b  try (a b)
      *
        0+1 wildcard-without-letter: a wildcard needs a letter beside it; "*" at 0 left out
        0+1 no-words: no words in the query; nothing to search for
        = NOT *:*
      a *
        2+1 wildcard-without-letter: a wildcard needs a letter beside it; "*" at 2 left out
        = a  try a
      "a * b"
        3+1 wildcard-without-letter: a wildcard needs a letter beside it; "*" at 3 left out
        = "a b"  try "a b"
      (a b) NEAR/5 c
        6+6 proximity-operand: NEAR/5 at 6: the words before it are taken one by one
        = a NEAR/5 c AND b NEAR/5 c  try a NEAR/5 c AND b NEAR/5 c
      a NEAR/5 (b c)
        2+6 proximity-operand: NEAR/5 at 2: the words after it are taken one by one
        = a NEAR/5 b AND a NEAR/5 c  try a NEAR/5 b AND a NEAR/5 c
      a NOT NEAR/5 (b (c OR d))
        2+10 proximity-operand: NOT NEAR/5 at 2: the words after it are taken one by one
        = a NOT NEAR/5 (b OR c OR d)  try a NOT NEAR/5 (b OR c OR d)
      a NEAR/5 -b
        2+6 proximity-operand: NEAR/5 at 2: a NOT belongs before it: read as NOT NEAR/5
        = a NOT NEAR/5 b  try a NOT NEAR/5 b
      NOT a NEAR/5 b
        6+6 proximity-operand: NEAR/5 at 6: it needs words on both sides; read as AND
        = NOT a AND b  try NOT a AND b
      a w/5 author:das
        2+3 proximity-operand: w/5 at 2: it needs words on both sides; read as AND
        = a AND author:das  try a AND author:das
      atleast3 (a b)
        0+8 proximity-operand: atleast3 at 0: the words after it are counted one by one
        = ATLEAST/3(a) AND ATLEAST/3(b)  try ATLEAST/3(a) AND ATLEAST/3(b)
      ATLEAST/3 date:2024
        0+9 proximity-operand: ATLEAST/3 at 0: it needs words to count; left out
        = date:2024  try date:2024
      a NEAR b
        2+4 proximity-without-number: NEAR at 2 needs a distance, as in NEAR/5; read as AND
        = a AND b  try a AND b
      +3 degrees
        0+2 operator-without-operand: +3 at 0 has nothing before it; read as "3"
        = 3 AND degrees  try 3 degrees
      iran /s
        5+2 operator-without-operand: /s at 5 has nothing after it; read as "s"
        = iran AND s  try iran s
      khamenei~0.8
        8+4 fuzzy-distance: a fuzzy word allows 1 or 2 edits, got 0.8 at 8; read as ~1
        = khamenei~1  try khamenei~1
      -
        0+1 no-words: no words in the query; nothing to search for
        = NOT *:*
      !!!
        0+3 no-words: no words in the query; nothing to search for
        = NOT *:*
      ~
        0+1 no-words: no words in the query; nothing to search for
        = NOT *:*
      """;

  @Test
  void saysWhatWasNotClear() {
    QueryTables.assertNoticed(NOTICES, TODAY);
  }

  @Test
  void keepsTheFirstNoticesOfMany() {
    var notices = QueryParser.parse("a " + "\"\" ".repeat(100), TODAY).notices();
    assertEquals(Notices.MOST + 1, notices.size());
    assertEquals(
        new Notice("more-notices", -1, 0, "80 more parts were not clear", "a"), notices.getLast());
  }

  @Test
  void quotesLongTextsInShort() {
    var notice = QueryParser.parse("\"" + "word ".repeat(100), TODAY).notices().getFirst();
    assertEquals(
        "unclosed quote at 0: \"word word word word word word word word...; read as closed at the"
            + " end",
        notice.message());
  }
}
