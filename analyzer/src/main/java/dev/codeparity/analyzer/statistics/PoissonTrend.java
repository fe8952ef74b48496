package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * The Poisson model {@code log μ = α_k + (β₀ + β₁ t) AI + log e} with one intercept a stratum: how
 * the log ratio moves with time, where periods hold too little for an estimate each. Fitted
 * conditionally on the events of each stratum, {@code logit p_k = log(N_k/M_k) + β₀ + β₁ t_k}, by
 * Newton's method; errors are a sandwich by clusters with {@code G/(G-1)}.
 *
 * @param intercept β₀
 * @param slope β₁
 * @param covariance of both, by clusters: of the intercept, between them, of the slope
 * @param clusters G, those with exposure in strata that hold both arms
 */
public record PoissonTrend(double intercept, double slope, Covariance covariance, int clusters) {
  private static final int MAX_STEPS = 50;
  private static final double CLOSE = 1e-13;

  /** A symmetric matrix of two. */
  public record Covariance(double intercept, double between, double slope) {}

  /**
   * Fits the model; empty where the data do not tell both numbers.
   *
   * @param table strata in each of which all rows have the same time
   * @param time of a row
   */
  public static Optional<PoissonTrend> fit(
      Stratified table, Grouping clusters, IntToDoubleFunction time) {
    Arms arms = table.arms;
    double[] at = new double[table.size()];
    for (int row = table.from(); row < table.to(); row++) {
      for (int cell = table.time.from(row); cell < table.time.to(row); cell++) {
        int k = table.stratum(row, cell);
        if (k >= 0) {
          at[k] = time.applyAsDouble(row);
        }
      }
    }
    return new Fit(table, at).solve().map(fit -> fit.withErrors(arms, clusters));
  }

  /** Variance of {@code β₀ + β₁ t}. */
  public double varianceAt(double time) {
    return covariance.intercept + 2 * time * covariance.between + time * time * covariance.slope;
  }

  /** Newton's method on the two numbers. */
  private static final class Fit {
    private final Stratified table;
    private final double[] at;
    private double intercept;
    private double slope;
    private final double[] information = new double[3];

    Fit(Stratified table, double[] at) {
      this.table = table;
      this.at = at;
    }

    Optional<Fit> solve() {
      for (int step = 0; step < MAX_STEPS; step++) {
        double score = 0;
        double scoreOfTime = 0;
        Arrays.fill(information, 0);
        for (int k = 0; k < table.size(); k++) {
          double events = table.sums.allEvents(k);
          double p = share(k);
          double gap = table.sums.aiEvents(k) - events * p;
          score += gap;
          scoreOfTime += gap * at[k];
          double weight = events * p * (1 - p);
          information[0] += weight;
          information[1] += weight * at[k];
          information[2] += weight * at[k] * at[k];
        }
        double determinant = information[0] * information[2] - information[1] * information[1];
        if (!(determinant > CLOSE * information[0] * information[2])) {
          return Optional.empty();
        }
        double up = (information[2] * score - information[1] * scoreOfTime) / determinant;
        double tilt = (information[0] * scoreOfTime - information[1] * score) / determinant;
        intercept += up;
        slope += tilt;
        if (Math.abs(up) + Math.abs(tilt) <= CLOSE * (1 + Math.abs(intercept) + Math.abs(slope))) {
          return Optional.of(this);
        }
      }
      return Optional.empty();
    }

    private double share(int k) {
      double odds = table.sums.aiExposure(k) / table.sums.humanExposure(k);
      return 1 / (1 + Math.exp(-intercept - slope * at[k]) / odds);
    }

    PoissonTrend withErrors(Arms arms, Grouping clusters) {
      double[][] scores = new double[clusters.count()][2];
      boolean[] counts = new boolean[clusters.count()];
      for (int row = table.from(); row < table.to(); row++) {
        if (table.anySpeaks(row)) {
          addScores(arms, row, scores[clusters.of(row)], counts, clusters.of(row));
        }
      }
      int count = 0;
      double[] squares = new double[3];
      for (int g = 0; g < counts.length; g++) {
        count += counts[g] ? 1 : 0;
        squares[0] += scores[g][0] * scores[g][0];
        squares[1] += scores[g][0] * scores[g][1];
        squares[2] += scores[g][1] * scores[g][1];
      }
      return new PoissonTrend(intercept, slope, sandwich(squares, count / (count - 1.0)), count);
    }

    private void addScores(Arms arms, int row, double[] score, boolean[] counts, int cluster) {
      boolean ai = arms.of(row) == Arms.AI;
      for (int cell = table.time.from(row); cell < table.time.to(row); cell++) {
        int k = table.stratum(row, cell);
        if (k < 0) {
          continue;
        }
        double exposure = table.time.exposure(cell);
        counts[cluster] |= exposure > 0;
        double own = score(k, ai, table.time.events(row, cell), exposure);
        score[0] += own;
        score[1] += own * at[k];
      }
    }

    private double score(int k, boolean ai, double events, double exposure) {
      double all = table.sums.allEvents(k);
      double p = share(k);
      return ai
          ? (1 - p) * (events - exposure * all * p / table.sums.aiExposure(k))
          : -p * (events - exposure * all * (1 - p) / table.sums.humanExposure(k));
    }

    private Covariance sandwich(double[] meat, double factor) {
      double determinant = information[0] * information[2] - information[1] * information[1];
      double a = information[2] / determinant;
      double b = -information[1] / determinant;
      double c = information[0] / determinant;
      return new Covariance(
          factor * (a * a * meat[0] + 2 * a * b * meat[1] + b * b * meat[2]),
          factor * (a * b * meat[0] + (a * c + b * b) * meat[1] + b * c * meat[2]),
          factor * (b * b * meat[0] + 2 * b * c * meat[1] + c * c * meat[2]));
    }
  }
}
