package dev.codeparity.analyzer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.rule.Rule;
import org.junit.jupiter.api.Test;

/** A rule finds in any form what PMD finds by it. */
class KnownRuleTest {
  private static final String CODE =
      """
      import java.util.*;
      class Loops extends Throwable {
        static int shared;
        int Loops() { return 1; }
        void copy(int[] from, int[] to) {
          for (int i = 0; i < to.length; i++) { to[i] = from[i]; }
          int j = 0;
          while (j < to.length) { to[j] = from[j]; j++; }
          for (float f = 0; f < 1; f += 0.1) { }
          for (var f = 0f; f < 1; f++) { for (int k = 0; k < 3; f++) { } }
          for (int i = 0; i < 3; i++) { for (int k = 0; k < 3; i++) { } }
          while (false) { }
          while (true) { if (j > 1) { break; } }
          while (false || false) { }
          do { } while (true);
          do { } while (false & true);
          unused: while (j > 1) { used: while (j > 2) { continue used; } }
        }
        int choose(int kind) {
          switch (kind) { case 1: return 1; other: return 2; default: return 3; }
        }
      }
      class Dates extends java.text.SimpleDateFormat {
        private java.security.MessageDigest digest;
        Dates(String pattern) { super(pattern); }
        protected void finalize() { digest = null; }
        public void finalize(int kind) { }
        static Object all(double d) throws Throwable {
          new Dates("y").finalize();
          if (d == Double.NaN) { System.gc(); System.exit(1); }
          synchronized (Dates.class) { Dates.class.notify(); }
          return new java.math.BigDecimal(0.1) + "" + new java.text.SimpleDateFormat("y");
        }
      }
      class Empty { protected void finalize() { } }
      class Final { public final void finalize() throws Throwable { super.finalize(); } }
      class Broken extends Error {
        int a, b; int c01; int c02; int c03; int c04; int c05; int c06; int c07; int c08; int c09;
        int c10; int c11; int c12; int c13; int c14; int c15; int c16;
        Object[] none() { return null; }
        List<String> list() { Runnable r = () -> { return; }; return null; }
        Map<String, String> map() { return new Object() { Map<String, String> m() { return null; } }.m(); }
        String text() { return null; }
        protected Object clone() { return this; }
        int hashcode() { return 1; }
        boolean equals(Broken other) { return true; }
        boolean equal(Object other) { return true; }
        public boolean equals(Object other) { return other == this; }
        int read(String s, Object o) {
          try { s.length(); } catch (Exception e) { e.printStackTrace(); }
          try { s.length(); } catch (NullPointerException | Error e) { }
          try { s.length(); } catch (java.lang.Throwable e) {
            if (e instanceof RuntimeException) { System.err.println(e); }
          }
          try { s.length(); } catch (RuntimeException e) { throw new RuntimeException(e); }
          try { s.length(); } catch (IllegalStateException e) { throw new Exception(new Error()); }
          finally { if (s == null) { throw new IllegalStateException(); } }
          try { s.length(); } finally {
            Runnable r = new Runnable() { public void run() { return; } };
            if (s.equals(null)) { return 1; }
          }
          System.out.printf("%s", s);
          StringBuilder b = new StringBuilder('c');
          if (o != null) { if (s.length() > 1) { b.append(1); } }
          if (o != null) if (s.length() > 2) { b.append(2); }
          if (!(s.length() == 1)) { b.append(!!true); }
          if (s.length() > 1 && s != null) { b.append(- -1); }
          if (s.isEmpty() || s == null) { b.append(3); }
          boolean debug = false;
          if (debug) { b.append(4); }
          boolean trace = true;
          if (!trace) { b.append(5); }
          if (true) { b.append(6); }
          boolean flag = s.isEmpty() ? true : o == null;
          if (flag == true || s.isEmpty() != false) { b.append(7); }
          return new Broken().getClass().hashCode() + a + b.length();
        }
      }
      """;

  private final QualityRules gated = QualityRules.standard();
  private final QualityRules open = RulesInPmdsForm.standard();

  private static FileViolations found(QualityRules rules) {
    SourceText file = new SourceText("aa", "A.java", CODE);
    return Objects.requireNonNull(new PmdRun(rules).analyse(List.of(file)).get("aa"));
  }

  @Test
  void what_they_find_is_the_same_and_all_of_them_find_something() {
    FileViolations found = found(gated);

    assertThat(found).isEqualTo(found(open));
    assertThat(
            found.violations().stream()
                .map(violation -> gated.rules().get(violation.rule()).name())
                .collect(Collectors.toSet()))
        .containsAll(NodeGates.rules())
        .containsAll(JavaForms.rules());
  }

  @Test
  void each_rule_for_java_that_is_in_xpath_has_another_form() {
    Set<String> inXpath =
        open.gate().all().getRules().stream()
            .filter(rule -> rule.getLanguage().getId().equals("java"))
            .filter(rule -> rule.getRuleClass().endsWith(".XPathRule"))
            .map(Rule::getName)
            .collect(Collectors.toSet());

    assertThat(Stream.concat(NodeGates.rules().stream(), JavaForms.rules().stream()))
        .hasSize(47)
        .containsExactlyInAnyOrderElementsOf(inXpath);
  }
}
