package dev.codeparity.analyzer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.fixtures.DemoTruth;
import dev.codeparity.fixtures.DemoTruth.CommitTruth;
import dev.codeparity.fixtures.DemoTruth.LinkTruth;
import dev.codeparity.fixtures.DemoTruth.Outcome;
import dev.codeparity.fixtures.DemoTruth.Writer;
import dev.codeparity.fixtures.DemoTruth.YearTruth;
import dev.codeparity.fixtures.SharedDemo;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the script of the demo wrote is found, all of it and nothing else. */
@TestInstance(Lifecycle.PER_CLASS)
class DemoAnalysisTest {
  private Path folder;
  private DemoTruth truth;
  private Analysis analysis;

  @BeforeAll
  void analyse() {
    folder = SharedDemo.repository().folder();
    truth = SharedDemo.repository().truth();
    analysis = analysis(2);
  }

  private Analysis analysis(int threads) {
    AnalysisRequest request =
        AnalysisRequest.defaults(folder).toBuilder()
            .quality(QualityScope.OFF)
            .period(PeriodLength.YEAR)
            .threads(threads)
            .szz(SzzVariant.AG)
            .build();
    return Analysed.withoutTimings(new Analyzer().analyze(request));
  }

  @Test
  void every_commit_is_attributed_as_written() {
    assertCommits(row -> row.label().provenance().name(), commit -> commit.writer().name());
  }

  @Test
  void every_commit_is_answered_for_by_the_person_written() {
    Map<String, String> names =
        analysis.authors().stream().collect(toMap(AuthorRecord::authorId, AuthorRecord::name));

    assertCommits(row -> names.get(row.accountableId()), CommitTruth::accountable);
  }

  @Test
  void fixes_imports_and_merges_are_those_written() {
    assertCommits(
        row -> row.repair().fix() + " " + row.imported() + " " + row.merge(),
        commit -> commit.isFix() + " " + commit.isImport() + " " + commit.isMerge());
  }

  @Test
  void the_answer_is_sought_without_each_tool_person_and_period() {
    Map<String, Comparison> without =
        analysis.sensitivity().stream()
            .filter(row -> !row.subject().leftOut().isEmpty())
            .filter(row -> row.subject().metric() == ComparedMetric.DEFECT_DENSITY)
            .collect(toMap(row -> row.subject().leftOut(), Function.identity()));
    Comparison headline = analysis.headline().orElseThrow();

    assertThat(without.keySet())
        .anyMatch(part -> part.startsWith("tool:"))
        .anyMatch(part -> part.startsWith("author:"))
        .anyMatch(part -> part.startsWith("period:"));
    assertThat(without.values())
        .allSatisfy(
            row -> {
              double exposure =
                  row.basis().total().aiExposure() + row.basis().total().humanExposure();
              assertThat(exposure)
                  .isLessThan(
                      headline.basis().total().aiExposure()
                          + headline.basis().total().humanExposure());
              assertThat(row.subject().level()).isEqualTo(headline.subject().level());
            });
  }

  @Test
  void years_are_looked_back_at_equally_long_after_their_end() {
    assertThat(
            analysis.comparisons().stream()
                .filter(row -> row.subject().method() == Method.LOOK_BACK)
                .filter(row -> row.subject().metric() == ComparedMetric.DEFECT_DENSITY)
                .map(row -> row.subject().windowDays())
                .distinct())
        .hasSize(1)
        .allMatch(days -> days >= 30 && days <= 90);
  }

  private <T> void assertCommits(
      Function<CommitRecord, T> found, Function<CommitTruth, T> written) {
    assertThat(analysis.commits().stream().collect(toMap(CommitRecord::commit, found)))
        .isEqualTo(truth.commits().stream().collect(toMap(CommitTruth::id, written)));
  }

  @Test
  void every_link_counts_as_written_and_no_other_is_found() {
    Map<String, Writer> writers =
        truth.commits().stream().collect(toMap(CommitTruth::id, CommitTruth::writer));
    Set<String> written =
        truth.links().stream()
            .map(link -> link(link.fix(), link.inducing(), reason(link, writers)))
            .collect(Collectors.toSet());
    Set<String> found =
        analysis.defects().stream()
            .map(row -> link(row.fixCommit(), row.inducingCommit(), row.notCounted()))
            .collect(Collectors.toSet());

    assertThat(found).filteredOn(link -> !written.contains(link)).isEmpty();
    assertThat(written).filteredOn(link -> !found.contains(link)).isEmpty();
  }

  private static String link(String fix, String inducing, Optional<NotCounted> reason) {
    return fix + " " + inducing + " " + reason.map(Enum::name).orElse("ESCAPED");
  }

  /** The first reason that holds; mixed and automated work is out whatever became of it. */
  private static Optional<NotCounted> reason(LinkTruth link, Map<String, Writer> writers) {
    if (link.outcome() == Outcome.IMPORT) {
      return Optional.of(NotCounted.IMPORT);
    }
    Writer writer = writers.getOrDefault(link.inducing(), Writer.HUMAN);
    if (writer == Writer.AUTOMATION) {
      return Optional.of(NotCounted.AUTOMATION);
    }
    if (writer == Writer.MIXED) {
      return Optional.of(NotCounted.MIXED);
    }
    return link.outcome() == Outcome.ESCAPED
        ? Optional.empty()
        : Optional.of(NotCounted.valueOf(link.outcome().name()));
  }

  @Test
  void links_are_as_old_as_written() {
    Map<String, Double> written =
        truth.links().stream().collect(toMap(l -> l.fix() + l.inducing(), LinkTruth::days));

    assertThat(analysis.defects())
        .allSatisfy(
            row ->
                assertThat(row.daysToFix())
                    .isEqualTo(written.get(row.fixCommit() + row.inducingCommit())));
  }

  @Test
  void the_links_of_a_fix_share_it() {
    Map<String, Double> weights =
        analysis.defects().stream()
            .collect(
                Collectors.groupingBy(
                    DefectRecord::fixCommit, Collectors.summingDouble(DefectRecord::weight)));

    assertThat(weights.values()).allSatisfy(sum -> assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9));
  }

  @Test
  void every_year_gets_the_verdict_written_from_the_events_written() {
    assertThat(truth.years())
        .allSatisfy(
            year -> {
              Comparison row = answer(year);
              assertThat(row.verdict().name()).isEqualTo(year.verdict());
              assertThat(row.basis().total().aiEvents()).isEqualTo(year.aiEvents());
              assertThat(row.basis().total().humanEvents()).isEqualTo(year.humanEvents());
              assertThat(row.result().low().orElseThrow()).isLessThan(year.ratio());
              assertThat(row.result().high().orElseThrow()).isGreaterThan(year.ratio());
            });
  }

  private Comparison answer(YearTruth year) {
    return analysis.comparisons().stream()
        .filter(Comparison::isAnswer)
        .filter(row -> row.subject().metric() == ComparedMetric.DEFECT_DENSITY)
        .filter(row -> row.subject().period().equals(Integer.toString(year.year())))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void the_analysis_is_the_same_with_any_number_of_threads(int threads) {
    assertThat(analysis(threads)).isEqualTo(analysis);
  }

  @Test
  void nothing_is_warned_about() {
    assertThat(analysis.warnings()).isEmpty();
  }
}
