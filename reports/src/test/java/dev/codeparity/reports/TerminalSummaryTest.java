package dev.codeparity.reports;

import static dev.codeparity.reports.SampleRows.comparison;
import static dev.codeparity.reports.SampleRows.level;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.reports.text.Sentences;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSummaryTest {
  private static final Verdict OPEN = Verdict.INCONCLUSIVE;
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

    assertThat(lines.get(1).toLowerCase(java.util.Locale.ROOT)).startsWith(Sentences.word(verdict));
    assertThat(String.join(" ", lines.subList(1, 5))).contains("AI code needs");
  }

  @Test
  void what_would_turn_the_verdict_stands_in_its_first_line() {
    assertThat(lines(SampleAnalysis.whole(), 80).get(1))
        .startsWith("Inconclusive (but worse if repairs on the spot count): ");
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
  void it_tells_what_the_labels_rest_on_and_what_they_may_have_missed() {
    assertThat(text(SampleAnalysis.withThreats(share("disclosed_elsewhere", 0.4695))))
        .contains(
            "human 2 (67%). AI on record by trailer 97%, author 16%",
            "In git-ai's own repository 47% of AI commits say so; if here too, the ratio would be 1.52."
                + " The verdict changes if 23% of the code labelled human is AI.");
  }

  @Test
  void a_repositorys_own_records_of_lines_are_told_of_instead() {
    assertThat(text(SampleAnalysis.withThreats(share("disclosed", 0.6))))
        .contains(
            "Of its commits with AI lines on record 60% say so in message or identity; with as much"
                + " AI unseen as follows, the ratio would be 1.52.");
  }

  @Test
  void figures_that_rule_so_much_hidden_ai_out_are_told() {
    ThreatRecord none =
        new ThreatRecord(
            "ratio_at_label_sensitivity", Optional.empty(), OptionalDouble.empty(), "", "");

    assertThat(
            text(
                SampleAnalysis.withThreats(
                    none,
                    share("disclosed_elsewhere", 0.4695),
                    share("impossible_sensitivity", 0.55))))
        .contains(
            "In git-ai's own repository 47% of AI commits say so; here it must be over 55%, or more AI"
                + " would hide than there is human code.");
  }

  private static ThreatRecord share(String threat, double value) {
    return new ThreatRecord(threat, Optional.empty(), OptionalDouble.of(value), "share", "");
  }

  @Test
  void reviews_on_record_are_told_where_there_are_some() {
    assertThat(text(SampleAnalysis.whole())).doesNotContain("Review on record");
    assertThat(
            text(
                SampleAnalysis.withPeriods(
                    level("all", null, ProvenanceGroup.AI, Metric.REVIEWED_COMMIT_SHARE, 1, 8),
                    level("all", null, ProvenanceGroup.HUMAN, Metric.REVIEWED_COMMIT_SHARE, 3, 4))))
        .contains("Review on record: AI commits 13%, human 75%");
  }

  @Test
  void levels_of_work_are_no_rows_of_the_table() {
    assertThat(
            text(
                SampleAnalysis.withPeriods(
                    level("all", null, ProvenanceGroup.AI, Metric.COMMIT_SHARE, 1, 8))))
        .doesNotContain("Share of commits");
  }

  @Test
  void other_sides_than_the_usual_ones_are_named() {
    assertThat(text(SampleAnalysis.whole())).doesNotContain("alone.");
    assertThat(text(SampleAnalysis.withOption("ai", "authored")))
        .contains("AI: AI-authored commits alone.");
    assertThat(text(SampleAnalysis.withOption("mixed", "ai")))
        .contains("Mixed commits count as AI.");
  }

  @Test
  void kinds_of_ai_work_that_disagree_are_shown_apart() {
    Comparison authored = comparison(Method.AI_AUTHORED_ONLY, 2, 1.5, 2.7, Verdict.WORSE);
    Comparison unlike = comparison(Method.AI_ASSISTED_ONLY, 1, 0.8, 1.2, Verdict.PARITY);
    Comparison alike = comparison(Method.AI_ASSISTED_ONLY, 1.9, 0.8, 4, Verdict.INCONCLUSIVE);

    assertThat(text(SampleAnalysis.withSensitivity(authored, unlike)))
        .contains("AI-authored alone")
        .contains("AI-assisted alone");
    assertThat(text(SampleAnalysis.withSensitivity(authored, alike))).doesNotContain("alone");
  }

  @Test
  void the_ratio_is_told_for_other_sides_that_hold_other_code() {
    Comparison authored = ofOtherCode(comparison(Method.AI_AUTHORED_ONLY, 1.5, 0.8, 2.7, OPEN));
    Comparison assisted = ofOtherCode(comparison(Method.AI_ASSISTED_ONLY, 1.3, 0.8, 2.2, OPEN));
    Comparison mixed = ofOtherCode(comparison(Method.MIXED_AS_HUMAN, 1.21, 0.8, 2.2, OPEN));
    Comparison same = comparison(Method.MIXED_AS_AI, 1.34, 0.82, 2.19, OPEN);

    assertThat(text(SampleAnalysis.withSensitivity(mixed, same, assisted, authored)))
        .contains(
            "Ratio with AI-authored alone 1.50, AI-assisted alone 1.30, mixed as human" + " 1.21");
  }

  private static Comparison ofOtherCode(Comparison row) {
    RateRatio.Totals other = new RateRatio.Totals(5, 1.5, 340, 133);
    return new Comparison(
        row.subject(),
        new Comparison.Basis(
            2,
            24,
            OptionalDouble.of(21.7),
            other,
            other,
            0.91,
            new Comparison.Overlap(9, 3, OptionalDouble.of(12))),
        row.result(),
        row.fragility(),
        row.flags(),
        row.conclusion());
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
