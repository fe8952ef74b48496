package dev.codeparity.analyzer.defect;

import static dev.codeparity.analyzer.defect.CodeTouched.NONE;
import static dev.codeparity.analyzer.defect.CodeTouched.PRODUCT;
import static dev.codeparity.analyzer.defect.CodeTouched.TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixClassifierTest {
  private static final FixClassifier CLASSIFIER = new FixClassifier(FixRules.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fix wrong offset in parser",
        "fix(parser)!: keep the last byte",
        "hotfix: keep the last byte",
        "Guard against NPE in close",
        "[PROJ-12] Empty list should not end the search",
        "Keep the order\n\nFixes #12",
        "Keep the order\n\nFixes: 0123456789ab (\"net: add x\")",
        "Fix NPE and fix typo in javadoc",
        "Fix typo in key that made the parser crash",
        "Merge pull request #7 from ann/fix-order\n\nFix order of entries",
        "Empty list does not end the search properly",
        "[PROJ-12]\nFix the order of entries",
        "Drop the old reader\n\nClosing twice could result in an\nunexpected panic.",
        "fix(types): fix import of types from other files",
        "fix: wait for the end"
      })
  void a_message_that_speaks_of_a_defect_is_a_fix(String message) {
    assertThat(kind(message)).isEqualTo(FixKind.FIX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Add prefix and suffix to fixtures (#12)",
        "Add fast path (#12)",
        "PROJ-12: Add fast path",
        "Fix typo",
        "Fixed some typos in javadoc",
        "fix checkstyle violations",
        "fix: Add Javadoc for the client",
        "Fix the build",
        "feat: fall back to the cache\n\nFixes #12",
        "docs: fix discovery of repositories",
        "fix(deps): update dependency org.jsoup:jsoup to v1.18.3",
        "Bump parser from 1.2 to 1.3\n\nFixes a crash in the parser.",
        "[maven-release-plugin] prepare release bugfix-1.2",
        "Merge branch 'fix/order'",
        "Avoid expensive exceptions",
        "PROJ-12; Add fast path\n\nCloses #12 from ann/fast-path",
        "Allow files to be fixed by cutting",
        "fix: satisfy mypy",
        "Improve debug output",
        "Reapply \"Fix order\"",
        "Revert \"Revert \"Fix order\"\"",
        ""
      })
  void a_message_that_speaks_of_no_defect_is_no_fix(String message) {
    assertThat(kind(message).isFix()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Fix some typos in javadoc, TEXT",
    "clippy and doc fixes, TEXT",
    "fix checkstyle violations, FORM",
    "Fix the CI build, BUILD",
    "Fix compile errors of the parser, BUILD",
    "Fix failing integration tests, TEST",
    "Fix flaky test of the parser, FLAKY_TEST",
    "Show the list, NONE"
  })
  void what_is_repaired_besides_defects_is_told_apart(String message, FixKind kind) {
    assertThat(kind(message)).isEqualTo(kind);
  }

  @Test
  void points_of_weak_evidence_add_up() {
    assertThat(kind("List does not end the search").isFix()).isFalse();
    assertThat(kind("List does not end the search of issues\n\nCloses #12").isFix()).isTrue();
  }

  @Test
  void a_masked_subject_leaves_doubt_about_the_body() {
    assertThat(kind("Order entries\n\nFixes #12").isFix()).isTrue();
    assertThat(kind("Fix typo\n\nFixes #12")).isEqualTo(FixKind.TEXT);
  }

  @Test
  void what_a_template_asks_is_no_evidence() {
    String template =
        "Show the list\n\n<!-- Closing twice causes\na crash? -->\n- [ ] no leaks cause a crash";

    assertThat(classify(template, PRODUCT).evidence())
        .extracting(FixEvidence::counted)
        .doesNotContain(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Escape paths (CVE-2021-12345)",
        "Escape paths\n\nSee GHSA-abcd-1234-wxyz",
        "Prevent path traversal in unzip"
      })
  void a_message_that_speaks_of_a_vulnerability_is_a_security_fix(String message) {
    assertThat(kind(message)).isEqualTo(FixKind.SECURITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Revert \"Add fast path\"\n\nThis reverts commit 0123456789.",
        "revert: add fast path",
        "Revert \"Revert \"Revert \"Add fast path\"\"\"",
        "Go without the fast path\n\nThis reverts commit 0123456789."
      })
  void a_message_that_takes_a_commit_back_is_a_revert(String message) {
    assertThat(kind(message)).isEqualTo(FixKind.REVERT);
  }

  @Test
  void a_repair_of_tests_is_a_class_of_its_own() {
    assertThat(kind("Fix test of the parser")).isEqualTo(FixKind.TEST);
    assertThat(classify("Fix race in upload", TESTS).kind()).isEqualTo(FixKind.TEST);
  }

  @Test
  void a_commit_that_touches_no_code_is_no_fix() {
    assertThat(classify("Fix crash", NONE).kind()).isEqualTo(FixKind.NONE);
  }

  @Test
  void a_merge_is_never_a_fix() {
    var merge =
        new Commits().add("a0", "a").add("b0", "b", 0).add("c0", "Fix crash", 0, 1).list().get(2);

    assertThat(CLASSIFIER.classify(merge, PRODUCT).isFix()).isFalse();
  }

  @Test
  void evidence_that_does_not_count_is_kept() {
    FixDecision decision = classify("Fix typo in javadoc", PRODUCT);

    assertThat(decision.evidence())
        .containsExactly(
            new FixEvidence("fix.word", "Fix", false),
            new FixEvidence("mask.text", "Fix typo", true),
            new FixEvidence("mask.place", "Fix typo in javadoc", true));
  }

  @Test
  void the_rule_that_decides_is_named() {
    FixDecision decision = classify("[PROJ-12] Prevent crash on close", PRODUCT);

    assertThat(decision.ruleId()).isEqualTo("fix.crash");
    assertThat(decision.evidence()).extracting(FixEvidence::counted).containsOnly(true);
  }

  @Test
  void hostile_messages_take_no_time() {
    List<String> units =
        List.of("fix ", "fix(", "revert ", "Fixes ", "a-", "'", "fix a ", "https://a/", "\n* fix ");
    assertThatCode(() -> units.forEach(unit -> classify(unit + unit.repeat(200_000), PRODUCT)))
        .doesNotThrowAnyException();
    var started = System.nanoTime();
    units.forEach(unit -> classify(unit + unit.repeat(200_000), PRODUCT));
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
  }

  private static FixDecision classify(String message, CodeTouched touched) {
    return CLASSIFIER.classify(Commits.saying(message), touched);
  }

  private static FixKind kind(String message) {
    return classify(message, PRODUCT).kind();
  }
}
