package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.SurvivalRecord;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the measures of a run say about AI and human code.
 *
 * @param headline the primary metric over all periods; empty where there is no commit of the AI
 *     side
 * @param comparisons the answers, with the checks that hold the settings
 * @param sensitivity what varies the settings
 * @param periods levels by period
 * @param survival curves
 * @param threats threats to validity
 */
public record Answers(
    Optional<Comparison> headline,
    List<Comparison> comparisons,
    List<Comparison> sensitivity,
    List<PeriodRecord> periods,
    List<SurvivalRecord> survival,
    List<ThreatRecord> threats) {
  public Answers {
    comparisons = List.copyOf(comparisons);
    sensitivity = List.copyOf(sensitivity);
    periods = List.copyOf(periods);
    survival = List.copyOf(survival);
    threats = List.copyOf(threats);
  }

  /**
   * Compares.
   *
   * @param comparison what is fixed before a ratio is seen
   */
  public static Answers of(
      Measures measures, MeasureSettings settings, ComparisonSettings comparison) {
    Studies studies = Studies.of(measures, settings);
    Comparisons comparisons = new Comparisons(comparison);
    PeriodRows levels = new PeriodRows(studies, settings, comparison);
    List<Comparison> rows = new ArrayList<>();
    List<PeriodRecord> periods = new ArrayList<>();
    for (ComparedMetric metric : ComparedMetric.values()) {
      Study study = studies.of(metric);
      rows.addAll(comparisons.of(study, studies.periodNames()));
      periods.addAll(levels.of(study));
      if (metric == ComparedMetric.DEFECT_DENSITY) {
        periods.addAll(levels.fixedWithin(study, Metric.FIXED_WITHIN_7, 7));
        periods.addAll(levels.fixedWithin(study, Metric.FIXED_WITHIN_30, 30));
      }
    }
    periods.addAll(levels.fixRate(measures.commits()));
    List<Comparison> judged = FalseDiscovery.adjust(rows);
    Optional<Comparison> headline =
        judged.stream()
            .filter(Comparison::isHeadline)
            .filter(row -> row.basis().total().aiExposure() > 0)
            .findFirst();
    return new Answers(
        headline,
        judged.stream().filter(row -> !row.subject().sensitivity()).toList(),
        judged.stream().filter(row -> row.subject().sensitivity()).toList(),
        periods,
        new SurvivalRows(studies, comparison.confidence()).rows(),
        new Threats(measures, studies, judged, comparison).rows());
  }
}
