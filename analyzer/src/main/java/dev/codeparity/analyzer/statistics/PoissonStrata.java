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
    PersonTime time = table.time;
    Arms arms = table.arms;
    double beta = solve(table);
    if (!Double.isFinite(beta)) {
      return new PoissonStrata(beta, Double.NaN, Double.NaN, 0);
    }
    double information = information(table, beta);
    double[] scores = new double[clusters.count()];
    boolean[] counts = new boolean[clusters.count()];
    for (int row = arms.from(); row < arms.to(); row++) {
      if (!arms.holds(row)) {
        continue;
      }
      boolean ai = arms.of(row) == Arms.AI;
      for (int cell = time.from(row); cell < time.to(row); cell++) {
        int k = table.stratum(row, cell);
        if (k >= 0) {
          counts[clusters.of(row)] |= time.exposure(cell) > 0;
          scores[clusters.of(row)] +=
              score(table, k, beta, ai, time.events(row, cell), time.exposure(cell));
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

  private static double score(
      Stratified table, int k, double beta, boolean ai, double y, double e) {
    double n = table.sums.aiExposure(k);
    double m = table.sums.humanExposure(k);
    double events = table.sums.events(k);
    double p = 1 / (1 + m / n * Math.exp(-beta));
    return ai ? (1 - p) * (y - e * events * p / n) : -p * (y - e * events * (1 - p) / m);
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
      double gap = ai - expected(table, beta);
      if (gap > 0) {
        low = beta;
      } else {
        high = beta;
      }
      double next = beta + gap / information(table, beta);
      // Newton may leap where an arm is almost empty; then halve
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - beta) <= 1e-14 * (1 + Math.abs(beta))) {
        return next;
      }
      beta = next;
    }
    return beta;
  }

  private static double expected(Stratified table, double beta) {
    double sum = 0;
    for (int k = 0; k < table.size(); k++) {
      double events = table.sums.events(k);
      sum +=
          events / (1 + table.sums.humanExposure(k) / table.sums.aiExposure(k) * Math.exp(-beta));
    }
    return sum;
  }

  private static double information(Stratified table, double beta) {
    double sum = 0;
    for (int k = 0; k < table.size(); k++) {
      double events = table.sums.events(k);
      double p = 1 / (1 + table.sums.humanExposure(k) / table.sums.aiExposure(k) * Math.exp(-beta));
      sum += events * p * (1 - p);
    }
    return sum;
  }
}
