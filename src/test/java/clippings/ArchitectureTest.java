package clippings;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the package map: who may import whom, and which library is used where. */
class ArchitectureTest {

  /**
   * The packages, each with the packages of ours that it may import. None may import one below
   * itself.
   */
  private static final List<Row> MAP =
      List.of(
          row("article"),
          row("query", "article"),
          row("ingest.text", "article"),
          row("ingest.html", "article", "ingest.text"),
          row("ingest.document", "article", "ingest.text"),
          row("ingest", "article", "ingest.text", "ingest.html", "ingest.document"),
          row("names"),
          row("index.analysis", "article"),
          row("index.copy", "article", "index.analysis"),
          row("index.document", "article", "names", "index.analysis", "index.copy"),
          row("index.word", "article", "names", "index.analysis", "index.document"),
          row("index.story", "article", "index.copy", "index.document"),
          row(
              "index",
              "article",
              "index.analysis",
              "index.copy",
              "index.document",
              "index.word",
              "index.story"),
          row("search.request", "article", "query", "names"),
          row(
              "search.match",
              "article",
              "query",
              "index.analysis",
              "index.document",
              "index.word",
              "index",
              "search.request"),
          row(
              "search.rank",
              "article",
              "query",
              "index.analysis",
              "index.document",
              "index.word",
              "index.story",
              "index",
              "search.request",
              "search.match"),
          row("search.facet", "index.document", "index.story", "search.request", "search.rank"),
          row(
              "search.spelling",
              "article",
              "query",
              "names",
              "index.analysis",
              "index.document",
              "index.word",
              "index",
              "search.request",
              "search.match"),
          row(
              "search.mark",
              "article",
              "query",
              "index.document",
              "index.word",
              "index",
              "search.request",
              "search.match",
              "search.rank"),
          row(
              "search",
              "article",
              "query",
              "index.analysis",
              "index.document",
              "index.word",
              "index.story",
              "index",
              "search.request",
              "search.match",
              "search.rank",
              "search.facet",
              "search.spelling",
              "search.mark"),
          row("suggest", "article", "index.analysis", "index.document", "index.word", "index"),
          row("export", "article", "search.request"),
          row("compare", "article"),
          row("archive.folder", "article", "names"),
          row("archive.ledger", "article", "ingest", "archive.folder"),
          row("archive.pass", "article", "ingest", "index", "archive.folder", "archive.ledger"),
          row(
              "archive.submission",
              "article",
              "ingest",
              "index",
              "archive.folder",
              "archive.ledger",
              "archive.pass"),
          row(
              "archive",
              "article",
              "ingest",
              "index",
              "archive.folder",
              "archive.ledger",
              "archive.pass",
              "archive.submission"),
          row("feed", "article", "ingest.text", "ingest.html", "ingest"),
          row("evaluate"),
          row(
              "",
              "article",
              "query",
              "ingest",
              "names",
              "index",
              "search.request",
              "search",
              "suggest",
              "archive.ledger",
              "archive.pass",
              "archive.submission",
              "archive"),
          row("server.text", "article", "search.request"),
          row("server.http", "query", "search.request", "archive.submission", "server.text"),
          row(
              "server.json",
              "article",
              "query",
              "search.request",
              "export",
              "archive.ledger",
              "archive.submission",
              "archive",
              "server.text",
              "server.http"),
          row(
              "server.page",
              "article",
              "query",
              "search.request",
              "export",
              "compare",
              "archive.ledger",
              "archive.pass",
              "archive",
              "server.text",
              "server.http",
              "server.json"),
          row(
              "server",
              "article",
              "query",
              "ingest",
              "search.request",
              "search",
              "suggest",
              "archive.ledger",
              "archive.pass",
              "archive.submission",
              "archive",
              "",
              "server.text",
              "server.http",
              "server.json",
              "server.page"),
          row(
              "cli",
              "article",
              "query",
              "ingest",
              "index",
              "search.request",
              "search",
              "suggest",
              "export",
              "archive.folder",
              "archive.ledger",
              "archive.pass",
              "archive",
              "feed",
              "evaluate",
              "",
              "server.json",
              "server"));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("clippings");

