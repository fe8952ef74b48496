package dev.codeparity.analyzer.statistics;

import java.util.Arrays;

/**
 * The Mantel–Haenszel rate ratio over person-time, with a variance that knows clusters.
 *
 * <p>In stratum k with AI events a and exposure N, human events b and exposure M, {@code T = N +
 * M}: {@code R = Σ a M/T}, {@code S = Σ b N/T}, ratio {@code R/S}. The Greenland–Robins variance of
 * its log takes events as independent; the jackknife leaves out one cluster at a time, {@code
 * (G-1)/G Σ (θ_(-g) - θ)²}. Degrees of freedom come from exposure alone, so events cannot choose
 * them.
 *
 * @see <a href="https://doi.org/10.2307/2530643">Greenland and Robins (1985)</a>
 */
public final class MantelHaenszel {
  private MantelHaenszel() {}

  /**
   * Estimates the ratio within strata and its variance by clusters.
   *
   * @param clusters what is left out at a time
   */
  public static RateRatio estimate(Stratified within, Grouping clusters) {
    LeaveOut without = new LeaveOut(within);
    double theta = Math.log(without.fullR() / without.fullS());
    double greenlandRobins = 0;
    for (int k = 0; k < within.size(); k++) {
      double n = within.sums.aiExposure(k);
      double m = within.sums.humanExposure(k);
      double events = within.sums.allEvents(k);
      greenlandRobins += events * n * m / ((n + m) * (n + m));
    }
    greenlandRobins /= without.fullR() * without.fullS();

    Clusters sums = new Clusters(theta, within.compared());
    Meetings meetings = clusters.meetingsIn(within.strata());
    Grouping.Span span = clusters.of(within.from(), within.to());
    for (int g = span.first(); g < span.end(); g++) {
      without.takeOnly(meetings, g);
      if (without.matters()) {
        sums.add(without);
      }
    }
    return new RateRatio(
        within.total(),
        sums.compared,
        without.fullR(),
        without.fullS(),
        greenlandRobins,
        sums.varLinearised(),
        sums.varJackknife(),
        sums.count,
        sums.aiWeights.value(),
        sums.humanWeights.value(),
        Math.min(sums.aiEvents.value(), sums.humanEvents.value()),
        sums.df(),
        within.support(),
        within.size(),
        within.oneArmed(),
        within.persons(),
        sums.dominated);
  }

  /**
   * How the log ratio moves without each cluster.
   *
   * @return by number of the cluster; not a number where it takes no part in the comparison
   */
  public static double[] shifts(Stratified within, Grouping clusters) {
    LeaveOut without = new LeaveOut(within);
    double theta = Math.log(without.fullR() / without.fullS());
    double[] shifts = new double[clusters.count()];
    Meetings meetings = clusters.meetingsIn(within.strata());
    Arrays.fill(shifts, Double.NaN);
    Grouping.Span span = clusters.of(within.from(), within.to());
    for (int g = span.first(); g < span.end(); g++) {
      without.takeOnly(meetings, g);
      shifts[g] = without.matters() ? without.logRatio() - theta : Double.NaN;
    }
    return shifts;
  }

  /** Sums over the clusters that have exposure in strata with both arms. */
  private static final class Clusters {
    private final double theta;
    private final RateRatio.Totals compared;
    private int count;
    private double squares;
    private double influences;
    private double influenceSquares;
    private final EffectiveNumber aiWeights = new EffectiveNumber();
    private final EffectiveNumber humanWeights = new EffectiveNumber();
    private final EffectiveNumber aiEvents = new EffectiveNumber();
    private final EffectiveNumber humanEvents = new EffectiveNumber();
    private boolean dominated;

    Clusters(double theta, RateRatio.Totals compared) {
      this.theta = theta;
      this.compared = compared;
    }

    void add(LeaveOut without) {
      count++;
      double shift = without.logRatio() - theta;
      squares += shift * shift;
      double influence = without.influence();
      influences += influence;
      influenceSquares += influence * influence;
      aiWeights.add(without.aiWeight());
      humanWeights.add(without.humanWeight());
      aiEvents.add(without.aiEvents());
      humanEvents.add(without.humanEvents());
      dominated |= dominates(without.aiEvents(), compared.aiEvents());
      dominated |= dominates(without.humanEvents(), compared.humanEvents());
    }

    private static boolean dominates(double taken, double all) {
      return taken >= 2 && taken > all / 2;
    }

    double varJackknife() {
      if (count < 2) {
        return Double.POSITIVE_INFINITY;
      }
      return Double.isFinite(squares) ? (count - 1.0) / count * squares : Double.POSITIVE_INFINITY;
    }

    double varLinearised() {
      assert !(Math.abs(influences) > 1e-9 * (1 + Math.sqrt(influenceSquares * count)))
          : "influences do not sum to zero: " + influences;
      return count < 2 ? Double.POSITIVE_INFINITY : count / (count - 1.0) * influenceSquares;
    }

    double df() {
      double ai = 1 / aiWeights.value();
      double human = 1 / humanWeights.value();
      double df =
          (ai + human)
              * (ai + human)
              / (ai * ai / Math.max(.5, 1 / ai - 1) + human * human / Math.max(.5, 1 / human - 1));
      return Math.max(1, Math.min(count - 1, df));
    }
  }
}
