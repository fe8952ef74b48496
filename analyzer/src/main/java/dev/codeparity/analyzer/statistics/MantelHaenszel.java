package dev.codeparity.analyzer.statistics;

import java.util.BitSet;

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
   * @param strata age bands apart, which are always strata too
   * @param clusters what is left out at a time
   */
  public static RateRatio estimate(PersonTime time, Arms arms, Grouping strata, Grouping clusters) {
    StratumTable table = new StratumTable(time, arms, strata);
    LeaveOut without = new LeaveOut(time, arms, table);
    double theta = Math.log(without.fullR() / without.fullS());
    double[] all = new double[4];
    double[] compared = new double[4];
    int stratumCount = 0;
    int oneArmStrata = 0;
    double greenlandRobins = 0;
    for (int k = 0; k < table.size(); k++) {
      double a = table.aiEvents[k];
      double n = table.aiExposure[k];
      double b = table.humanEvents[k];
      double m = table.humanExposure[k];
      addTo(all, a, n, b, m);
      oneArmStrata += table.isOneArmed(k) ? 1 : 0;
      if (table.speaks(k)) {
        stratumCount++;
        addTo(compared, a, n, b, m);
        greenlandRobins += (a + b) * n * m / ((n + m) * (n + m));
      }
    }
    greenlandRobins /= without.fullR() * without.fullS();

    Clusters sums = new Clusters(theta, compared);
    int[] starts = new int[clusters.count() + 1];
    int[] members = clusters.members(starts);
    for (int g = 0; g < clusters.count(); g++) {
      without.clear();
      for (int i = starts[g]; i < starts[g + 1]; i++) {
        without.take(members[i]);
      }
      if (without.matters()) {
        sums.add(without);
      }
    }
    return new RateRatio(
        totals(all),
        totals(compared),
        without.fullR(),
        without.fullS(),
        greenlandRobins,
        sums.varLinearised(),
        sums.varJackknife(),
        sums.count,
        sums.effectiveAi(),
        sums.effectiveHuman(),
        sums.df(),
        table.support(),
        stratumCount,
        oneArmStrata,
        sums.dominated);
  }

  /**
   * How the log ratio moves without each cluster.
   *
   * @param clusters of these arms, or of wider ones of which these are a part
   * @return by number of the cluster; not a number where it takes no part in the comparison
   */
  public static double[] shifts(PersonTime time, Arms arms, Grouping strata, Grouping clusters) {
    LeaveOut without = new LeaveOut(time, arms, new StratumTable(time, arms, strata));
    double theta = Math.log(without.fullR() / without.fullS());
    double[] shifts = new double[clusters.count()];
    int[] starts = new int[clusters.count() + 1];
    int[] members = clusters.members(starts);
    for (int g = 0; g < shifts.length; g++) {
      without.clear();
      for (int i = starts[g]; i < starts[g + 1]; i++) {
        if (arms.holds(members[i])) {
          without.take(members[i]);
        }
      }
      shifts[g] = without.matters() ? without.logRatio() - theta : Double.NaN;
    }
    return shifts;
  }

  /** How many of the groups have exposure in strata that hold both arms. */
  public static int groupsCompared(PersonTime time, Arms arms, Grouping strata, Grouping groups) {
    StratumTable table = new StratumTable(time, arms, strata);
    BitSet compared = new BitSet();
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row)) {
        for (int cell = time.from(row); cell < time.to(row); cell++) {
          if (time.exposure(cell) > 0 && table.speaks(table.stratum(row, cell))) {
            compared.set(groups.of(row));
          }
        }
      }
    }
    return compared.cardinality();
  }

  private static void addTo(double[] sums, double a, double n, double b, double m) {
    sums[0] += a;
    sums[1] += n;
    sums[2] += b;
    sums[3] += m;
  }

  private static RateRatio.Totals totals(double[] sums) {
    return new RateRatio.Totals(sums[0], sums[1], sums[2], sums[3]);
  }

  /** Sums over the clusters that have exposure in strata with both arms. */
  private static final class Clusters {
    private final double theta;
    private final double aiEvents;
    private final double humanEvents;
    private int count;
    private double squares;
    private double influences;
    private double influenceSquares;
    private double aiWeights;
    private double aiWeightSquares;
    private double humanWeights;
    private double humanWeightSquares;
    private boolean dominated;

    Clusters(double theta, double[] compared) {
      this.theta = theta;
      aiEvents = compared[0];
      humanEvents = compared[2];
    }

    void add(LeaveOut without) {
      count++;
      double shift = without.logRatio() - theta;
      squares += shift * shift;
      double influence = without.influence();
      influences += influence;
      influenceSquares += influence * influence;
      double ai = without.aiWeight();
      aiWeights += ai;
      aiWeightSquares += ai * ai;
      double human = without.humanWeight();
      humanWeights += human;
      humanWeightSquares += human * human;
      dominated |= dominates(without.aiEventsTaken(), aiEvents);
      dominated |= dominates(without.humanEventsTaken(), humanEvents);
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

    double effectiveAi() {
      return aiWeights * aiWeights / aiWeightSquares;
    }

    double effectiveHuman() {
      return humanWeights * humanWeights / humanWeightSquares;
    }

    double df() {
      double ai = 1 / effectiveAi();
      double human = 1 / effectiveHuman();
      double df =
          (ai + human)
              * (ai + human)
              / (ai * ai / Math.max(.5, 1 / ai - 1) + human * human / Math.max(.5, 1 / human - 1));
      return Math.max(1, Math.min(count - 1, df));
    }
  }
}
