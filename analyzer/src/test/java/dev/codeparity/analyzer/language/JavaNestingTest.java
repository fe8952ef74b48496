package dev.codeparity.analyzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That a text which an analyser would not be done with is told from one that just nests. */
class JavaNestingTest {
  /** Statements in which others of their kind stand where {@code @} is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "14 ~ for (int i = 0; i < n; i++) { @ } ~ over 14 loops",
        "14 ~ for (A a : b) if (c) { @ } ~ over 14 loops",
        "14 ~ while (a) { if (b) { c(); } else { @ } d(); } ~ over 14 loops",
        "14 ~ for (;;) if (a) b(); else @ ~ over 14 loops",
        "14 ~ for (;;) try { b(); } finally { @ } ~ over 14 loops",
        "14 ~ do { @ } while (a); ~ over 14 loops",
        "7 ~ do while (a) @ while (b); ~ over 14 loops",
        "7 ~ for (;;) a(); for (;;) { do b(); while (c); do { @ } while (d); } ~ over 14 loops",
        "4 ~ for (;;) do { a(); } while (f(new A() { void g() { while (b) { @ } } })); ~ over 14 loops",
        "10 ~ run(a -> { @ }); ~ over 10 blocks within expressions",
        "9 ~ run(1, a -> { return () -> { a(); }; }, b -> { @ }); ~ over 10 blocks within expressions",
        "10 ~ new A<B>() { void f() { @ } }; ~ over 10 blocks within expressions",
        "10 ~ x = new a.A(1) { { @ } }; ~ over 10 blocks within expressions",
        "10 ~ f(switch (a) { default: @ }); ~ over 10 blocks within expressions",
        "97 ~ if (a) { @ } ~ over 100 brackets",
        "97 ~ switch (a) { case 1: @ } ~ over 100 brackets",
      })
  void statements_stand_in_one_another_so_often(int most, String statement, String problem) {
    assertThat(JavaNesting.problem(method(nested(most, statement, "f();")))).isEmpty();
    assertThat(JavaNesting.problem(method(nested(most + 1, statement, "f();"))))
        .isEqualTo("nested too deeply: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "8 ~ m(null, () -> @)",
        "8 ~ m(() -> { return @; })",
        "8 ~ new a.A<>(() -> @)",
        "8 ~ new A<B, C>(() -> @)",
        "4 ~ m(() -> A.<B, C>n(@))",
        "8 ~ m(switch (a) { default -> () -> @; })",
        "8 ~ m(switch (a) { case 1: yield () -> @; default: yield b; })",
        "8 ~ m(((() -> @)))",
        "4 ~ m(n(() -> @))",
        "4 ~ m(a, b ? n(c) : new A<>(d, (String e) -> @))",
        "4 ~ m(switch (a) { default -> n(() -> @); })",
        "8 ~ m((String a, B<C> b) -> 1 + @, c)",
        "8 ~ a ? b : m(() -> @)",
        "98 ~ m(a -> @)",
        "97 ~ m((a, b) -> @)",
        "98 ~ m(@)",
        "98 ~ a[@]",
      })
  void expressions_stand_in_one_another_so_often(int most, String expression) {
    assertThat(JavaNesting.problem(method("x = " + nested(most, expression, "1") + ";"))).isEmpty();
    assertThat(JavaNesting.problem(method("x = " + nested(most + 1, expression, "1") + ";")))
        .startsWith("nested too deeply: ");
  }

  @Test
  void calls_with_lambdas_nest_less_deeply_the_more_overloads_there_are() {
    String calls = "x = " + nested(6, "m(() -> @)", "1") + "; return m(1); ";
    String others = "void t() { m(2); } " + "void n(A a) {} ".repeat(50);

    assertThat(JavaNesting.problem(method(calls) + others)).isEmpty();
    assertThat(JavaNesting.problem(method(calls) + "<A> A m(B<A> c) {} ".repeat(7))).isNotEmpty();
    assertThat(JavaNesting.problem(method(calls) + "A m(B c) {} A[] m(C c) {} ".repeat(4)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "A<B, C>", "d.A", "@X A<B>", "d.@x.X A<B>"})
  void so_do_creations_the_more_constructors_there_are(String type) {
    String creations = "x = " + nested(6, "new TYPE(() -> @)", "1").replace("TYPE", type) + "; ";

    assertThat(JavaNesting.problem(method(creations) + "A(B b) {} ".repeat(3))).isEmpty();
    assertThat(JavaNesting.problem(method(creations) + "A(B b) {} ".repeat(7))).isNotEmpty();
  }

  @Test
  void many_calls_with_lambdas_are_as_bad_as_deep_ones() {
    String call = "x = " + nested(7, "m(() -> @)", "1") + "; ";

    assertThat(JavaNesting.problem(method(call.repeat(2)))).isEmpty();
    assertThat(JavaNesting.problem(method(call.repeat(20)))).isNotEmpty();
  }

  @Test
  void type_arguments_nest_and_comparisons_and_shifts_may_be_many() {
    assertThat(JavaNesting.problem(method(nested(400, "A<@>", "B") + " b;"))).isEmpty();
    assertThat(JavaNesting.problem(method(nested(600, "A<@>", "B") + " b;")))
        .isEqualTo("nested too deeply: over 500 type arguments");
    assertThat(JavaNesting.problem(method("x = a < b; ".repeat(600)))).isEmpty();
    assertThat(JavaNesting.problem(method("x = 1 " + "<< 1 ".repeat(600) + ";"))).isEmpty();
  }

  @Test
  void what_follows_one_another_does_not_nest() {
    String statements =
        "for (;;) { a(); } while (b) { c(); } do { d(); } while (e); for (;;) f(); "
            + "if (a) { for (;;) b(); } else { while (c) d(); } "
            + "run(() -> { g(); }, h -> { i(); }, new A() { int b; }); m(() -> 1, () -> 2); ";

    assertThat(JavaNesting.problem(method(statements.repeat(100)))).isEmpty();
  }

  @Test
  void comments_and_literals_do_not_nest() {
    String open = "/* {{{( */ f(\"{{{(\\\"(\", '{', '\\'', \"\"\"\n {{{( \" (\n\"\"\"); // {{{(\n";

    assertThat(JavaNesting.problem(method(open.repeat(100)))).isEmpty();
  }

  @Test
  void escapes_hide_nothing() {
    String hidden = nested(15, "\\u0066or (;;) \\uuu007b @ }", "f();");

    assertThat(JavaNesting.problem(method(hidden))).isEqualTo("nested too deeply: over 14 loops");
    assertThat(JavaNesting.problem(method("f(\"\\\\u0022\"); ".repeat(200)))).isEmpty();
  }

  @Test
  void brackets_that_close_nothing_are_borne() {
    assertThat(JavaNesting.problem(")]}; -> > } while")).isEmpty();
  }

  private static String nested(int times, String around, String innermost) {
    String text = innermost;
    for (int i = 0; i < times; i++) {
      text = around.replace("@", text);
    }
    return text;
  }

  private static String method(String statement) {
    return "class T { void t() { " + statement + " } } ";
  }
}
