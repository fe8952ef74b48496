package dev.codeparity.analyzer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of methods, by figures worked out by hand. */
class MethodRunTest {
  private final MethodRun run = new MethodRun(new KnownBodies());

  private FileMethods read(String text) {
    return run.read(new SharedText(text));
  }

  private MethodFacts only(String method) {
    FileMethods found = read("class C {\n" + method + "\n}");

    assertThat(found.problem()).isEmpty();
    return found.methods().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          1 # 0 # 0 # return 1;
          2 # 1 # 1 # if (a) x();
          2 # 2 # 1 # if (a) x(); else y();
          3 # 3 # 1 # if (a) x(); else if (b) y(); else z();
          3 # 3 # 2 # if (a) { if (b) x(); }
          6 # 8 # 3 # for (var i : l) { while (a && b) { if (c || d) x(); } }
          3 # 1 # 1 # switch (k) { case 1: x(); case 2: y(); default: z(); }
          3 # 1 # 1 # return switch (k) { case 1, 2 -> 3; default -> 4; };
          2 # 1 # 1 # try { x(); } catch (E e) { y(); } finally { z(); }
          3 # 1 # 1 # try { x(); } catch (E e) { throw e; }
          2 # 1 # 1 # return a ? 1 : 2;
          3 # 2 # 1 # if (a && b) x();
          5 # 3 # 1 # if (a && b && c || d) x();
          1 # 1 # 0 # return a && b;
          1 # 2 # 2 # Runnable r = () -> { if (a) x(); };
          1 # 1 # 0 # return m();
          3 # 4 # 2 # out: for (;;) { if (a) continue out; }
          """)
  void complexity_is_as_counted_by_hand(int cyclomatic, int cognitive, int nesting, String body) {
    MethodFacts found = only("int m() { " + body + " }");

    assertThat(List.of(found.cyclomatic(), found.cognitive(), found.nesting()))
        .containsExactly(cyclomatic, cognitive, nesting);
  }

  @Test
  void methods_are_named_by_type_and_parameters() {
    FileMethods found =
        read(
            """
            public class Outer {
              public Outer(int... sizes) {}
              interface Inner { void of(java.util.List<String> all, int n); }
              Object o() { return new Object() { public String toString() { return ""; } }; }
              enum Kind { ONE { int one() { return 1; } } }
            }
            """);

    assertThat(found.methods())
        .extracting(MethodFacts::name)
        .containsExactly(
            "Outer#Outer(int...)",
            "Outer.Inner#of(java.util.List<String>, int)",
            "Outer#o()",
            "Outer.o().new Object#toString()",
            "Outer.Kind.ONE#one()");
    assertThat(found.methods())
        .extracting(MethodFacts::open)
        .containsExactly(true, false, false, false, false);
  }

  @Test
  void a_method_of_a_public_interface_is_of_the_api() {
    FileMethods found =
        read("public interface A { void a(); private void b() {} class C { public void c() {} } }");

    assertThat(found.methods()).extracting(MethodFacts::open).containsExactly(true, false, true);
  }

  @Test
  void tests_and_their_assertions_are_counted() {
    MethodFacts found =
        only(
            "@org.junit.Test void t() {\n assertThat(a).isEqualTo(b);\n verify(m).call();\n fails();\n}");

    assertThat(found.test()).isTrue();
    assertThat(found.assertions()).isEqualTo(2);
    assertThat(found.lines()).isEqualTo(5);
    assertThat(found.line()).isEqualTo(2);
  }

  @Test
  void white_space_and_comments_do_not_change_the_code() {
    MethodFacts plain = only("int m() { return 1; }");

    assertThat(only("int m()   {\n// one\nreturn 1; }").code()).isEqualTo(plain.code());
    assertThat(only("int m() { return 2; }").code()).isNotEqualTo(plain.code());
  }

  @Test
  void blanks_count_within_text_blocks() {
    String block = "String m() { return \"\"\"\n%sone\n  two\n  \"\"\"; }";

    assertThat(only(block.formatted("    ")).code())
        .isNotEqualTo(only(block.formatted("  ")).code());
  }

  @Test
  void code_of_every_age_is_parsed() {
    assertThat(read("class C { int _ = 1; }").parsed()).isTrue();
    assertThat(read("class C { void m() { Enumeration enum = e(); } }").parsed()).isTrue();
    assertThat(read("class C { void yield() {} void m() { yield(); } }").parsed()).isTrue();
    assertThat(
            read("class C { int m(int k) { return switch (k) { default: yield 3; }; } }").parsed())
        .isTrue();
    assertThat(read("record R(int a) { R { if (a < 0) throw new E(); } }").parsed()).isTrue();
    assertThat(read("void main() { }").parsed()).isTrue();
  }

  @Test
  void what_does_not_parse_says_why() {
    FileMethods found = read("class C {");

    assertThat(found.parsed()).isFalse();
    assertThat(found.problem()).isNotBlank().doesNotContain("\n");
    assertThat(read("class C {\n\n    int = 3;\n}").problem()).contains("line 3,col 5");
    assertThat(read("class C {" + "{ a(() -> { ".repeat(30)).problem())
        .isEqualTo("nested too deeply: calls with lambdas");
  }

  @Test
  void a_result_is_read_as_it_was_written() {
    FileMethods found = read("class C { int m(int a) { return a; } }");

    assertThat(FileMethods.read(found.toBytes())).contains(found);
    assertThat(FileMethods.read(new byte[] {0, 0, 1})).isEmpty();
  }
}
