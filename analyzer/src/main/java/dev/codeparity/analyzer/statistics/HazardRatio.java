package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.survival.Cox;
import dev.codeparity.analyzer.statistics.survival.ProportionalHazards;

/**
 * The hazard that subjects end, AI over human, by {@link Cox}'s model within strata.
 *
 * @param logRatio of the hazards
 * @param seModel standard error of independent subjects
 * @param seCluster robust, with {@code G/(G-1)}
 * @param clusters G, those with a subject of either arm
 * @param pProportional of a ratio that stays the same at all ages, by clusters; NaN where nothing
 *     varies
 */
public record HazardRatio(
    double logRatio, double seModel, double seCluster, int clusters, double pProportional) {
  private static final double CHANGES = 0.01;

  static HazardRatio of(Cox model, int clusters) {
    double factor = clusters / (clusters - 1.0);
    return new HazardRatio(
        model.coefficient(0),
        model.standardError(0),
        Math.sqrt(factor * model.robustCovariance().getEntry(0, 0)),
        clusters,
        ProportionalHazards.of(model).clustered().p());
  }

  /** The same the other way round: the hazard of human over AI. */
  public HazardRatio inverse() {
    return new HazardRatio(-logRatio, seModel, seCluster, clusters, pProportional);
  }

  /**
   * Whether the ratio was shown to change with age, so that one number does not tell it.
   *
   * @see <a href="https://doi.org/10.1093/biomet/81.3.515">Grambsch and Therneau (1994)</a>
   */
  public boolean changesWithAge() {
    return pProportional < CHANGES;
  }
}
