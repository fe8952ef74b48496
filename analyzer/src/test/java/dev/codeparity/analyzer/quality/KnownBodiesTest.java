package dev.codeparity.analyzer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.language.JavaSyntax;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** That a body is read once, and that nobody can tell. */
class KnownBodiesTest {
  private static final List<String> MEMBERS =
      List.of(
          "void a() { if (x) { b(); } else if (y && z || w) { c(); } }",
          "int f(int n) { return n < 2 ? 1 : n * f(n - 1); }",
          "int g(int n) { return n < 2 ? 1 : n * f(n - 1); }",
          "public Object o() {\n return new Object() {\n  public String toString() { return \"}\"; } }; }",
          "void l() {\n\n class L { void in() { run(() -> { if (a) b(); }); } } }",
          "String t() { return \"\"\"\n    { \\\"\"\" one }\n  two \"\"\"; }",
          "char c() { char d = '\\''; return '{'; /* } */ // }\n }",
          "void u() { String s = \"\\u007b\\\\\"; }",
          "@A({1, 2}) @Test void an(@B({3}) int a) throws X { assertThat(a).isTrue(); }",
          "{ if (x) { b(); } }",
          "static { while (x) { b(); } }",
          "Runnable r = () -> { if (x) { b(); } };",
          "Runnable s = new Runnable() { public void run() { f(3); } };",
          "record R(int a) { R { if (a < 0) throw new E(); } int b() { return a; } }",
          "enum K { ONE { int v() { return 1; } }, TWO(2) { int v() { return 2; } }; int v() { return 0; } }",
          "public interface I { default int d() { return 1; } void e(); }",
          "<T extends Comparable<T>> T gen(List<List<T>> l) { return l.get(0).get(0); }",
          "C() { super(); verify(x); }",
          "int[] sw(int k)[] { switch (k) { case 1: { b(); } default: c(); } return null; }",
          "void one() { a(); } void two() { a(); }",
          "void cr() { a();\r b();\r\n }",
          "void record() { d = new D() { int f(int n) { return n < 2 ? 1 : n * f(n - 1); } }; }",
          "void y() { yield(); }",
          "int z(int k) { return switch (k) { default: yield 3; }; }",
          "void open() { if (x) { ",
          "int = 3;",
          "}");

  private final MethodRun run = new MethodRun(new KnownBodies());

  @RepeatedTest(10)
  void what_was_read_before_changes_nothing(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int file = 0; file < 30; file++) {
      String text = file(random);

      assertThat(run.read(new SharedText(text))).isEqualTo(run.whole(text));
    }
  }

  private static String file(Random random) {
    StringBuilder text = new StringBuilder("package p;\n");
    int depth = 1 + random.nextInt(3);
    for (int type = 0; type < depth; type++) {
      text.append(random.nextBoolean() ? "public class C" : "interface C")
          .append(type)
          .append(" {");
      for (int member = random.nextInt(6); member > 0; member--) {
        // those that end a file too early are last
        int kinds = MEMBERS.size() - (random.nextInt(10) == 0 ? 0 : 5);
        text.append("\n".repeat(random.nextInt(3)))
            .append(" ".repeat(random.nextInt(3)))
            .append(MEMBERS.get(random.nextInt(kinds)));
      }
    }
    return text + "}".repeat(depth) + "\n";
  }

  @Test
  void a_body_is_known_where_its_method_comes_again() {
    KnownBodies known = new KnownBodies();
    String method = "int m() {\n  if (a) { b(); }\n  return 1;\n}\n";
    new MethodRun(known).read(new SharedText("class C {\n" + method + "}"));

    AbridgedText again =
        AbridgedText.of(JavaSyntax.withoutIndents("class D {\nint a;\n" + method + "}"), known);

    assertThat(again.known()).hasSize(1);
    assertThat(again.text()).isEqualTo("class D {\nint a;\nint m() {\n\n\n}\n}");
    assertThat(new MethodRun(known).read(new SharedText("class D {\n" + method + "}")).methods())
        .singleElement()
        .satisfies(facts -> assertThat(facts.lines()).isEqualTo(4))
        .satisfies(facts -> assertThat(facts.cyclomatic()).isEqualTo(2));
  }
}
