package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.ClusteredBalance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Levels of violations introduced less those removed, by the Java code added: what the commits of a
 * group did to the code they found, their own earlier code included.
 */
final class NetViolationRows {
  private static final List<ProvenanceGroup> GROUPS =
      List.of(
          ProvenanceGroup.AI,
          ProvenanceGroup.AI_AUTHORED,
          ProvenanceGroup.AI_ASSISTED,
          ProvenanceGroup.MIXED,
          ProvenanceGroup.HUMAN);

  private final Studies studies;
  private final double confidence;

  NetViolationRows(Studies studies, double confidence) {
    this.studies = studies;
    this.confidence = confidence;
  }

  List<PeriodRecord> rows() {
    List<PeriodRecord> rows = new ArrayList<>();
    for (int period = -1; period < studies.periods().size(); period++) {
      for (ProvenanceGroup group : GROUPS) {
        rows.add(row(period, group));
      }
    }
    return rows;
  }

  private PeriodRecord row(int period, ProvenanceGroup group) {
    List<CommitRecord> commits =
        studies.commits().stream()
            .filter(commit -> studies.holds(group, commit))
            .filter(commit -> period < 0 || studies.isIn(period, commit))
            .toList();
    PersonWeeks weeks = PersonWeeks.of(commits);
    int[] cluster = weeks.numbers();
    double[] totals = new double[weeks.count()];
    double[] kloc = new double[weeks.count()];
    IntStream.range(0, cluster.length)
        .forEach(
            i -> {
              CommitRecord.Outcome outcome = commits.get(i).outcome();
              totals[cluster[i]] +=
                  outcome.violationsIntroduced().orElse(0) - outcome.violationsRemoved().orElse(0);
              kloc[cluster[i]] += commits.get(i).size().javaCodeLinesAdded() / 1000.0;
            });
    ClusteredBalance found = ClusteredBalance.of(totals, kloc, confidence);
    Optional<LocalDate> start =
        period < 0 ? Optional.empty() : Optional.of(studies.periods().get(period));
    return new PeriodRecord(
        period < 0 ? PeriodRecord.ALL : studies.periodNames().get(period),
        start,
        group,
        Metric.NET_VIOLATIONS_PER_KLOC,
        found.total(),
        found.exposure(),
        found.rate(),
        optional(found.limits().map(ClusteredBalance.Balance::low)),
        optional(found.limits().map(ClusteredBalance.Balance::high)),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
