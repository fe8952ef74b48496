package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.Answers;
import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.stated.ClaimTests;
import dev.codeparity.analyzer.claim.stated.Ground;
import dev.codeparity.analyzer.claim.stated.Grounds;
import dev.codeparity.analyzer.claim.stated.Looks;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.TableMeasures;
import dev.codeparity.analyzer.problem.UsageException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The statistics alone, on tables: what {@link Analyzer} finds in a repository, as far as tables of
 * commits and links can tell it.
 */
public final class TableComparison {
  private final TabledHistory tables;
  private final AnalysisRequest request;

  private TableComparison(TabledHistory tables, AnalysisRequest request) {
    this.tables = tables;
    this.request = request;
  }

  /**
   * Compares.
   *
   * @param request whose options of comparison and outcome count; without an end of observation it
   *     is the newest time in the tables
   * @throws UsageException if there is nothing in the tables, or something after the end of
   *     observation
   */
  public static Analysis of(TabledHistory tables, AnalysisRequest request) {
    return new TableComparison(tables, request).analysis();
  }

  private Analysis analysis() {
    Instant asOf = request.asOf().orElseGet(this::newest);
    tables.commits().stream()
        .filter(commit -> commit.landingTime().isAfter(asOf))
        .findFirst()
        .ifPresent(
            commit -> {
              throw new UsageException(
                  "commit "
                      + commit.commit()
                      + " landed after the end of observation, "
                      + asOf
                      + ". Give a later --as-of");
            });
    MeasureSettings settings = Examiner.settings(request, asOf);
    Measures measures =
        TableMeasures.of(tables.commits(), tables.defects(), tables.authors(), settings);
    RunFacts run = facts(measures, asOf);
    ComparisonSettings comparison =
        ComparisonSettings.of(
            settings, request.margin(), request.confidence(), request.inference(), run.chance());
    Stopwatch stopwatch = new Stopwatch();
    Answers answers = Answers.ofTables(measures, settings, comparison, request.threads());
    stopwatch.lap("statistics");
    Analysis analysis =
        Analysis.of(
            run,
            measures,
            answers,
            claims(new Ground(measures, settings), comparison, asOf),
            Optional.empty(),
            List.of(),
            stopwatch.laps());
    return request.anonymise() ? analysis.anonymised() : analysis;
  }

  private TestedClaims claims(Ground ground, ComparisonSettings comparison, Instant asOf) {
    Looks looks = Looks.of(request.claims(), ClaimRegister.inFile(request.registry()), asOf);
    return ClaimTests.test(request.claims(), Grounds.only(ground), comparison, looks);
  }

  private Instant newest() {
    return Stream.concat(
            tables.commits().stream().map(CommitRecord::landingTime),
            tables.defects().stream().map(DefectRecord::fixTime))
        .max(Instant::compareTo)
        .orElseThrow(() -> new UsageException("there is no commit in the tables"));
  }

  private RunFacts facts(Measures measures, Instant asOf) {
    CommitRecord first = measures.commits().get(0);
    CommitRecord last = measures.commits().get(measures.commits().size() - 1);
    SortedMap<String, Long> counts =
        new TreeMap<>(
            Map.of(
                "commits", (long) measures.commits().size(),
                "defect_links", (long) measures.defects().size()));
    return new RunFacts(
        ToolVersion.current().number(),
        tables.name(),
        tables.revision(),
        tables.head(),
        asOf,
        first.commit(),
        last.commit(),
        Optional.of(first.landingTime()),
        Optional.of(last.landingTime()),
        request.followUpDays(),
        request.margin(),
        request.confidence(),
        RunReport.configuration(request, asOf),
        "",
        "",
        "",
        counts);
  }
}
