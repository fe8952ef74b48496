package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The levels of single metrics over all periods, as {@code periods.csv} has them, for who does not
 * need all of it.
 *
 * @param settings what the measures were made by; only commits in their range count
 */
public record Levels(Measures measures, MeasureSettings settings, ComparisonSettings comparison) {
  /** The level of a metric for a group; empty where it has none. */
  public Optional<PeriodRecord> of(Metric metric, ProvenanceGroup group) {
    return rows(metric).stream()
        .filter(row -> row.metric() == metric && row.provenance() == group)
        .filter(row -> row.period().equals(PeriodRecord.ALL))
        .findFirst();
  }

  private List<PeriodRecord> rows(Metric metric) {
    if (metric.isOfWork()) {
      Disclosure disclosure = Disclosure.of(measures, settings);
      return new ShareRows(disclosure, settings, comparison.confidence()).rows();
    }
    Studies studies = Studies.of(measures, settings);
    PeriodRows rows = new PeriodRows(studies, settings, comparison);
    Optional<ComparedMetric> compared =
        Arrays.stream(ComparedMetric.values())
            .filter(one -> one.id().equals(metric.key()))
            .findFirst();
    if (compared.isPresent()) {
      return studies.knows(compared.get()) ? rows.of(studies.of(compared.get())) : List.of();
    }
    return switch (metric) {
      case NET_VIOLATIONS_PER_KLOC ->
          studies.knows(ComparedMetric.VIOLATIONS_PER_KLOC)
              ? new NetViolationRows(studies, comparison.confidence()).rows()
              : List.of();
      case FIX_RATE -> rows.fixRate(measures.commits());
      case FIXED_WITHIN_7 -> rows.fixedWithin(studies.of(ComparedMetric.DEFECT_DENSITY), metric, 7);
      case FIXED_WITHIN_30 ->
          rows.fixedWithin(studies.of(ComparedMetric.DEFECT_DENSITY), metric, 30);
      default -> List.of();
    };
  }
}
