package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Comparisons;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels and comparisons of churn, survival, complexity, clones and violations. */
class CodeMeasuresStoryTest {
  @TempDir private Path folder;

  private GitFixture root() {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(10))
        .commit("root")
        .write("Main.java", "class Main {}");
  }

  private static Analysed found(GitFixture repo) {
    return Analysed.of(repo, request -> request.quality(QualityScope.HISTORY).cache(false));
  }

  private static PeriodRecord human(Analysed found, Metric metric) {
    return found.level(metric, ProvenanceGroup.HUMAN);
  }

  private static List<Method> methods(Analysed found, ComparedMetric metric) {
    return found.analysis().comparisons().stream()
        .map(Comparison::subject)
        .filter(row -> row.metric() == metric && row.period().equals(Comparisons.ALL))
        .map(Comparison.Subject::method)
        .toList();
  }

  @Test
  void churn_is_told_by_who_did_it() {
    Analysed found =
        found(
            root()
                .commit("work")
                .by("Ann")
                .write("Work.java", lines("work", 10))
                .commit("own")
                .by("Ann")
                .deleteLines("Work.java", 1, 2)
                .commit("other")
                .by("Bob")
                .after(Duration.ofDays(2))
                .deleteLines("Work.java", 1, 3)
                .commit("end")
                .write("notes.txt", "done"));

    assertThat(human(found, Metric.CHURN_RATE).events()).isEqualTo(5);
    assertThat(human(found, Metric.SELF_CHURN_RATE).events()).isEqualTo(2);
    assertThat(human(found, Metric.CHURN_BY_OTHERS_RATE).events()).isEqualTo(3);
    assertThat(human(found, Metric.CHURN_BY_OTHERS_RATE).exposure())
        .isEqualTo(human(found, Metric.CHURN_RATE).exposure());
    assertThat(methods(found, ComparedMetric.LINE_SURVIVAL))
        .containsExactly(Method.PERSON_TIME_MH, Method.COX);
  }

  @Test
  void complexity_is_the_mean_of_the_methods_added() {
    Analysed found =
        found(
            root()
                .commit("work")
                .write(
                    "Work.java",
                    "class Work {",
                    "  int one(int a) { return a; }",
                    "  int two(int a) { if (a > 1) { return 1; } return 2; }",
                    "}")
                .commit("change")
                .replaceLine("Work.java", 2, "  int one(int a) { return a > 0 ? 1 : 2; }"));

    assertThat(human(found, Metric.CYCLOMATIC_PER_METHOD).events()).isEqualTo(3);
    assertThat(human(found, Metric.CYCLOMATIC_PER_METHOD).exposure()).isEqualTo(2);
    assertThat(human(found, Metric.COGNITIVE_PER_METHOD).rate()).hasValue(0.5);
  }

  @Test
  void a_violation_falls_on_who_wrote_its_line() {
    GitFixture repo =
        root()
            .commit("work")
            .write(
                "Work.java",
                "class Work {",
                "  void one() {",
                "    System.gc();",
                "  }",
                "  void two() {",
                "    System.exit(1);",
                "  }",
                "}")
            .note(
                "ai",
                "work",
                "Work.java\n  s_1::t_1 1-4\n  h_1 5-8\n---\n"
                    + "{\"schema_version\": \"authorship/3.0.0\", \"sessions\": {\"s_1\":"
                    + " {\"agent_id\": {\"tool\": \"claude\", \"model\": \"claude-opus-4-6\"}}}}")
            .commit("end")
            .write("notes.txt", "done");

    Analysed found = found(repo);

    assertThat(found.analysis().violations())
        .extracting(row -> row.rule().name(), row -> row.provenance().orElseThrow())
        .containsExactly(
            tuple(
                "DoNotCallGarbageCollectionExplicitly", found.commit("work").label().provenance()),
            tuple("DoNotTerminateVM", Provenance.HUMAN));
    assertThat(human(found, Metric.VIOLATIONS_PER_KLOC).events()).isEqualTo(1);
    assertThat(found.level(Metric.VIOLATIONS_PER_KLOC, ProvenanceGroup.AI).events()).isEqualTo(1);
  }

  @Test
  void violations_stand_for_a_share_of_the_time_watched() {
    Analysed found =
        found(
            root()
                .commit("work")
                .write(
                    "Work.java",
                    "class Work {",
                    "  void one() {",
                    "    System.gc();",
                    "  }",
                    "  void two() {",
                    "    System.exit(1);",
                    "  }",
                    "}")
                .commit("mend")
                .deleteLines("Work.java", 3, 3)
                .commit("end")
                .after(Duration.ofDays(30))
                .write("notes.txt", "done"));

    PeriodRecord level = human(found, Metric.VIOLATION_SURVIVAL);

    assertThat(level.events()).isCloseTo(10 + 40, within(1e-9));
    assertThat(level.exposure()).isCloseTo(2 * 40, within(1e-9));
    assertThat(methods(found, ComparedMetric.VIOLATION_SURVIVAL))
        .containsExactly(Method.PERSON_TIME_MH, Method.COX);
  }

  @Test
  void without_a_look_at_the_code_its_metrics_are_not_there() {
    Analysed found = Analysed.of(root().commit("work").write("Work.java", lines("work", 10)));

    assertThat(found.analysis().periods())
        .extracting(PeriodRecord::metric)
        .contains(Metric.SELF_CHURN_RATE, Metric.LINE_SURVIVAL)
        .doesNotContain(
            Metric.VIOLATIONS_PER_KLOC,
            Metric.VIOLATION_SURVIVAL,
            Metric.CYCLOMATIC_PER_METHOD,
            Metric.COGNITIVE_PER_METHOD,
            Metric.CLONED_LINES_PER_KLOC);
  }
}
