package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.SharedDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gate for builds. */
@TestInstance(Lifecycle.PER_CLASS)
class CheckTest {
  private Path home;
  private GitFixture repo;

  @BeforeAll
  void commitWithAi(@TempDir Path folder) {
    home = folder;
    repo =
        GitFixture.in(folder.resolve("repo"))
            .ticking(Duration.ofDays(2))
            .commit("root")
            .by("Ann Reed")
            .write("a.py", "a = 1")
            .commit("human")
            .by("Ann Reed")
            .write("d.py", "d = 1")
            .commit("ai")
            .by("Ann Reed")
            .coAuthor("Claude", "noreply@anthropic.com")
            .write("b.py", "b = 1", "c = 2");
  }

  private Run check(Path repository, List<String> lines, String... options) throws IOException {
    Path file = home.resolve("policy.yml");
    Files.write(file, lines);
    String[] fixed = {
      "check",
      "--repo",
      repository.toString(),
      "--config",
      file.toString(),
      "--out",
      home.resolve("out").toString(),
      "--no-cache"
    };
    String[] all = Arrays.copyOf(fixed, fixed.length + options.length);
    System.arraycopy(options, 0, all, fixed.length, options.length);
    return Run.of(all);
  }

  @Test
  void a_broken_bound_exits_with_1_and_leaves_both_files() throws IOException {
    Run run =
        check(
            repo.folder(),
            List.of("bounds:", "- {id: live, metric: live_line_share, at-most: 40%}"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("1 of 1 bound broken")
        .contains("live: share of live code lines by AI: 50%, bound: at most 40%")
        .contains(repo.id("ai").substring(0, 10) + " 2 live lines");
    assertThat(home.resolve("out")).isDirectoryContaining("glob:**/check-junit.xml");
    assertThat(home.resolve("out")).isDirectoryContaining("glob:**/check.sarif");
  }

  @Test
  void kept_bounds_exit_with_0_and_json_has_all_of_it() throws IOException {
    Run run =
        check(
            repo.folder(),
            List.of(
                "bounds:",
                "- {id: live, metric: live_line_share, at-most: 70%}",
                "- {id: change, metric: code_line_share, in: change, at-least: 1}"),
            "--rev",
            "HEAD~1..HEAD",
            "--json");

    assertThat(run.code()).isZero();
    JsonNode bounds = JsonMapper.shared().readTree(run.out()).get("bounds");
    assertThat(bounds.valueStream().map(bound -> bound.get("outcome").asString()))
        .containsExactly("kept", "kept");
    assertThat(bounds.get(1).get("value").asDouble()).isEqualTo(1);
  }

  @Test
  void a_policy_that_is_not_understood_exits_with_2_and_one_line() throws IOException {
    Run run = check(repo.folder(), List.of("bounds:", "- {id: live, metric: lines, at-most: 1}"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("codeparity: policy.yml:2:22: 'metric' 'lines' is unknown")
        .hasLineCount(1);
  }

  @Test
  void without_bounds_ai_code_may_not_need_more_fixes_than_the_margin_allows() throws IOException {
    Path demo = SharedDemo.repository().folder();

    Run worse = check(demo, List.of(), "--as-of", "2023-12-31");
    Run all = check(demo, List.of());
    Run looks =
        check(
            demo,
            List.of(
                "bounds:",
                "- {id: any, metric: defect_density, at-most: 1.25}",
                "- {id: once, metric: defect_density, at-most: 1.25, looks: once}"),
            "--json");

    assertThat(worse.code()).isEqualTo(1);
    assertThat(worse.out()).contains("ai-defect-density: defect density, AI to human: ");
    assertThat(all.code()).isZero();
    JsonNode bounds = JsonMapper.shared().readTree(looks.out()).get("bounds");
    JsonNode any = bounds.get(0);
    JsonNode once = bounds.get(1);
    assertThat(any.get("value")).isEqualTo(once.get("value"));
    assertThat(any.get("ci_low").asDouble()).isLessThan(once.get("ci_low").asDouble());
    assertThat(any.get("ci_high").asDouble()).isGreaterThan(once.get("ci_high").asDouble());
  }

  @Test
  void a_refuted_claim_fails_beside_kept_bounds() throws IOException {
    Path claims = home.resolve("idle.yml");
    Files.writeString(claims, "version: 1\nclaims: [{id: idle, expect: no_human_code, days: 300}]");

    Run run =
        check(
            repo.folder(),
            List.of("bounds:", "- {id: live, metric: live_line_share, at-most: 70%}"),
            "--claims",
            claims.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("1 of 1 claim refuted").contains("claim idle: refuted");
  }
}
