package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.LineEndRecord;
import dev.codeparity.analyzer.measure.LiveLinesRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the lines that a commit adds, by figures worked out by hand. */
class LinesStoryTest {
  @TempDir private Path folder;

  private GitFixture root() {
    return GitFixture.in(folder)
        .commit("root")
        .at("2024-02-20T00:00:00Z")
        .write("Main.java", "class Main {}");
  }

  /**
   * Ten lines on 1 March; two go after 5 days, three are rewritten after 20; observed for 30 days.
   */
  private GitFixture work() {
    return root()
        .commit("work")
        .at("2024-03-01T00:00:00Z")
        .write("Work.java", lines("work", 10))
        .commit("delete")
        .after(Duration.ofDays(5))
        .deleteLines("Work.java", 1, 2)
        .commit("rewrite")
        .after(Duration.ofDays(15))
        .deleteLines("Work.java", 1, 3)
        .insert("Work.java", 1, lines("other", 3))
        .commit("end")
        .after(Duration.ofDays(10))
        .write("notes.txt", "done");
  }

  @Test
  void lines_survive_churn_and_live_as_counted_by_hand() {
    Analysed found = Analysed.of(work());

    assertThat(found.outcome("work").followUpDays()).isEqualTo(30);
    assertThat(found.outcome("work").linesSurviving()).isEqualTo(5);
    assertThat(found.outcome("work").linesChurned()).isEqualTo(2);
    assertThat(found.outcome("work").lineDays()).isEqualTo(10 * 30 - 2 * 25 - 3 * 10);
    assertThat(found.outcome("rewrite").linesSurviving()).isEqualTo(3);
    assertThat(found.outcome("rewrite").lineDays()).isEqualTo(30);
  }

  @Test
  void a_longer_churn_window_takes_in_later_rewrites() {
    assertThat(Analysed.of(work(), o -> o.churnWindowDays(20)).outcome("work").linesChurned())
        .isEqualTo(2);
    assertThat(Analysed.of(work(), o -> o.churnWindowDays(21)).outcome("work").linesChurned())
        .isEqualTo(5);
  }

  @Test
  void line_days_end_with_the_follow_up_window() {
    Analysed found = Analysed.of(work(), options -> options.followUpDays(10));

    assertThat(found.outcome("work").lineDays()).isEqualTo(10 * 10 - 2 * 5);
  }

  @Test
  void the_curve_of_line_survival_falls_as_lines_go() {
    Analysed found = Analysed.of(work());

    assertThat(found.analysis().survival().curves())
        .filteredOn(row -> row.metric() == Metric.LINE_SURVIVAL)
        .extracting(
            SurvivalRecord::provenance,
            SurvivalRecord::day,
            SurvivalRecord::atRisk,
            SurvivalRecord::events,
            SurvivalRecord::survival)
        .containsExactly(
            tuple(ProvenanceGroup.HUMAN, 5.0, 13.0, 2.0, 11 / 13.0),
            tuple(ProvenanceGroup.HUMAN, 20.0, 8.0, 3.0, 11 / 13.0 * (5 / 8.0)));
  }

  @Test
  void what_ended_lines_is_told_by_cause_and_adds_up_to_what_is_gone() {
    GitFixture repo =
        work()
            .commit("fix")
            .after(Duration.ofDays(1))
            .message("Fix wrong number")
            .replaceLine("Work.java", 4, "int right = 1;")
            .commit("agent")
            .after(Duration.ofDays(1))
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .replaceLine("Work.java", 5, "int other = 2;");
    Analysed found = Analysed.of(repo);

    assertThat(found.analysis().survival().lineEnds())
        .filteredOn(row -> row.provenance() == ProvenanceGroup.HUMAN)
        .extracting(LineEndRecord::end, LineEndRecord::day, LineEndRecord::lines)
        .containsExactly(
            tuple(LineEnd.FIX, 31.0, 1.0),
            tuple(LineEnd.AI, 32.0, 1.0),
            tuple(LineEnd.PEOPLE, 5.0, 2.0),
            tuple(LineEnd.PEOPLE, 20.0, 3.0));
    double left =
        found.analysis().survival().curves().stream()
            .filter(row -> row.metric() == Metric.LINE_SURVIVAL)
            .filter(row -> row.provenance() == ProvenanceGroup.HUMAN)
            .reduce((first, last) -> last)
            .orElseThrow()
            .survival();
    double ended =
        List.of(LineEnd.FIX, LineEnd.AI, LineEnd.PEOPLE).stream()
            .mapToDouble(end -> lastShare(found, end))
            .sum();
    assertThat(left + ended).isCloseTo(1, within(1e-12));
  }

