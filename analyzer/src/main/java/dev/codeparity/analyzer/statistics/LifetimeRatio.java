package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.survival.Cox;
import dev.codeparity.analyzer.statistics.survival.Lifetimes;
import dev.codeparity.analyzer.statistics.survival.Ties;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The hazard that what commits brought ends, AI over human, by {@link Cox}'s model within strata:
 * each line or violation a subject, watched to an age at most. Those of one fate are one subject
 * with a weight, so ties are Breslow's.
 *
 * @param logRatio of the hazards
 * @param seCluster robust, with {@code G/(G-1)}
 * @param clusters G, those with a commit of either arm
 */
public record LifetimeRatio(double logRatio, double seCluster, int clusters) {
  /** Fits the model; empty where there is no finite estimate. */
  public static Optional<LifetimeRatio> fit(
      Lives lives, double windowDays, Arms arms, Grouping strata, Grouping clusters) {
    int[] rows = IntStream.range(arms.from(), arms.to()).filter(arms::holds).toArray();
    int size = IntStream.of(rows).map(row -> lives.to(row) - lives.from(row)).sum();
    double[] day = new double[size];
    boolean[] ended = new boolean[size];
    double[] ai = new double[size];
    double[] weight = new double[size];
    int[] stratum = new int[size];
    int[] cluster = new int[size];
    LongNumbers numbers = new LongNumbers();
    int subject = 0;
    for (int row : rows) {
      for (int life = lives.from(row); life < lives.to(row); life++) {
        ended[subject] = lives.ended(life) && lives.days(life) < windowDays;
        day[subject] = Math.min(lives.days(life), windowDays);
        ai[subject] = arms.of(row) == Arms.AI ? 1 : 0;
        weight[subject] = lives.sharedBy(life);
        stratum[subject] = strata.of(row);
        cluster[subject++] = numbers.of(clusters.of(row));
      }
    }
    Lifetimes lifetimes =
        Lifetimes.of(day, ended, ai).weighted(weight).stratified(stratum).clustered(cluster);
    return Cox.fit(lifetimes, Ties.BRESLOW).map(model -> of(model, numbers.count()));
  }

  private static LifetimeRatio of(Cox model, int clusters) {
    return new LifetimeRatio(
        model.coefficient(0),
        Math.sqrt(clusters / (clusters - 1.0) * model.robustCovariance().getEntry(0, 0)),
        clusters);
  }

  /** The same the other way round: the hazard of human over AI. */
  public LifetimeRatio inverse() {
    return new LifetimeRatio(-logRatio, seCluster, clusters);
  }
}
