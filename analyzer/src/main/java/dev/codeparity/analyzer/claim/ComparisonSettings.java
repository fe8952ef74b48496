package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.AiArm;
import dev.codeparity.analyzer.statistics.Metric;
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

  public static ComparisonSettings defaults() {
    return new ComparisonSettings(
        1.25, 0.95, 90, 14, Inference.REPOSITORY, MixedArm.EXCLUDE, AiArm.ANY);
  }

  double window(Metric metric) {
    return metric == Metric.CHURN_RATE ? churnWindowDays : followUpDays;
  }
}
