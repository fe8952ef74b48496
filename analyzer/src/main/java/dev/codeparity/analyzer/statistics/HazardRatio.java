package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.survival.Cox;
import dev.codeparity.analyzer.statistics.survival.Lifetimes;
import dev.codeparity.analyzer.statistics.survival.Ties;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The hazard of a first event, AI over human, by {@link Cox}'s model within strata: age needs no
 * bands, since commits are compared at the same age. The rows of a commit that a record splits are
 * at risk by their share of its lines, until any of them fails.
 *
 * @param logRatio of the hazards
 * @param seModel standard error of independent commits
 * @param seCluster robust, with {@code G/(G-1)}
 * @param clusters G, those with a commit of either arm
 */
public record HazardRatio(double logRatio, double seModel, double seCluster, int clusters) {
  /** Fits the model; empty where there is no finite estimate. */
  public static Optional<HazardRatio> fit(
      Observations observations,
      Events events,
      FollowUp plan,
      Arms arms,
      Grouping strata,
      Grouping clusters) {
    int[] rows =
        IntStream.range(arms.from(), arms.to())
            .filter(row -> arms.holds(row) && observations.followUpDays(row) > 0)
            .toArray();
    double[] day = new double[rows.length];
    boolean[] failed = new boolean[rows.length];
    double[] ai = new double[rows.length];
    double[] share = new double[rows.length];
    LongNumbers numbers = new LongNumbers();
    int[] cluster = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      double end = Math.min(observations.followUpDays(row), plan.windowDays());
      int event =
          events.firstOf(observations.firstRow(row), observations.nextCommit(row), plan.choice());
      double first = event < 0 ? Double.POSITIVE_INFINITY : events.age(event);
      failed[i] = first < end && events.isOf(row, event);
      day[i] = Math.min(first, end);
      share[i] = observations.share(row);
      ai[i] = arms.of(row) == Arms.AI ? 1 : 0;
      cluster[i] = numbers.of(clusters.of(row));
    }
    Lifetimes lifetimes =
        Lifetimes.of(day, failed, ai)
            .atRiskBy(share)
            .stratified(IntStream.of(rows).map(strata::of).toArray())
            .clustered(cluster);
    return Cox.fit(lifetimes, Ties.EFRON).map(model -> of(model, numbers.count()));
  }

  private static HazardRatio of(Cox model, int clusters) {
    double factor = clusters / (clusters - 1.0);
    return new HazardRatio(
        model.coefficient(0),
        model.standardError(0),
        Math.sqrt(factor * model.robustCovariance().getEntry(0, 0)),
        clusters);
  }
}