  private static double lastShare(Analysed found, LineEnd end) {
    return found.analysis().survival().lineEnds().stream()
        .filter(row -> row.provenance() == ProvenanceGroup.HUMAN && row.end() == end)
        .reduce((first, last) -> last)
        .orElseThrow()
        .share();
  }

  @Test
  void churn_is_lines_gone_by_the_days_that_lines_were_live() {
    Analysed found = Analysed.of(work());

    // work: 10 lines for 14 days less 2 for 9; rewrite: 3 lines for 10 days
    assertThat(found.level(Metric.CHURN_RATE, ProvenanceGroup.HUMAN).events()).isEqualTo(2);
    assertThat(found.level(Metric.CHURN_RATE, ProvenanceGroup.HUMAN).exposure())
        .isEqualTo(10 * 14 - 2 * 9 + 3 * 10);
  }

  @Test
  void reformatted_and_moved_lines_live_on() {
    GitFixture repo =
        root()
            .commit("work")
            .at("2024-03-01T00:00:00Z")
            .write("Work.java", lines("work", 6))
            .commit("format")
            .after(Duration.ofDays(2))
            .replaceAll("Work.java", "  int", "\tint")
            .commit("move")
            .after(Duration.ofDays(2))
            .deleteLines("Work.java", 1, 6)
            .write("Work.java", "class Work {}")
            .append("Main.java", lines("work", 6));
    Analysed found = Analysed.of(repo);

    assertThat(found.outcome("work").linesSurviving()).isEqualTo(6);
    assertThat(found.outcome("work").linesChurned()).isZero();
    assertThat(found.outcome("format").linesSurviving()).isZero();
    assertThat(found.outcome("move").linesSurviving()).isEqualTo(1);
  }

  @Test
  void comments_blank_lines_and_text_are_no_code_lines() {
    GitFixture repo =
        root()
            .commit("work")
            .after(Duration.ofDays(1))
            .write("Work.java", "// note", "", "int one = 1;", "/* two", " three */", "}")
            .write("notes.txt", "a", "b", "c");
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("work").size().linesAdded()).isEqualTo(9);
    assertThat(found.commit("work").size().codeLinesAdded()).isEqualTo(2);
    assertThat(found.outcome("work").linesSurviving()).isEqualTo(2);
  }

  @Test
  void a_line_that_a_merge_drops_goes_when_its_commit_arrives() {
    GitFixture repo =
        root()
            .branch("topic")
            .commit("work")
            .at("2024-03-01T00:00:00Z")
            .write("Work.java", lines("work", 4))
            .checkout("main")
            .merge("merge", "topic")
            .after(Duration.ofDays(3))
            .delete("Work.java")
            .commit("end")
            .after(Duration.ofDays(7))
            .write("notes.txt", "done");
    Analysed found = Analysed.of(repo);

    assertThat(found.outcome("work").linesSurviving()).isZero();
    assertThat(found.outcome("work").linesChurned()).isEqualTo(4);
    assertThat(found.outcome("work").lineDays()).isEqualTo(4 * 3);
  }

  @Test
  void live_lines_are_counted_at_the_end_of_each_period_and_of_observation() {
    GitFixture repo =
        root()
            .commit("work")
            .at("2024-03-31T23:59:59Z")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("Work.java", lines("work", 10))
            .commit("delete")
            .at("2024-04-01T00:00:00Z")
            .deleteLines("Work.java", 1, 4)
            .commit("end")
            .at("2024-07-02T12:00:00Z")
            .write("End.java", lines("end", 2));
    Analysed found = Analysed.of(repo);

    assertThat(found.analysis().liveLines())
        .filteredOn(row -> row.codeLines() > 0)
        .extracting(LiveLinesRecord::date, LiveLinesRecord::provenance, LiveLinesRecord::codeLines)
        .containsExactly(
            tuple(LocalDate.of(2024, 3, 31), Provenance.AI_ASSISTED, 10L),
            tuple(LocalDate.of(2024, 3, 31), Provenance.HUMAN, 1L),
            tuple(LocalDate.of(2024, 6, 30), Provenance.AI_ASSISTED, 6L),
            tuple(LocalDate.of(2024, 6, 30), Provenance.HUMAN, 1L),
            tuple(LocalDate.of(2024, 7, 2), Provenance.AI_ASSISTED, 6L),
            tuple(LocalDate.of(2024, 7, 2), Provenance.HUMAN, 3L));
  }
}
