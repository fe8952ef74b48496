package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.ClusteredRate;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Rate;
import dev.codeparity.analyzer.statistics.Rates;
import dev.codeparity.analyzer.statistics.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the rows of {@code periods.csv}: levels, not comparisons. */
final class PeriodRows {
  private static final List<ProvenanceGroup> GROUPS =
      List.of(
          ProvenanceGroup.AI,
          ProvenanceGroup.AI_AUTHORED,
          ProvenanceGroup.AI_ASSISTED,
          ProvenanceGroup.MIXED,
          ProvenanceGroup.HUMAN);

  private final MeasureSettings settings;
  private final ComparisonSettings comparison;
  private final Rates rates;
  private final double confidence;
  private final List<LocalDate> starts;
  private final List<String> names;

  PeriodRows(Studies studies, MeasureSettings settings, ComparisonSettings comparison) {
    this.settings = settings;
    this.comparison = comparison;
    this.confidence = comparison.confidence();
    this.rates = new Rates(confidence, comparison.ai(), comparison.mixed());
    this.starts = studies.periods();
    this.names = studies.periodNames();
  }

  /** Levels of a metric that is compared too. */
  List<PeriodRecord> of(Study study) {
    Metric metric = metric(study.metric().id());
    double window = comparison.window(study.metric());
    return rates.of(study, window, names).stream().map(rate -> row(metric, rate)).toList();
  }

  /** Shares of fixes that came within some days. */
  List<PeriodRecord> fixedWithin(Study fixes, Metric metric, int days) {
    return rates.fixedWithin(fixes, days, names).stream().map(rate -> row(metric, rate)).toList();
  }

  /** Fix commits of each group by the days on which its authors were active. */
  List<PeriodRecord> fixRate(List<CommitRecord> commits) {
    ActiveDays landed =
        ActiveDays.of(
            commits.stream()
                .filter(commit -> !commit.merge() && settings.isInRange(commit.landingTime()))
                .toList());
    List<PeriodRecord> rows = new ArrayList<>();
    for (int i = -1; i < names.size(); i++) {
      ActiveDays own = i < 0 ? landed : landed.between(starts.get(i), end(i));
      for (ProvenanceGroup group : GROUPS) {
        rows.add(fixRate(i, group, own.fixRate(wrote -> settings.holds(group, wrote), confidence)));
      }
    }
    return rows;
  }

  /** The first day after a period. */
  private LocalDate end(int period) {
    return settings.period().next(starts.get(period));
  }

  private PeriodRecord fixRate(int period, ProvenanceGroup group, ClusteredRate rate) {
    return new PeriodRecord(
        period < 0 ? PeriodRecord.ALL : names.get(period),
        period < 0 ? Optional.empty() : Optional.of(starts.get(period)),
        group,
        Metric.FIX_RATE,
        rate.events(),
        rate.exposure(),
        rate.rate(),
        limit(rate.limits(), true),
        limit(rate.limits(), false),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static OptionalDouble limit(Optional<Interval> limits, boolean low) {
    return limits.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(low ? limits.get().low() : limits.get().high());
  }

  private PeriodRecord row(Metric metric, Rate rate) {
    int period = names.indexOf(rate.period());
    return new PeriodRecord(
        rate.period(),
        period < 0 ? Optional.empty() : Optional.of(starts.get(period)),
        ProvenanceGroup.valueOf(rate.provenance()),
        metric,
        rate.events(),
        rate.exposure(),
        rate.rate(),
        rate.low(),
        rate.high(),
        rate.atDays(),
        rate.topFiveShare());
  }

  private static Metric metric(String key) {
    for (Metric metric : Metric.values()) {
      if (metric.key().equals(key)) {
        return metric;
      }
    }
    throw new IllegalArgumentException("no metric " + key);
  }
}
