package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.distribution.StudentT;

/**
 * A Mantel–Haenszel rate ratio, AI over human, with what its uncertainty is made of. Numbers that
 * the data do not define (no event in an arm, no cluster) are infinite or not a number, and are
 * never written.
 *
 * @param total events and exposure before strata with one arm drop out
 * @param compared those in strata that hold both arms
 * @param r {@code R = Σ a M/T}
 * @param s {@code S = Σ b N/T}
 * @param varGreenlandRobins variance of the log ratio with independent events
 * @param varLinearised variance by clusters, linearised
 * @param varJackknife variance by leaving one cluster out; infinite where some such estimate is
 * @param clusters clusters with exposure in strata that hold both arms
 * @param effectiveAi effective clusters of the AI arm, by the weight of their exposure
 * @param effectiveHuman effective clusters of the human arm
 * @param df Welch–Satterthwaite degrees of freedom, from exposure alone
 * @param support share of AI exposure in strata that hold both arms
 * @param stratumCount strata that hold both arms
 * @param oneArmStrata strata with exposure of one arm alone, which say nothing
 * @param persons people with exposure in strata that hold both arms
 * @param dominated whether one cluster holds at least two events and over half of its arm's
 */
public record RateRatio(
    Totals total,
    Totals compared,
    double r,
    double s,
    double varGreenlandRobins,
    double varLinearised,
    double varJackknife,
    int clusters,
    double effectiveAi,
    double effectiveHuman,
    double df,
    double support,
    int stratumCount,
    int oneArmStrata,
    int persons,
    boolean dominated) {

  /** Events and exposure of both arms. */
  public record Totals(
      double aiEvents, double aiExposure, double humanEvents, double humanExposure) {}

  public double logRatio() {
    return Math.log(r / s);
  }

  public double ratio() {
    return r / s;
  }

  /** Standard error of the log ratio: the larger of the two variances' root. */
  public double standardError() {
    return Math.sqrt(Math.max(varGreenlandRobins, varJackknife));
  }

  /** Cluster variance over the variance of independent events. */
  public double designEffect() {
    return varJackknife / varGreenlandRobins;
  }

  /** The smaller number of effective clusters. */
  public double effectiveClusters() {
    return Math.min(effectiveAi, effectiveHuman);
  }

  /**
   * Whether the normal theory carries an interval: at least five events compared in each arm, and a
   * finite estimate whichever cluster is left out.
   */
  public boolean hasInterval() {
    return hasEvents() && Double.isFinite(standardError());
  }

  /** Whether at least five events are compared in each arm. */
  public boolean hasEvents() {
    return compared.aiEvents >= 5 && compared.humanEvents >= 5;
  }

  /** {@code exp(θ ± t √Var)}; ask {@link #hasInterval()} first. */
  public Interval interval(double confidence) {
    double half = StudentT.critical((1 - confidence) / 2, df) * standardError();
    return new Interval(Math.exp(logRatio() - half), Math.exp(logRatio() + half));
  }
}
