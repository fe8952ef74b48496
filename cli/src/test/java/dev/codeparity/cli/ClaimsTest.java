package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.SharedDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Claims tested on histories whose truth is known. */
@TestInstance(Lifecycle.PER_CLASS)
class ClaimsTest {
  private Path home;
  private Path plain;

  @BeforeAll
  void commitWithoutAi(@TempDir Path folder) {
    home = folder;
    GitFixture repo = GitFixture.in(folder.resolve("plain")).ticking(Duration.ofDays(2));
    for (int i = 0; i < 20; i++) {
      repo.commit("c" + i).message("Add part " + i).write("Part" + i + ".java", "int part;");
    }
    plain = repo.folder();
  }

  private Run claims(Path repository, List<String> lines, String... options) throws IOException {
    Path file = home.resolve("claims.yml");
    Files.write(file, lines);
    String[] fixed = {"claims", "--repo", repository.toString(), "--claims", file.toString()};
    String[] all = Arrays.copyOf(fixed, fixed.length + options.length);
    System.arraycopy(options, 0, all, fixed.length, options.length);
    return Run.of(all);
  }

  @Test
  void what_the_demo_was_made_to_show_is_supported_and_its_contrary_refuted() throws IOException {
    Run run =
        claims(
            demo(),
            List.of(
                "version: 1",
                "claims:",
                "- {id: worse-first, expect: worse, to: 2023-12-31}",
                "- {id: never-worse, expect: not_worse, to: 2023-12-31}",
                "- {id: better-last, expect: strictly_better, from: 2025-01-01}",
                "- {id: parity-between, expect: parity, from: 2024-01-01, to: 2024-12-31}",
                "- {id: both, all-of: [worse-first, better-last]}",
                "- {id: neither, all-of: [worse-first, never-worse]}"),
            "--json");

    assertThat(run.code()).isZero();
    JsonNode rows = JsonMapper.shared().readTree(run.out());
    assertThat(verdicts(rows))
        .containsExactly("SUPPORTED", "REFUTED", "SUPPORTED", "SUPPORTED", "SUPPORTED", "REFUTED");
    assertThat(rows.get(0).get("ci_low").asDouble()).isGreaterThan(1);
    assertThat(rows.get(2).get("ci_high").asDouble()).isLessThan(1);
    assertThat(rows.get(0).get("reason").asString()).contains("p_holm=");
  }

  @Test
  void a_planned_look_widens_the_limits_of_a_trend_as_of_a_ratio() throws IOException {
    List<String> of =
        List.of("claims:", "- {id: trend, expect: improving}", "- {id: ratio, expect: worse}");
    JsonNode once = rows(of, "looks: once");
    JsonNode planned = rows(of, "looks: 4");

    for (int i = 0; i < of.size() - 1; i++) {
      assertThat(planned.get(i).get("reason").asString()).contains("PLANNED_LOOK");
      assertThat(once.get(i).get("reason").asString()).doesNotContain("LOOK");
      assertThat(planned.get(i).get("estimate")).isEqualTo(once.get(i).get("estimate"));
      assertThat(length(planned.get(i))).isGreaterThan(2 * length(once.get(i)));
    }
  }

  private JsonNode rows(List<String> lines, String looks) throws IOException {
    List<String> file = new ArrayList<>(List.of("version: 1", looks));
    file.addAll(lines);
    return JsonMapper.shared().readTree(claims(demo(), file, "--json").out());
  }

  private static double length(JsonNode row) {
    return Math.log(row.get("ci_high").asDouble() / row.get("ci_low").asDouble());
  }

  private static Path demo() {
    return SharedDemo.repository().folder();
  }

  private static List<String> verdicts(JsonNode rows) {
    return rows.valueStream().map(row -> row.get("verdict").asString()).toList();
  }

  @Test
  void a_refuted_claim_fails_the_run_where_that_is_asked_for() throws IOException {
    List<String> refuted =
        List.of("version: 1", "claims: [{id: idle, expect: no_human_code, days: 3000}]");

    assertThat(claims(plain, refuted).code()).isZero();
    assertThat(claims(plain, refuted, "--fail-on", "refuted").code()).isEqualTo(1);
    assertThat(claims(plain, refuted, "--fail-on", "inconclusive").code()).isEqualTo(1);
  }

  @Test
  void a_history_without_ai_leaves_the_public_claims_open_or_refuted() {
    Run run = Run.of("claims", "--repo", plain.toString(), "--fail-on", "refuted");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("mid-2026-parity: inconclusive")
        .contains("no commit of the AI side has been observed")
        .contains("months-without-writing-code: refuted")
        .contains("beyond-the-pace-of-oversight: not testable");
  }

  @Test
  void a_campaign_of_800_fixes_cannot_show_a_factor_of_1000() throws IOException {
    Run run =
        claims(
            plain,
            List.of(
                "version: 1",
                "claims:",
                "- id: campaign",
                "  expect: factor_at_least",
                "  factor: 1000",
                "  before: {events: 800, days: 30}",
                "  after: {events: 0, days: 30}"));

    assertThat(run.out())
        .contains("campaign: inconclusive")
        .contains("3,691 events before and none after");
  }

