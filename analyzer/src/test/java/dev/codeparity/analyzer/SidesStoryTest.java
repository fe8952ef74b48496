package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.measure.AiSide;
import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.MixedSide;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commits stand on which side, by how many lines they were watched for. */
class SidesStoryTest {
  private static final double YEAR = 365.25;

  @TempDir private Path folder;

  /** Work of every provenance, each of its own number of code lines, each watched for 90 days. */
  private GitFixture repo() {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofMinutes(1))
            .commit("root")
            .write("Main.java", "class Main {}");
    work(repo, "human", 1);
    work(repo, "assisted", 2).coAuthor("Cursor", "cursoragent@cursor.com");
    work(repo, "authored", 4).writtenBy("Cursor Agent <cursoragent@cursor.com>");
    work(repo, "mixed", 8)
        .coAuthor("Cursor", "cursoragent@cursor.com")
        .coAuthor("Ben Cole", "ben.cole@example.org");
    work(repo, "bot", 16).by("renovate[bot]", "29139614+renovate[bot]@users.noreply.github.com");
    repo.branch("topic");
    work(repo, "merged", 32);
    repo.checkout("main").merge("merge", "topic").write("Merge.java", lines("merge", 64));
    return repo.commit("end").after(Duration.ofDays(100)).write("notes.txt", "done");
  }

  private static GitFixture work(GitFixture repo, String label, int codeLines) {
    return repo.commit(label).write(label + ".java", lines(label, codeLines));
  }

  private Analysed found(UnaryOperator<AnalysisRequest.Builder> options) {
    return Analysed.of(repo(), options);
  }

  private static void assertLines(Comparison.Basis basis, int ai, int human) {
    assertThat(basis.total().aiExposure()).isCloseTo(ai * 0.09 / YEAR, within(1e-12));
    assertThat(basis.total().humanExposure()).isCloseTo(human * 0.09 / YEAR, within(1e-12));
  }

  @Test
  void merges_automation_and_mixed_work_are_on_neither_side() {
    assertLines(found(o -> o).basis(), 2 + 4, 1 + 32);
  }

  @Test
  void what_is_left_out_of_the_ai_side_never_joins_the_human_side() {
    assertLines(found(o -> o.ai(AiSide.AUTHORED)).basis(), 4, 1 + 32);
  }

  @Test
  void assisted_work_can_be_the_ai_side_alone() {
    assertLines(found(o -> o.ai(AiSide.ASSISTED)).basis(), 2, 1 + 32);
  }

  @Test
  void mixed_work_can_count_as_ai() {
    assertLines(found(o -> o.mixed(MixedSide.AI)).basis(), 2 + 4 + 8, 1 + 32);
  }

  @Test
  void mixed_work_can_count_as_human() {
    assertLines(found(o -> o.mixed(MixedSide.HUMAN)).basis(), 2 + 4, 1 + 32 + 8);
  }

  @Test
  void where_mixed_work_would_lead_is_always_told() {
    Analysed found = found(o -> o);

    assertLines(check(found, Method.MIXED_AS_AI).basis(), 2 + 4 + 8, 1 + 32);
    assertLines(check(found, Method.MIXED_AS_HUMAN).basis(), 2 + 4, 1 + 32 + 8);
  }

  private static Comparison check(Analysed found, Method method) {
    return found.analysis().sensitivity().stream()
        .filter(row -> row.subject().method() == method)
        .filter(row -> row.subject().period().equals("all"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void levels_of_the_ai_side_follow_the_sides_asked_for() {
    Analysed found = found(o -> o.ai(AiSide.AUTHORED).mixed(MixedSide.HUMAN));

    assertThat(found.level(Metric.DEFECT_DENSITY, ProvenanceGroup.AI).exposure())
        .isCloseTo(4 * 0.09 / YEAR, within(1e-12));
    assertThat(found.level(Metric.DEFECT_DENSITY, ProvenanceGroup.AI_ASSISTED).exposure())
        .isCloseTo(2 * 0.09 / YEAR, within(1e-12));
  }

  @Test
  void curves_of_the_ai_side_follow_the_sides_asked_for() {
    GitFixture repo = repo();
    repo.commit("gone")
        .after(Duration.ofDays(1))
        .delete("assisted.java")
        .delete("authored.java")
        .delete("mixed.java");
    Analysed found = Analysed.of(repo, o -> o.ai(AiSide.AUTHORED).mixed(MixedSide.AI));

    assertThat(found.analysis().survival().curves())
        .filteredOn(row -> row.metric() == Metric.LINE_SURVIVAL)
        .filteredOn(row -> row.provenance() == ProvenanceGroup.AI)
        .extracting(SurvivalRecord::events)
        .containsExactly(4.0 + 8.0);
  }

  @Test
  void only_work_of_the_range_is_compared() {
    GitFixture repo = repo();
    Analysed found =
        Analysed.of(repo, o -> o.since(repo.time("assisted")).until(repo.time("authored")));

    assertLines(found.basis(), 2 + 4, 0);
    assertThat(found.analysis().commits()).hasSize(9);
  }

  @Test
  void a_defect_of_work_on_neither_side_says_so() {
    GitFixture repo = repo();
    repo.commit("fix")
        .message("Fix wrong number")
        .replaceLine("assisted.java", 1, "int right = 1;")
        .replaceLine("mixed.java", 1, "int right = 2;");
    Analysed found = Analysed.of(repo, o -> o.ai(AiSide.AUTHORED).followUpDays(365));

    assertThat(found.linksOf("fix"))
        .extracting(row -> row.notCounted().orElseThrow())
        .containsExactlyInAnyOrder(NotCounted.NEITHER_SIDE, NotCounted.MIXED);
  }
}
