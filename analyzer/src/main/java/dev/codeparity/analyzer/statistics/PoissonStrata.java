package dev.codeparity.analyzer.statistics;

/**
 * The Poisson model {@code log μ = α_k + β AI + log e} with one intercept a stratum, fitted
 * conditionally on the events of each stratum: a logistic curve of one parameter.
 *
 * @param logRatio β; infinite where an arm has no event
 * @param seModel standard error with independent events
 * @param seCluster sandwich by clusters with {@code G/(G-1)}
 * @param clusters G, those with exposure in strata that hold both arms
 */
public record PoissonStrata(double logRatio, double seModel, double seCluster, int clusters) {
  private static final int MAX_STEPS = 200;

  /** Fits the model; its interval takes t with {@code clusters - 1} degrees of freedom. */
  public static PoissonStrata fit(Stratified table, Grouping clusters) {
    Arms arms = table.arms;
    double beta = solve(table);
    if (!Double.isFinite(beta)) {
      return new PoissonStrata(beta, Double.NaN, Double.NaN, 0);
    }
    double[] share = shares(table, beta);
    double information = information(table, share);
    double[] scores = new double[clusters.count()];
    boolean[] counts = new boolean[clusters.count()];
    for (int row = table.from(); row < table.to(); row++) {
      boolean ai = arms.of(row) == Arms.AI;
      for (int cell = table.time.from(row); cell < table.time.to(row); cell++) {
        int k = table.stratum(row, cell);
        if (k >= 0) {
          double e = table.time.exposure(cell);
          double y = table.time.events(row, cell);
          counts[clusters.of(row)] |= e > 0;
          scores[clusters.of(row)] += score(table, k, share[k], ai, y, e);
        }
      }
    }
    int count = 0;
    double squares = 0;
    for (int g = 0; g < scores.length; g++) {
      count += counts[g] ? 1 : 0;
      squares += scores[g] * scores[g];
    }
    double seCluster = Math.sqrt(count / (count - 1.0) * squares) / information;
    return new PoissonStrata(beta, 1 / Math.sqrt(information), seCluster, count);
  }

  public double ratio() {
    return Math.exp(logRatio);
  }

  private static double score(Stratified table, int k, double p, boolean ai, double y, double e) {
    double events = table.sums.allEvents(k);
    return ai
        ? (1 - p) * (y - e * events * p / table.sums.aiExposure(k))
        : -p * (y - e * events * (1 - p) / table.sums.humanExposure(k));
  }

  private static double solve(Stratified table) {
    double ai = 0;
    double human = 0;
    for (int k = 0; k < table.size(); k++) {
      ai += table.sums.aiEvents(k);
      human += table.sums.humanEvents(k);
    }
    if (ai == 0 || human == 0) {
      return Math.log(ai / human);
    }
    double low = -700;
    double high = 700;
    double beta = 0;
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] share = shares(table, beta);
      double gap = ai - expected(table, share);
      if (gap > 0) {
        low = beta;
      } else {
        high = beta;
      }
      double next = beta + gap / information(table, share);
      // Newton may leap where an arm is almost empty; then halve
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - beta) <= 1e-14 * (1 + Math.abs(beta))) {
        return next;
      }
      beta = next;
    }
    return beta;
  }

  /** Share of the events of each stratum that the model expects of the AI arm. */
  private static double[] shares(Stratified table, double beta) {
    double factor = Math.exp(-beta);
    double[] share = new double[table.size()];
    for (int k = 0; k < share.length; k++) {
      share[k] = 1 / (1 + table.sums.humanExposure(k) / table.sums.aiExposure(k) * factor);
    }
    return share;
  }

  private static double expected(Stratified table, double[] share) {
    double sum = 0;
    for (int k = 0; k < share.length; k++) {
      sum += table.sums.allEvents(k) * share[k];
    }
    return sum;
  }

  private static double information(Stratified table, double[] share) {
    double sum = 0;
    for (int k = 0; k < share.length; k++) {
      sum += table.sums.allEvents(k) * share[k] * (1 - share[k]);
    }
    return sum;
  }
}
