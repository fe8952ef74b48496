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
 * @param effectiveEventful the smaller number of effective clusters of an arm, by events; not a
 *     number where one has none
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
    double effectiveEventful,
    double df,
    double support,
    int stratumCount,
    int oneArmStrata,
    int persons,
    boolean dominated) {

  /** Effective clusters of an arm, by events, below which one of them holds nearly all. */
  static final double LEAST_EVENTFUL = 2;

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

  /**
   * Whether the clusters are too few for t limits to tell anything: below two degrees of freedom
   * Student's t has no variance even in theory, and its 95 % factor, over 4.3 and up to 12.7, makes
   * limits that speak of the distribution and not of the data. It is the same where nearly all
   * events of an arm lie in one cluster: an estimate without that one is about another thing.
   *
   * @see <a href="https://doi.org/10.1037/met0000011">Tipton (2015), who distrusts such degrees of
   *     freedom below 4</a>
   */
  public boolean hasTooFewClusters() {
    return df < StudentT.LEAST_DF || effectiveEventful < LEAST_EVENTFUL;
  }

  /** {@code exp(θ ± t √Var)}; ask {@link #hasInterval()} first. */
  public Interval interval(double confidence) {
    double half = StudentT.critical((1 - confidence) / 2, df) * standardError();
    return new Interval(Math.exp(logRatio() - half), Math.exp(logRatio() + half));
  }
}