  @Test
  void seesTheCode() {
    assertFalse(
        OURS.isEmpty(),
        "no classes found: every other test here would pass without looking at anything");
  }

  @Test
  void everyClassLivesInAMappedPackage() {
    check(classes().should(ArchCondition.from(in(MAP).as("live in a package of the map"))));
  }

  @Test
  void theMapItselfPointsUpwards() {
    for (int i = 0; i < MAP.size(); i++) {
      var above = MAP.subList(0, i).stream().map(Row::name).toList();
      var notAbove = MAP.get(i).mayImport().stream().filter(name -> !above.contains(name)).toList();
      assertEquals(List.of(), notAbove, "what " + MAP.get(i) + " imports from below");
    }
  }

  @TestFactory
  Stream<DynamicTest> importsOnlyWhatTheMapAllows() {
    return MAP.stream()
        .map(
            row -> {
              var forbidden =
                  MAP.stream()
                      .filter(
                          other -> !other.equals(row) && !row.mayImport().contains(other.name()))
                      .toList();
              var rule =
                  noClasses().that(in(List.of(row))).should().dependOnClassesThat(in(forbidden));
              return DynamicTest.dynamicTest(row.toString(), () -> check(rule));
            });
  }

  @Test
  void luceneStaysInThePackagesThatSearch() {
    staysIn(
        "org.apache.lucene..", "clippings.index..", "clippings.search..", "clippings.suggest..");
  }

  @Test
  void javalinStaysInServer() {
    staysIn("io.javalin..", "clippings.server..");
    staysIn("org.eclipse.jetty..", "clippings.server..");
    staysIn("jakarta.servlet..", "clippings.server..");
  }

  @Test
  void whatReadsFormatsStaysInIngest() {
    staysIn("org.jsoup..", "clippings.ingest..");
    staysIn("com.rometools..", "clippings.ingest..");
    staysIn("org.jdom2..", "clippings.ingest..");
    staysIn("org.apache.james..", "clippings.ingest..");
    staysIn("org.apache.commons.compress..", "clippings.ingest..");
    staysIn("org.apache.pdfbox..", "clippings.ingest..");
    staysIn("org.apache.fontbox..", "clippings.ingest..");
    staysIn("org.netpreserve..", "clippings.ingest..");
  }

  @Test
  void onlyFeedsConnectToOthers() {
    staysIn("org.apache.hc..", "clippings.feed..");
    staysIn("crawlercommons..", "clippings.feed..");
    staysIn("java.net.http..", "clippings.feed..");
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Socket|DatagramSocket|URL|(\\w+)?URLConnection)")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.nio\\.channels\\.(\\w*SocketChannel|DatagramChannel)"));
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("clippings.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace"));
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked =
        Stream.concat(
                Stream.of(OURS.getPackage("clippings")),
                OURS.getPackage("clippings").getSubpackagesInTree().stream())
            .filter(p -> !p.getClasses().isEmpty() && !p.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertEquals(List.of(), unmarked, "packages without a package-info.java that says @NullMarked");
  }

  @Test
  void namesSayWhatAThingIs() {
    check(noClasses().should().haveNameMatching(".*(Manager|Impl|Helper|Utils?|Data|Info)"));
  }

  private static void staysIn(String library, String... packages) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(packages)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  /** Rules about packages that do not exist yet hold. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(OURS);
  }

  private static DescribedPredicate<JavaClass> in(List<Row> rows) {
    return describe("are in " + rows, type -> rows.stream().anyMatch(row -> row.holds(type)));
  }

  private static Row row(String name, String... mayImport) {
    return new Row(name, List.of(mayImport));
  }

  /**
   * One line of the map.
   *
   * @param name the package below {@code clippings}; empty for {@code clippings} itself
   */
  private record Row(String name, List<String> mayImport) {
    boolean holds(JavaClass type) {
      return type.getPackageName().equals(toString());
    }

    @Override
    public String toString() {
      return name.isEmpty() ? "clippings" : "clippings." + name;
    }
  }
}
