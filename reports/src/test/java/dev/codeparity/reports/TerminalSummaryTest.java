package dev.codeparity.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.claim.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSummaryTest {
  private static final Path OUT = Path.of("codeparity-report");

  @ParameterizedTest
  @ValueSource(ints = {0, 60, 80, 93, 100, 250})
  void it_fits_on_one_screen(int width) {
    for (Analysis analysis : samples()) {
      assertThat(lines(analysis, width))
          .hasSizeLessThanOrEqualTo(24)
          .allSatisfy(
              line ->
                  assertThat(line).hasSizeLessThanOrEqualTo(Math.max(80, Math.min(100, width))));
    }
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void the_verdict_comes_first_in_plain_words(Verdict verdict) {
    List<String> lines = lines(SampleAnalysis.withVerdict(verdict), 80);

    assertThat(lines.get(1).toLowerCase(java.util.Locale.ROOT))
        .startsWith(Sentences.word(verdict) + ": ")
        .contains("ai code needs");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void every_reason_is_a_sentence(Reason reason) {
    assertThat(Sentences.reason(reason)).matches("[A-Z].*\\.").doesNotContain("_");
  }

  @Test
  void too_few_data_are_told_with_what_is_still_needed() {
    assertThat(text(SampleAnalysis.whole()))
        .contains(
            "There are 12 fixes of AI code and 340 of human code to compare; to show parity would"
                + " take about 500 more.");
  }

  @Test
  void a_repository_without_ai_gets_a_plain_answer() {
    assertThat(text(SampleAnalysis.withoutAi()))
        .contains("No commit shows a sign of AI, so there is nothing to compare.")
        .contains("human 1 (100%)")
        .doesNotContain("ratio");
  }

  @Test
  void the_latest_periods_are_shown_where_there_are_too_many() {
    assertThat(text(SampleAnalysis.withManyPeriods()))
        .contains("in 2026-Q1")
        .doesNotContain("2001");
  }

  @Test
  void colours_come_only_when_asked_for() {
    Analysis analysis = SampleAnalysis.withVerdict(Verdict.WORSE, Reason.BEYOND_MARGIN);

    assertThat(TerminalSummary.render(analysis, OUT, 80, false)).doesNotContain("\u001B");
    assertThat(TerminalSummary.render(analysis, OUT, 80, true)).contains("\u001B[31m");
  }

  @Test
  void colours_change_no_word() {
    for (Analysis analysis : samples()) {
      assertThat(
              TerminalSummary.render(analysis, OUT, 80, true).replaceAll("\u001B\\[[0-9;]*m", ""))
          .isEqualTo(TerminalSummary.render(analysis, OUT, 80, false));
    }
  }

  @Test
  void a_long_path_to_the_report_keeps_its_end() {
    Path deep = Path.of("/" + "folder/".repeat(40) + "codeparity-report");

    assertThat(TerminalSummary.render(SampleAnalysis.whole(), deep, 80, false))
        .endsWith("folder/codeparity-report\n");
  }

  private static List<Analysis> samples() {
    return List.of(
        SampleAnalysis.whole(),
        SampleAnalysis.withoutAi(),
        SampleAnalysis.withManyPeriods(),
        SampleAnalysis.withVerdict(
            Verdict.NOT_WORSE, Reason.THESE_PEOPLE_ONLY, Reason.AUTHOR_MIX, Reason.LABELS_FRAGILE));
  }

  private static List<String> lines(Analysis analysis, int width) {
    return TerminalSummary.render(analysis, OUT, width, false).lines().toList();
  }

  /** The words, wherever the lines break. */
  private static String text(Analysis analysis) {
    return TerminalSummary.render(analysis, OUT, 80, false).replaceAll("\\s+", " ");
  }
}
