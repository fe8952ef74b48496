package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.statistics.AiArm;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.MixedArm;

/**
 * What is fixed before a ratio is seen.
 *
 * @param margin equivalence margin, above 1
 * @param confidence in (0, 1); every test is one-sided at half the rest
 * @param followUpDays window of all metrics but churn, above 0
 * @param churnWindowDays window of churn, above 0
 */
public record ComparisonSettings(
    double margin,
    double confidence,
    double followUpDays,
    double churnWindowDays,
    Inference inference,
    MixedArm mixed,
    AiArm ai) {
  public ComparisonSettings {
    if (!(margin > 1 && confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("margin " + margin + ", confidence " + confidence);
    }
    if (!(followUpDays > 0 && churnWindowDays > 0)) {
      throw new IllegalArgumentException("windows " + followUpDays + ", " + churnWindowDays);
    }
  }

  /**
   * The settings that go with those of the measures: the same windows and sides.
   *
   * @param inference whom the answer speaks of
   */
  public static ComparisonSettings of(
      MeasureSettings settings, double margin, double confidence, Inference inference) {
    return new ComparisonSettings(
        margin,
        confidence,
        settings.followUpDays(),
        settings.churnWindowDays(),
        inference,
        switch (settings.mixed()) {
          case EXCLUDE -> MixedArm.EXCLUDE;
          case AI -> MixedArm.AI;
          case HUMAN -> MixedArm.HUMAN;
        },
        switch (settings.ai()) {
          case ANY -> AiArm.ANY;
          case AUTHORED -> AiArm.AUTHORED;
          case ASSISTED -> AiArm.ASSISTED;
        });
  }

  public static ComparisonSettings defaults() {
    return new ComparisonSettings(
        1.25, 0.95, 90, 14, Inference.REPOSITORY, MixedArm.EXCLUDE, AiArm.ANY);
  }

  /** The same with another equivalence margin, above 1. */
  public ComparisonSettings withMargin(double other) {
    return new ComparisonSettings(
        other, confidence, followUpDays, churnWindowDays, inference, mixed, ai);
  }

  double window(ComparedMetric metric) {
    return metric == ComparedMetric.CHURN_RATE ? churnWindowDays : followUpDays;
  }
}
