package clippings.query;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is written as in Factiva, Nexis, ProQuest, Westlaw or Lucene. */
class OtherLanguagesTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 27);

  /** What needs no notice: the text, and the clause as it is printed. */
  private static final String READINGS =
      """
      # names of fields elsewhere
      hd=gas by=das sn=dawn  =>  title:gas AND author:das AND source:dawn
      hd=(gas OR oil)  =>  title:(gas OR oil)
      HD="gas prices" la=en se=national  =>  title:"gas prices" AND language:en AND section:national
      ti(gas prices) AND au("Supratik Das")  =>  title:(gas AND prices) AND author:"supratik das"
      -headline(iran)  =>  NOT title:iran
      byline(das) AND publication(dawn OR jnd)  =>  author:das AND (source:dawn OR source:jnd)
      au.exact("Supratik Das")  =>  author:"supratik das"
      headline:gas body:oil published:2024  =>  title:gas AND text:oil AND date:2024
      date=2024  =>  date:2024
      EXACT("air strikes") exact(drone)  =>  ="air strikes" AND ="drone"
      author(s) of title(s)  =>  author AND s AND of AND title AND s
      f(x) by (das)  =>  f AND x AND by AND das
      # dates elsewhere
      date(geq 2024-01-16)  =>  after:2024-01-16
      date(aft 1/31/2024 and bef 3/31/2024)  =>  date:2024-02-01..2024-03-30
      date aft 2024-01-16  =>  after:2024-01-17
      date bef 20240101  =>  before:2023-12-31
      date >= 2024-01-05  =>  after:2024-01-05
      pd(20240101-20240630)  =>  date:2024-01..2024-06
      yr(2020-2024)  =>  date:2020..2024
      date:20240115  =>  date:2024-01-15
      date:15.1.2024 date:15/1/2024  =>  date:2024-01-15 AND date:2024-01-15
      _exists_:date  =>  NOT date:none
      up to date with 2024  =>  up AND to AND date AND with AND 2024
      # several fields
      ti,ft(gas) ti,td(oil)  =>  gas AND oil
      au,by(das)  =>  author:das
      hd,ti(a b)  =>  title:(a AND b)
      prices,title(s) a,b(c)  =>  prices AND title AND s AND a AND b AND c
      """;

  /** As {@link QueryTables#assertNoticed} has them. */
  private static final String NOTICES =
      """
      a SAME b
        2+4 other-syntax: SAME at 2 is read as in the same paragraph; the word is "same", in quotes
        = a /p b  try a /p b
      a w/n b
        2+3 proximity-without-number: w/n at 2 needs a distance, as in NEAR/5; read as AND
        = a AND b  try a AND b
      a w/seg b
        2+5 other-syntax: w/seg at 2 has no meaning here; read as AND
        = a AND b  try a AND b
      toyota/F50/
        6+5 other-syntax: "/F50/" at 6 is not part of this language; left out
        = toyota  try toyota
      wc>1000 iran
        0+7 other-syntax: "wc>1000" at 0 is not part of this language; left out
        = iran  try iran
      hlp="gas prices"
        0+4 other-syntax: hlp at 0: headline and lead have no field; read as title and text
        = "gas prices"  try "gas prices"
      hd=(gas or oil) and by=das
        8+2 small-operator: "or" at 8 is a word, being in small letters; the operator is OR
        16+3 small-operator: "and" at 16 is a word, being in small letters; the operator is AND
        = title:(gas AND or AND oil) AND and AND author:das  try hd=(gas "or" oil) "and" by=das
      ns=c13
        0+3 unknown-field: unknown field "ns" at 0; fields are title, text, author, source, section, language, id, date, after, before, in; read as words
        = ns AND c13  try ns AND c13
      recycl! w/10 packag!
        6+1 truncation: "!" at 6 is read as any ending, which is written *
        19+1 truncation: "!" at 19 is read as any ending, which is written *
        = recycl* NEAR/10 packag*  try recycl* w/10 packag*
      recycl$3 plant
        6+2 truncation: "$3" at 6 is read as any ending, which is written *
        = recycl* AND plant  try recycl* plant
      date is 2024
        0+12 other-syntax: date is 2024 at 0 is read as date:2024
        = date:2024  try date:2024
      date aft 1/2/2024
        0+17 ambiguous-date: 1/2/2024 at 0 is read as month/day/year: 2024-01-02
        = after:2024-01-03  try after:2024-01-03
      [2024 TO 2025]
        0+14 other-syntax: [2024 TO 2025] at 0 names no field; read as date:[2024 TO 2025]
        = date:2024..2025  try date:[2024 TO 2025]
      _exists_:author x
        9+6 other-syntax: only whether there is a date can be asked, not "author" at 9; left out
        = x  try x
      a NEAR 5 b
        2+6 other-syntax: NEAR 5 at 2 is read as NEAR/5
        = a NEAR/5 b  try a NEAR/5 b
      a NOT NEAR 5 "b c" OR d
        6+6 other-syntax: NEAR 5 at 6 is read as NEAR/5
        = a NOT NEAR/5 "b c" OR d  try a NOT NEAR/5 "b c" OR d
      (a OR b) PRE 2 c ADJ 3 d
        9+5 other-syntax: PRE 2 at 9 is read as PRE/2
        17+5 other-syntax: ADJ 3 at 17 is read as ADJ/3
        = (a OR b) PRE/2 c PRE/3 d  try (a OR b) PRE/2 c ADJ/3 d
      a NEAR 2024 b
        2+4 proximity-without-number: NEAR at 2 needs a distance, as in NEAR/5; read as AND
        = a AND 2024 AND b  try a AND 2024 b
      a NEAR 5
        2+4 proximity-without-number: NEAR at 2 needs a distance, as in NEAR/5; read as AND
        = a AND 5  try a AND 5
      ti,ab(gas OR "oil price")
        0+5 other-syntax: ti,ab at 0: only title and text can be searched together; read as title and text
        = gas OR "oil price"  try gas OR "oil price"
      -AB,FT(gas)
        1+5 other-syntax: AB,FT at 1: only title and text can be searched together; read as text
        = NOT text:gas  try NOT text:gas
      ti,au(das)
        0+5 other-syntax: ti,au at 0: only title and text can be searched together; read as title
        = title:das  try title:das
      su,co(oil) x
        0+5 other-syntax: su,co at 0: only title and text can be searched together; read as title and text
        = oil AND x  try oil AND x
      """;

  @Test
  void readsWhatMeansTheSameHereWithoutANotice() {
    QueryTables.assertRead(READINGS, TODAY);
  }

  @Test
  void saysHowTheRestWasRead() {
    QueryTables.assertNoticed(NOTICES, TODAY);
  }
}
