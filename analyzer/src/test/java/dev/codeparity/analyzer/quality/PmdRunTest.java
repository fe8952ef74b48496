package dev.codeparity.analyzer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.saxon.Configuration;
import org.junit.jupiter.api.Test;

/** PMD's answers, file by file. */
class PmdRunTest {
  private final QualityRules rules = QualityRules.standard();
  private final PmdRun run = new PmdRun(rules);

  private static SourceText file(String key, String... lines) {
    return new SourceText(key, "src/\u00e9 " + key + ".java", String.join("\n", lines) + "\n");
  }

  private static FileViolations of(Map<String, FileViolations> found, String key) {
    return Objects.requireNonNull(found.get(key));
  }

  private List<String> names(FileViolations found) {
    return found.violations().stream()
        .map(v -> rules.rules().get(v.rule()).name() + ":" + v.line() + ":" + v.place())
        .toList();
  }

  @Test
  void each_file_has_its_own_result() {
    Map<String, FileViolations> found =
        run.analyse(
            List.of(
                file("aa", "class A {", "  private int unused;", "}"),
                file("bb", "class B {", "  void b() {", "    System.gc();", "  }", "}"),
                file("cc", "class C {}"),
                file("dd", "class D {")));

    assertThat(names(of(found, "aa"))).containsExactly("UnusedPrivateField:2:A.unused");
    assertThat(names(of(found, "bb")))
        .containsExactly("DoNotCallGarbageCollectionExplicitly:3:B#b");
    assertThat(of(found, "cc")).isEqualTo(FileViolations.of(List.of()));
    assertThat(of(found, "dd").analysed()).isFalse();
    assertThat(of(found, "dd").problem()).contains("Parse exception");
  }

  @Test
  void a_file_nested_beyond_measure_costs_itself_alone() {
    String deep = "boolean x = " + "!".repeat(100_000) + "true;";
    String endless = "Object x = " + "m(() -> ".repeat(30) + "1" + ")".repeat(30) + ";";

    Map<String, FileViolations> found =
        run.analyse(
            List.of(
                file("aa", "class A {", "  private int unused;", "}"),
                file("bb", "class B {", deep, "}"),
                file("cc", "class C {}"),
                file("dd", "class D {", endless, "}")));

    assertThat(names(of(found, "aa"))).hasSize(1);
    assertThat(of(found, "bb").problem()).isEqualTo("nested too deeply");
    assertThat(of(found, "dd").problem()).isEqualTo("nested too deeply: calls with lambdas");
    assertThat(of(found, "cc").analysed()).isTrue();
  }

  @Test
  void patterns_of_a_rule_set_are_held_to_where_a_file_lies() {
    QualityRules own =
        QualityRules.parse(
            "own",
            """
            <ruleset name="own" xmlns="http://pmd.sourceforge.net/ruleset/2.0.0">
              <description>All but what is generated.</description>
              <exclude-pattern>.*/generated/[^/]*\\.java</exclude-pattern>
              <rule ref="category/java/bestpractices.xml/UnusedPrivateField"/>
            </ruleset>
            """);
    String text = "class A { private int unused; }";

    Map<String, FileViolations> found =
        new PmdRun(own)
            .analyse(
                List.of(
                    new SourceText("aa", "src/generated/A.java", text),
                    new SourceText("bb", "src/A.java", text)));

    assertThat(of(found, "aa").violations()).isEmpty();
    assertThat(of(found, "bb").violations()).hasSize(1);
  }

  @Test
  void rules_in_xpath_report_errors_to_one_reporter_each() {
    Configuration ofRule = Configuration.newConfiguration();

    assertThat(ofRule.makeErrorReporter()).isSameAs(ofRule.makeErrorReporter());
    assertThat(ofRule.makeErrorReporter())
        .isNotSameAs(Configuration.newConfiguration().makeErrorReporter());
  }

  @Test
  void a_suppressed_violation_is_none() {
    Map<String, FileViolations> found =
        run.analyse(List.of(file("aa", "class A {", "  private int unused; // NOPMD", "}")));

    assertThat(of(found, "aa").violations()).isEmpty();
  }

  @Test
  void a_result_is_read_as_it_was_written() {
    FileViolations found =
        FileViolations.of(List.of(new Violation(3, 7, "A#b"), new Violation(0, 1, "")));

    assertThat(FileViolations.read(found.toBytes(), 4)).contains(found);
    assertThat(FileViolations.read(found.toBytes(), 3)).isEmpty();
    assertThat(FileViolations.read(new byte[] {1, 2}, 4)).isEmpty();
    assertThat(FileViolations.read(FileViolations.failed("why").toBytes(), 4))
        .contains(FileViolations.failed("why"));
  }
}
