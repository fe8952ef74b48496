package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.List;

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
    return estimate(within, clusters, List.of()).whole();
  }

  /**
   * A ratio, and those of parts of its rows.
   *
   * @param parts in the order of the rows; none where a stratum holds rows of several parts
   */
  public record Estimates(RateRatio whole, List<RateRatio> parts) {
    public Estimates {
      parts = List.copyOf(parts);
    }
  }

  /**
   * As {@link #estimate(Stratified, Grouping)}, and of parts in the same turn: where no stratum
   * holds rows of two of them, what a cluster takes out of a part it takes out of the whole.
   *
   * @param parts rows, one after another
   */
  public static Estimates estimate(Stratified within, Grouping clusters, List<Stretch> parts) {
    Jackknife whole = new Jackknife(within.whole());
    Jackknife[] each = within.slices(parts).stream().map(Jackknife::new).toArray(Jackknife[]::new);
    ClustersInTurn turn =
        new ClustersInTurn(within, clusters, each.length == 0 ? List.of() : parts);
    while (turn.next()) {
      whole.add(turn.taken());
      for (int part = turn.firstPart(); part < turn.endPart(); part++) {
        each[part].add(turn.taken(part));
      }
    }
    return new Estimates(whole.ratio(), Arrays.stream(each).map(Jackknife::ratio).toList());
  }

  /**
   * The ratio without each part of the rows.
   *
   * @param parts of all rows, one after another
   * @return in the same order; none where a stratum holds rows of several parts
   */
  public static List<RateRatio> withoutEach(
      Stratified within, Grouping clusters, List<Stretch> parts) {
    List<Jackknife> rests = within.rests(parts).stream().map(Jackknife::new).toList();
    ClustersInTurn turn = new ClustersInTurn(within, clusters, parts);
    while (!rests.isEmpty() && turn.next()) {
      for (int part = 0; part < rests.size(); part++) {
        rests.get(part).add(turn.takenOfOthers(part));
      }
    }
    return rests.stream().map(Jackknife::ratio).toList();
  }

  /**
   * How the log ratio moves without each cluster.
   *
   * @return by number of the cluster; not a number where it takes no part in the comparison
   */
  public static double[] shifts(Stratified within, Grouping clusters) {
    Slice whole = within.whole();
    double[] shifts = new double[clusters.count()];
    Arrays.fill(shifts, Double.NaN);
    ClustersInTurn turn = new ClustersInTurn(within, clusters, List.of());
    while (turn.next()) {
      if (turn.taken().matters()) {
        shifts[turn.cluster()] = turn.taken().logRatio(whole) - whole.logRatio();
      }
    }
    return shifts;
  }
}
