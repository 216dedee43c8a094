package clippings.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clippings.server.http.Parameter;
import clippings.server.http.Problem;
import clippings.server.http.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/api.md} names everything there is. */
class ApiDocumentationTest {

  private static String documentation = "";

  @BeforeAll
  static void read() throws IOException {
    documentation = Files.readString(Path.of("docs", "api.md"));
  }

  @ParameterizedTest
  @EnumSource(Route.class)
  void namesEveryAddress(Route route) {
    assertNamed("| `" + route.path() + "` |");
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void namesEveryParameter(Parameter parameter) {
    assertNamed("`" + parameter.label() + "`" + (parameter.repeatable() ? "*" : ""));
  }

  @ParameterizedTest
  @EnumSource(Problem.Code.class)
  void namesEveryProblemWithItsStatus(Problem.Code code) {
    assertNamed("| `%s` | %d |".formatted(code.word(), code.status()));
  }

  @Test
  void namesEveryParameterOfAnArticle() {
    assertNamed("`q`, `match`, `variants`, `without`, `syntax`, `strict` and `timeZone`");
  }

  private static void assertNamed(String name) {
    assertTrue(documentation.contains(name), "docs/api.md does not have " + name);
  }
}
