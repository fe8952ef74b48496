package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.measure.LiveLinesRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.MixedSide;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A commit of which a note tells line by line who wrote it: of its ten lines five are AI's, three a
 * person's, and of two nobody knows. It is watched for 100 days, of which 90 count.
 */
class SplitStoryTest {
  private static final double YEAR = 365.25;

  /** A person's fix, ten days later, is watched until the end. */
  private static final double FIX_DAYS = 90;

  @TempDir private Path folder;

  private static String log(String lines) {
    return "Work.java\n"
        + lines
        + "---\n{\"schema_version\": \"authorship/3.0.0\", \"sessions\": {\"s_1\":"
        + " {\"agent_id\": {\"tool\": \"claude\", \"model\": \"claude-opus-4-6\"}}}}";
  }

  private GitFixture work(int count, String log) {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(10))
        .commit("root")
        .write("Main.java", "class Main {}")
        .commit("work")
        .write("Work.java", lines("work", count))
        .note("ai", "work", log);
  }

  private GitFixture work() {
    return work(10, log("  s_1::t_1 1-5\n  h_1 6-8\n"));
  }

  private static GitFixture fix(GitFixture repo, int... numbers) {
    repo.commit("fix").message("Fix wrong number");
    for (int number : numbers) {
      repo.replaceLine("Work.java", number, "  int right" + number + " = " + number + ";");
    }
    return repo;
  }

  private static Analysed found(GitFixture repo) {
    Instant end = repo.time("work").plus(Duration.ofDays(100));
    return Analysed.of(repo.commit("end").at(end).write("notes.txt", "done"));
  }

  private static void assertLines(Comparison.Basis basis, double ai, double human) {
    assertThat(basis.total().aiExposure()).isCloseTo(ai * 0.09 / YEAR, within(1e-12));
    assertThat(basis.total().humanExposure()).isCloseTo(human * 0.09 / YEAR, within(1e-12));
  }

  private static void assertEvents(Analysed found, double ai, double human) {
    assertThat(found.basis().total().aiEvents()).isEqualTo(ai);
    assertThat(found.basis().total().humanEvents()).isEqualTo(human);
  }

  private static double level(Analysed found, Metric metric, ProvenanceGroup group) {
    return found.level(metric, group).exposure();
  }

  @Test
  void its_exposure_goes_by_lines_and_what_nobody_knows_is_on_neither_side() {
    Analysed found = found(work());

    assertThat(found.commit("work").label().provenance()).isEqualTo(Provenance.AI_ASSISTED);
    assertThat(found.commit("work").size().codeLinesAddedAi()).isEqualTo(OptionalInt.of(5));
    assertThat(found.commit("work").size().codeLinesAddedHuman()).isEqualTo(OptionalInt.of(3));
    assertLines(found.basis(), 5, 3);
  }

  @Test
  void what_nobody_knows_goes_where_mixed_work_goes() {
    Analysed found = found(work());
    Analysed asHuman = Analysed.of(found.repo(), o -> o.mixed(MixedSide.HUMAN));

    assertThat(found.analysis().sensitivity())
        .filteredOn(row -> row.subject().method() == Method.MIXED_AS_AI)
        .filteredOn(row -> row.subject().period().equals("all"))
        .first()
        .satisfies(row -> assertLines(row.basis(), 7, 3));
    assertLines(asHuman.basis(), 5, 5);
  }

  @Test
  void it_remains_one_commit_in_commit_years() {
    Analysed found = found(work());

    assertThat(level(found, Metric.REVERT_RATE, ProvenanceGroup.AI))
        .isCloseTo(0.5 * 90 / YEAR, within(1e-12));
    assertThat(level(found, Metric.REVERT_RATE, ProvenanceGroup.HUMAN))
        .isCloseTo(0.3 * 90 / YEAR, within(1e-12));
    assertThat(level(found, Metric.REVERT_RATE, ProvenanceGroup.MIXED))
        .isCloseTo(0.2 * 90 / YEAR, within(1e-12));
  }

  @Test
  void a_fix_falls_on_whoever_wrote_most_of_the_lines_that_it_blames() {
    Analysed found = found(fix(work(), 1, 6, 7));

    assertThat(found.linkOf("fix").inducingProvenance()).isEqualTo(Provenance.HUMAN);
    assertThat(found.linkOf("fix").lines()).isEqualTo(3);
    assertThat(found.outcome("work").inducedDefects()).isEqualTo(1);
    assertEvents(found, 0, 1);
  }

  @Test
  void lines_of_several_files_are_taken_together() {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofDays(10))
            .commit("root")
            .write("Main.java", "class Main {}")
            .commit("work")
            .write("A.java", lines("a", 4))
            .write("B.java", lines("b", 6))
            .note(
                "ai",
                "work",
                log("").replace("Work.java\n", "A.java\n  h_1 1-4\nB.java\n  s_1::t 1-6\n"));
    repo.commit("fix")
        .message("Fix wrong number")
        .replaceLine("A.java", 1, "int right = 1;")
        .replaceLine("A.java", 2, "int right = 2;")
        .replaceLine("B.java", 1, "int right = 3;");
    Analysed found = found(repo);

    assertThat(found.linksOf("fix"))
        .extracting(row -> row.path(), row -> row.inducingProvenance())
        .containsExactly(tuple("A.java", Provenance.HUMAN), tuple("B.java", Provenance.HUMAN));
    assertEvents(found, 0, 1);
  }

  @Test
  void among_equals_it_falls_on_whoever_wrote_most_of_the_commit() {
    assertEvents(found(fix(work(10, log("  s_1::t_1 1-3\n  h_1 4-8\n")), 1, 4)), 0, 1);
  }

  @Test
  void among_equals_there_too_it_falls_on_ai() {
    assertEvents(found(fix(work(10, log("  s_1::t_1 1-5\n  h_1 6-10\n")), 1, 6)), 1, 0);
  }

  @Test
  void a_fix_that_names_the_commit_and_no_line_falls_on_most_of_the_commit() {
    GitFixture repo = work(10, log("  s_1::t_1 1-3\n  h_1 4-10\n"));
    String work = repo.id("work").substring(0, 12);
    repo.commit("fix")
        .message("Fix wrong number")
        .trailer("Fixes", work)
        .write("Other.java", "int other = 1;");

    assertEvents(found(repo), 0, 1);
  }

  @Test
  void a_fix_of_lines_that_nobody_knows_is_on_neither_side() {
    Analysed found = found(fix(work(), 9, 10));

    assertThat(found.linkOf("fix").inducingProvenance()).isEqualTo(Provenance.MIXED);
    assertThat(found.linkOf("fix").notCounted()).hasValue(NotCounted.MIXED);
    assertEvents(found, 0, 0);
  }

  @Test
  void once_it_has_failed_no_part_of_it_is_at_risk() {
    Analysed found = found(fix(work(), 6));

    assertThat(level(found, Metric.CHANGE_FAILURE_RATE, ProvenanceGroup.HUMAN))
        .isCloseTo((0.3 * 10 + FIX_DAYS) / YEAR, within(1e-12));
    assertThat(level(found, Metric.CHANGE_FAILURE_RATE, ProvenanceGroup.AI))
        .isCloseTo(0.5 * 10 / YEAR, within(1e-12));
    assertThat(found.level(Metric.CHANGE_FAILURE_RATE, ProvenanceGroup.HUMAN).events()).isOne();
    assertThat(found.level(Metric.CHANGE_FAILURE_RATE, ProvenanceGroup.AI).events()).isZero();
    assertThat(found.analysis().survival().curves())
        .filteredOn(row -> row.metric() == Metric.FIRST_FIX)
        .extracting(SurvivalRecord::provenance, SurvivalRecord::day)
        .containsExactly(tuple(ProvenanceGroup.HUMAN, 10.0));
  }

  @Test
  void a_revert_falls_on_most_of_the_commit() {
    GitFixture repo = work();
    repo.revert("revert", "work");
    Analysed found = found(repo);

    assertThat(found.level(Metric.REVERT_RATE, ProvenanceGroup.AI).events()).isOne();
    assertThat(found.level(Metric.REVERT_RATE, ProvenanceGroup.HUMAN).events()).isZero();
  }

  @Test
  void each_line_lives_and_goes_as_its_own_author_s() {
    Analysed found = found(fix(work(), 1, 2, 6));

    assertThat(level(found, Metric.DEFECTS_PER_LINE_DAY, ProvenanceGroup.AI))
        .isCloseTo(2 * 10 + 3 * 90, within(1e-9));
    assertThat(level(found, Metric.DEFECTS_PER_LINE_DAY, ProvenanceGroup.HUMAN))
        .isCloseTo(1 * 10 + 2 * 90 + 3 * FIX_DAYS, within(1e-9));
    assertThat(found.level(Metric.CHURN_RATE, ProvenanceGroup.AI).events()).isEqualTo(2);
    assertThat(found.level(Metric.CHURN_RATE, ProvenanceGroup.HUMAN).events()).isEqualTo(1);
    assertThat(found.outcome("work").linesSurviving()).isEqualTo(7);
    assertThat(found.analysis().survival().curves())
        .filteredOn(row -> row.metric() == Metric.LINE_SURVIVAL)
        .extracting(SurvivalRecord::provenance, SurvivalRecord::events, SurvivalRecord::atRisk)
        .contains(tuple(ProvenanceGroup.AI, 2.0, 5.0));
  }

  @Test
  void shares_of_code_lines_count_its_lines_one_by_one() {
    Analysed found = found(work());

    assertThat(found.level(Metric.CODE_LINE_SHARE, ProvenanceGroup.AI).rate()).hasValue(0.5);
    assertThat(found.level(Metric.CODE_LINE_SHARE, ProvenanceGroup.HUMAN).rate()).hasValue(0.3);
    assertThat(found.level(Metric.CODE_LINE_SHARE, ProvenanceGroup.MIXED).rate()).hasValue(0.2);
    assertThat(found.analysis().adoption())
        .extracting(row -> row.tool(), row -> row.commits(), row -> row.codeLinesAdded())
        .containsExactly(tuple("Claude Code", 1, 5L));
    assertThat(found.analysis().liveLines())
        .filteredOn(row -> row.date().equals(found.analysis().liveLines().get(0).date()))
        .extracting(LiveLinesRecord::provenance, LiveLinesRecord::codeLines)
        .contains(
            tuple(Provenance.AI_ASSISTED, 5L),
            tuple(Provenance.MIXED, 2L),
            tuple(Provenance.HUMAN, 4L));
  }

  @Test
  void what_a_note_leaves_out_of_an_agent_s_own_commit_is_the_agent_s() {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofDays(10))
            .commit("root")
            .write("Main.java", "class Main {}")
            .commit("work")
            .writtenBy("Cursor Agent <cursoragent@cursor.com>")
            .write("Work.java", lines("work", 10))
            .note("ai", "work", log("  s_1::t_1 1-5\n  h_1 6-8\n"));

    assertLines(found(repo).basis(), 7, 3);
  }

  @Test
  void a_note_on_all_lines_splits_nothing() {
    Analysed found = found(work(10, log("  s_1::t_1 1-10\n")));

    assertLines(found.basis(), 10, 0);
  }
}
