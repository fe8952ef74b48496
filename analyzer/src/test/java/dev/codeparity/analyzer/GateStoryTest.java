package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.gate.CheckedBound;
import dev.codeparity.analyzer.gate.Finding;
import dev.codeparity.analyzer.gate.Outcome;
import dev.codeparity.analyzer.gate.PolicyReader;
import dev.codeparity.analyzer.gate.Settled;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gate holds against a change and against a whole history. */
class GateStoryTest {
  private static final String[] SWALLOW = {
    "class Reader {",
    "  String read(Source source) {",
    "    try {",
    "      return source.next();",
    "    } catch (IllegalStateException e) {",
    "    }",
    "    return \"\";",
    "  }",
    "}"
  };
  private static final String VIOLATIONS =
      "{id: v, metric: new_violations, in: change, at-most: 0}";

  @TempDir private Path folder;

  private GitFixture root() {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(2))
        .commit("root")
        .by("Ann Reed")
        .write("core/Main.java", "class Main {", "  int one() {", "    return 1;", "  }", "}");
  }

  private static GateResult check(GitFixture repo, String rev, String... bounds) {
    return check(repo, rev, Optional.empty(), bounds);
  }

  private static GateResult check(
      GitFixture repo, String rev, Optional<Settled> settled, String... bounds) {
    String yaml = "bounds:\n- " + String.join("\n- ", bounds) + "\n";
    return new Analyzer()
        .check(
            new GateRequest(
                AnalysisRequest.defaults(repo.folder()).toBuilder().rev(rev).threads(2).build(),
                PolicyReader.inFile(".codeparity.yml", yaml).orElseThrow(),
                settled,
                false))
        .value();
  }

  private static CheckedBound only(GateResult result) {
    assertThat(result.bounds()).hasSize(1);
    return result.bounds().get(0);
  }

  @Test
  void a_violation_that_ai_brings_into_a_change_is_named_by_commit_file_and_line() {
    GitFixture repo =
        root()
            .commit("ai")
            .by("Ann Reed")
            .coAuthor("Claude", "noreply@anthropic.com")
            .write("Reader.java", SWALLOW);

    CheckedBound found = only(check(repo, repo.id("root") + "..HEAD", VIOLATIONS));

    assertThat(found.outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(found.figure().value()).hasValue(1);
    assertThat(found.figure().findings())
        .extracting(Finding::commit, Finding::path, Finding::line, Finding::what)
        .containsExactly(tuple(repo.id("ai"), "Reader.java", 5, "EmptyCatchBlock"));
  }

  @Test
  void a_violation_of_a_person_or_from_before_the_change_does_not_count() {
    GitFixture repo =
        root()
            .commit("before")
            .by("Ann Reed")
            .coAuthor("Claude", "noreply@anthropic.com")
            .write("Old.java", SWALLOW)
            .commit("person")
            .by("Ann Reed")
            .write("Reader.java", SWALLOW)
            .commit("ai")
            .by("Ann Reed")
            .coAuthor("Claude", "noreply@anthropic.com")
            .replace("Old.java", "class Reader", "final class Reader");

    assertThat(only(check(repo, repo.id("before") + "..HEAD", VIOLATIONS)).outcome())
        .isEqualTo(Outcome.KEPT);
  }

  @Test
  void a_violation_that_the_change_itself_mends_does_not_count() {
    GitFixture repo =
        root()
            .commit("ai")
            .by("Ann Reed")
            .coAuthor("Claude", "noreply@anthropic.com")
            .write("Reader.java", SWALLOW)
            .commit("mend")
            .by("Ann Reed")
            .replace("Reader.java", "    }\n    return", "      throw e;\n    }\n    return");

    assertThat(only(check(repo, repo.id("root") + "..HEAD", VIOLATIONS)).outcome())
        .isEqualTo(Outcome.KEPT);
  }

  @Test
  void ai_code_of_a_change_needs_a_recorded_review() {
    String bound = "{id: r, metric: reviewed_commit_share, in: change, at-least: 100%}";
    GitFixture repo =
        root()
            .commit("seen")
            .by("Ann Reed")
            .coAuthor("Claude", "noreply@anthropic.com")
            .trailer("Reviewed-by", "Ben Cole <ben.cole@example.org>")
            .write("a.py", "a = 1")
            .commit("human")
            .by("Ann Reed")
            .write("b.py", "b = 1");
    assertThat(only(check(repo, repo.id("root") + "..HEAD", bound)).outcome())
        .isEqualTo(Outcome.KEPT);

    repo.commit("unseen")
        .by("Ann Reed")
        .coAuthor("Claude", "noreply@anthropic.com")
        .write("c.py", "c = 1", "d = 2");
    CheckedBound found = only(check(repo, repo.id("root") + "..HEAD", bound));

    assertThat(found.outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(found.figure().value()).hasValue(0.5);
    assertThat(found.figure().findings())
        .extracting(Finding::commit)
        .containsExactly(repo.id("unseen"));
  }

  @Test
  void the_share_of_live_ai_lines_is_counted_below_the_paths_alone() {
    GitFixture repo =
        root()
            .commit("ai")
            .by("Ann Reed")
            .coAuthor("Claude", "noreply@anthropic.com")
            .write("core/More.java", "class More {", "  int two;", "  int three;", "}", "// end")
            .commit("elsewhere")
            .by("Ann Reed")
            .write("app/App.java", "class App {", "  int four;", "}");

    GateResult found =
        check(
            repo,
            "HEAD",
            "{id: most, metric: live_line_share, paths: ['core/**'], at-most: 40%}",
            "{id: all, metric: live_line_share, at-most: 40%}",
            "{id: none, metric: live_line_share, paths: ['app/**'], at-most: 0%}");

    assertThat(found.bounds())
        .extracting(CheckedBound::outcome)
        .containsExactly(Outcome.BROKEN, Outcome.KEPT, Outcome.KEPT);
    assertThat(found.bounds().get(0).figure().value()).hasValue(4.0 / 9);
    assertThat(found.bounds().get(0).figure().findings())
        .extracting(Finding::commit, Finding::what)
        .containsExactly(tuple(repo.id("ai"), "4 live lines"));
  }

  @Test
  void few_commits_prove_nothing_unless_the_bound_is_strict() {
    GitFixture repo =
        root()
            .commit("ai")
            .by("Ann Reed")
            .coAuthor("Claude", "noreply@anthropic.com")
            .write("a.py", "a = 1");

    GateResult found =
        check(
            repo,
            "HEAD",
            "{id: open, metric: commit_share, at-most: 40%}",
            "{id: strict, metric: commit_share, at-most: 40%, strict: true}");

    assertThat(found.bounds())
        .extracting(CheckedBound::outcome)
        .containsExactly(Outcome.OPEN, Outcome.BROKEN);
  }

  @Test
  void bounds_on_a_change_are_not_measured_where_none_was_named() {
    CheckedBound found = only(check(root(), "HEAD", VIOLATIONS));

    assertThat(found.outcome()).isEqualTo(Outcome.NOT_MEASURED);
    assertThat(found.figure().doubt()).contains("--rev BASE..HEAD");
  }

  @Test
  void a_figure_is_the_same_when_it_comes_from_the_store() {
    GitFixture repo =
        root()
            .commit("ai")
            .by("Ann Reed")
            .coAuthor("Claude", "noreply@anthropic.com")
            .write("core/a.py", "a = 1");
    String[] bounds = {
      "{id: live, metric: live_line_share, at-most: 1%}",
      "{id: ratio, metric: defect_density, at-most: 2}",
      "{id: level, metric: churn_rate, group: ai, at-most: 2, window: 30}"
    };

    assertThat(check(repo, "HEAD", bounds)).isEqualTo(check(repo, "HEAD", bounds));
  }

  @Test
  void a_settled_history_stands_still_until_its_span_is_over() {
    GitFixture repo =
        root()
            .commit("ai")
            .by("Ann Reed")
            .coAuthor("Claude", "noreply@anthropic.com")
            .write("core/a.py", "a = 1");
    String bound = "{id: live, metric: live_line_share, at-most: 0}";

    CheckedBound settled = only(check(repo, "HEAD", Optional.of(Settled.DAY), bound));

    assertThat(settled.at()).isEqualTo(repo.id("root"));
    assertThat(settled.outcome()).isEqualTo(Outcome.KEPT);
    assertThat(only(check(repo, "HEAD", bound)).outcome()).isEqualTo(Outcome.BROKEN);
  }

  @Test
  void an_unknown_base_is_refused_with_a_line() {
    assertThatThrownBy(() -> check(root(), "mian..HEAD", VIOLATIONS))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("unknown revision 'mian'");
  }
}
