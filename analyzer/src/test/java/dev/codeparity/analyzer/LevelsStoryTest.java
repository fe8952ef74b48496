package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Levels, curves and threats by figures worked out by hand: thirteen commits with AI of ten lines
 * each, a day apart from 2 January, of which two are mended after 5 days and one after 20, one is
 * reverted after 30; all are watched for over 90 days.
 */
class LevelsStoryTest {
  private static final double YEAR = 365.25;
  private static final int AI_COMMITS = 13;

  private Analysed found;

  @BeforeEach
  void analyse(@TempDir Path folder) {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofDays(1))
            .commit("root")
            .write("Main.java", "class Main {}");
    for (int i = 1; i <= AI_COMMITS; i++) {
      repo.commit("ai" + i)
          .by("Ann Reed")
          .coAuthor("Cursor", "cursoragent@cursor.com")
          .write("Work" + i + ".java", lines("work" + i + "x", 10));
    }
    fix(repo, 12, Duration.ofDays(4));
    fix(repo, 13, Duration.ofDays(1));
    fix(repo, 3, Duration.ofDays(5));
    repo.revert("undo", "ai5").after(Duration.ofDays(12)).by("Ben Cole");
    repo.commit("end").after(Duration.ofDays(200)).write("notes.txt", "done");
    found = Analysed.of(repo);
  }

  private static void fix(GitFixture repo, int commit, Duration pause) {
    repo.commit("fix" + commit)
        .after(pause)
        .by("Ben Cole")
        .message("Fix wrong number")
        .replaceLine("Work" + commit + ".java", 1, "int right" + commit + " = 1;");
  }

  private PeriodRecord ai(Metric metric) {
    return found.level(metric, ProvenanceGroup.AI);
  }

  @Test
  void the_story_is_as_told() {
    assertThat(found.linkOf("fix12").daysToFix()).isEqualTo(5);
    assertThat(found.linkOf("fix13").daysToFix()).isEqualTo(5);
    assertThat(found.linkOf("fix3").daysToFix()).isEqualTo(20);
    assertThat(found.linkOf("undo").daysToFix()).isEqualTo(30);
  }

  @Test
  void defect_density_is_escaped_fixes_by_kloc_years() {
    assertThat(ai(Metric.DEFECT_DENSITY).events()).isEqualTo(4);
    assertThat(ai(Metric.DEFECT_DENSITY).exposure())
        .isCloseTo(AI_COMMITS * 10 / 1000.0 * 90 / YEAR, within(1e-12));
    assertThat(ai(Metric.DEFECT_DENSITY).top5Share()).hasValue(1);
  }

  @Test
  void defects_per_line_day_stop_where_lines_go() {
    double days = AI_COMMITS * 10 * 90 - 2 * 85 - 70 - 10 * 60;

    assertThat(ai(Metric.DEFECTS_PER_LINE_DAY).events()).isEqualTo(4);
    assertThat(ai(Metric.DEFECTS_PER_LINE_DAY).exposure()).isCloseTo(days, within(1e-6));
  }

  @Test
  void the_change_failure_rate_is_the_share_that_needed_a_fix() {
    assertThat(ai(Metric.CHANGE_FAILURE_RATE).events()).isEqualTo(4);
    assertThat(ai(Metric.CHANGE_FAILURE_RATE).rate().orElseThrow())
        .isCloseTo(4.0 / 13, within(1e-12));
    // at day 90 nine are left at risk, so it is read where ten were last
    assertThat(ai(Metric.CHANGE_FAILURE_RATE).ageDays()).hasValue(30);
  }

  @Test
  void the_revert_rate_is_first_reverts_by_commit_years_until_then() {
    assertThat(ai(Metric.REVERT_RATE).events()).isEqualTo(1);
    assertThat(ai(Metric.REVERT_RATE).exposure())
        .isCloseTo(((AI_COMMITS - 1) * 90 + 30) / YEAR, within(1e-12));
  }

  @Test
  void shares_fixed_within_some_days_are_of_the_fixes_of_commits_followed_long_enough() {
    assertThat(ai(Metric.FIXED_WITHIN_7).rate()).hasValue(0.5);
    assertThat(ai(Metric.FIXED_WITHIN_7).ageDays()).hasValue(90);
    assertThat(ai(Metric.FIXED_WITHIN_30).events()).isEqualTo(4);
  }

  @Test
  void levels_are_told_by_quarter_too() {
    assertThat(found.analysis().periods())
        .filteredOn(row -> row.metric() == Metric.DEFECT_DENSITY)
        .filteredOn(row -> row.provenance() == ProvenanceGroup.AI)
        .extracting(PeriodRecord::period, PeriodRecord::events)
        .containsExactly(tuple("all", 4.0), tuple("2024-Q1", 4.0));
  }

  @Test
  void the_curve_of_first_fixes_falls_as_fixes_come() {
    assertThat(found.analysis().survival().curves())
        .filteredOn(row -> row.metric() == Metric.FIRST_FIX)
        .filteredOn(row -> row.provenance() == ProvenanceGroup.AI)
        .extracting(SurvivalRecord::day, SurvivalRecord::atRisk, SurvivalRecord::events)
        .containsExactly(tuple(5.0, 13.0, 2.0), tuple(20.0, 11.0, 1.0), tuple(30.0, 10.0, 1.0));
  }

  @Test
  void threats_are_measured() {
    assertThat(threat("follow_up_censored")).hasValue(0);
    assertThat(threat("persons")).hasValue(1);
    assertThat(threat("top_person_share")).hasValue(1);
    assertThat(threat("self_repair_share")).hasValue(0);
    assertThat(threat("size_quartile_2")).hasValue(10);
    assertThat(threat("test_code_share")).hasValue(0);
    assertThat(threat("unlinked_fixes")).hasValue(0);
    assertThat(threat("links_counted")).hasValue(1);
    assertThat(threat("mixed_share")).hasValue(0);
    assertThat(threat("labels_by_trailer")).hasValue(13);
    assertThat(threat("largest_merge_share")).hasValue(0);
  }

  @Test
  void sizes_of_both_sides_are_compared_by_ranks() {
    assertThat(threat("size_difference")).as("fixes are of one line, all else of ten").hasValue(1);
    assertThat(threat("size_difference_p").orElseThrow()).isBetween(0.0, 0.001);
    assertThat(threat("size_files_correlation")).as("each is of one file").isEmpty();
  }

  /** The first row of a threat: that of the AI side where there is one a side. */
  private OptionalDouble threat(String name) {
    return found.analysis().threats().stream()
        .filter(row -> row.threat().equals(name))
        .map(ThreatRecord::value)
        .findFirst()
        .orElseThrow();
  }
}
