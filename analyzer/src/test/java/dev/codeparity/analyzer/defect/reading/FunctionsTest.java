package dev.codeparity.analyzer.defect.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.language.Languages;
import dev.codeparity.analyzer.language.LineScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which function lines lie in, told by indentation. */
class FunctionsTest {
  @Test
  void lines_of_a_java_method_lie_in_the_method_not_in_class_branch_or_lambda() {
    assertThat(
            headings(
                "A.java",
                "class A extends B(int) {",
                "  private final int field = call();",
                "",
                "  @Override",
                "  public int first(int a) {",
                "    if (a > 0) {",
                "      list.forEach(x -> {",
                "        use(x);",
                "      });",
                "    }",
                "    return a;",
                "  }",
                "",
                "  void second(",
                "      int b) {",
                "    use(b);",
                "  }",
                "}"))
        .containsExactly(-1, -1, -1, -1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 13, 13, 13, 13, 13);
  }

  @Test
  void lines_of_a_c_function_lie_in_it_past_labels_and_directives() {
    assertThat(
            headings(
                "a.c",
                "static int",
                "parse(const char *s)",
                "{",
                "\tif (!s)",
                "\t\tgoto out;",
                "#ifdef DEBUG",
                "\tlog(s);",
                "#endif",
                "out:",
                "\treturn 0;",
                "}",
                "int limit = 3;"))
        .containsExactly(-1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1);
  }

  @Test
  void lines_of_a_python_method_lie_in_it_not_in_the_class() {
    assertThat(
            headings(
                "a.py",
                "class A(Base):",
                "    def run(self):",
                "        for x in y:",
                "            use(x)",
                "    limit = 3",
                "def main():",
                "    run()"))
        .containsExactly(-1, 1, 1, 1, -1, 5, 5);
  }

  private static List<Integer> headings(String path, String... lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Functions functions =
        Functions.of(
            Blob.of(bytes), LineScanner.code(bytes, Languages.standard().of(path).orElseThrow()));
    List<Integer> headings = new ArrayList<>();
    for (int line = 0; line < lines.length; line++) {
      headings.add(functions.headingOf(line));
    }
    return headings;
  }
}