  @Test
  void claims_are_listed_without_a_repository() {
    Run run = Run.of("claims", "--list");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("mid-2026-parity  expects parity");
  }

  @Test
  void a_claims_file_that_is_not_there_is_named() {
    Run run = Run.of("claims", "--claims", home.resolve("none.yml").toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("cannot read the claims").contains("none.yml");
  }

  @Test
  void a_claim_about_some_files_is_tested_on_them_alone() throws IOException {
    Run run =
        claims(
            plain,
            List.of(
                "version: 1",
                "claims:",
                "- {id: all, expect: share_at_least, of: ai_commits, share: 0.5}",
                "- {id: one, expect: share_at_least, of: ai_commits, share: 0.5, paths: Part3.java}",
                "- {id: past, expect: no_human_code, days: 1, as-of: 1990-01-01}"));

    assertThat(run.out())
        .contains("0 of 19 commits") // the first one is an import
        .contains("0 of 1 commits")
        .contains("past: not testable");
  }

  @Test
  void claims_on_record_before_their_data_are_told_from_others() throws IOException {
    GitFixture repo = GitFixture.in(home.resolve("registered")).ticking(Duration.ofDays(2));
    repo.commit("a").write("A.java", "int a;");
    List<String> lines =
        List.of(
            "version: 1",
            "claims: [{id: later, expect: no_human_code, days: 1, from: 2999-01-01}]");
    Path registry = home.resolve("registry.txt");

    Run first = claims(repo.folder(), lines, "--register", "--registry", registry.toString());
    Run again = claims(repo.folder(), lines, "--register", "--registry", registry.toString());
    Run tested = claims(repo.folder(), lines, "--registry", registry.toString());
    Run elsewhere = claims(repo.folder(), lines);

    assertThat(first.out()).startsWith("On record in ");
    assertThat(again.out()).startsWith("Already on record in ");
    assertThat(tested.out()).contains("The one claim speaks only of what came later.");
    assertThat(elsewhere.out()).contains("Not on record before the data (POST_HOC)");
  }

  @Test
  void of_planned_looks_the_number_and_the_bound_are_told() throws IOException {
    GitFixture repo = GitFixture.in(home.resolve("planned")).ticking(Duration.ofDays(2));
    repo.commit("a").write("A.java", "int a;");
    List<String> lines =
        List.of("version: 1", "looks: 3", "claims: [{id: a, expect: parity, from: 2024-01-01}]");
    String registry = home.resolve("planned.txt").toString();

    claims(repo.folder(), lines, "--register", "--registry", registry);
    Run first = claims(repo.folder(), lines, "--registry", registry);
    for (String look : List.of("b", "c", "d")) {
      repo.commit(look).write("A.java", "int " + look + ";");
      claims(repo.folder(), lines, "--register", "--registry", registry);
    }
    repo.commit("e").write("A.java", "int e;");
    Run late = claims(repo.folder(), lines, "--registry", registry);
    Run further = claims(repo.folder(), lines, "--register", "--registry", registry);

    assertThat(further.code()).isEqualTo(2);
    assertThat(further.err())
        .contains("claims.yml: all 3 planned looks are taken and on record in " + registry)
        .hasLineCount(1);
    assertThat(first.out().replaceAll("\\s+", " "))
        .contains("Look 1 of 3 planned, with intervals of 3.71 standard errors");
    assertThat(late.out().replaceAll("\\s+", " "))
        .contains("Look 4, after all 3 planned: it answers no claim")
        .contains("LOOKS_SPENT");
  }

  @Test
  void a_registration_is_a_note_that_git_can_show() throws IOException {
    GitFixture repo = GitFixture.in(home.resolve("noted")).ticking(Duration.ofDays(2));
    repo.commit("a").write("A.java", "int a;");
    List<String> lines = List.of("version: 1", "claims: [{id: a, expect: parity}]");

    Run register = claims(repo.folder(), lines, "--register");
    Run tested = claims(repo.folder(), lines);

    assertThat(register.out()).contains("refs/notes/codeparity-claims");
    assertThat(repo.git().run("notes", "--ref=codeparity-claims", "show", "HEAD"))
        .contains("registered-as-of: ")
        .contains("claims-sha256: ");
    assertThat(tested.out()).contains("On record as of ");
  }

  @Test
  void junit_has_a_test_case_a_claim() throws IOException {
    Run run =
        claims(
            plain,
            List.of("version: 1", "claims:", "- {id: any-better, expect: strictly_better}"),
            "--junit");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("<testsuite name=\"codeparity.claims\" tests=\"1\" failures=\"0\"")
        .contains("<testcase name=\"any-better\" classname=\"codeparity.claims\">")
        .contains("<skipped message=\"");
  }
}
