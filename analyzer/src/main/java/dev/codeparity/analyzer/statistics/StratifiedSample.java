package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A stratified random sample: every row has a stratum and stands for so many units of the
 * population. Variances are those of sampling with replacement inside strata, which is on the safe
 * side where a stratum was taken as a whole.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4612-4378-6">Särndal, Swensson, Wretman, Model
 *     Assisted Survey Sampling (1992), section 5.6</a>
 */
public final class StratifiedSample {
  private final int[] stratum;
  private final double[] weight;
  private final int strata;

  private StratifiedSample(int[] stratum, double[] weight) {
    this.stratum = stratum;
    this.weight = weight;
    this.strata = Arrays.stream(stratum).max().orElse(-1) + 1;
  }

  /**
   * A sample of rows.
   *
   * @param stratum of each row, numbered from 0
   * @param weight units that each row stands for, above 0
   */
  public static StratifiedSample of(int[] stratum, double[] weight) {
    if (stratum.length != weight.length || !Arrays.stream(weight).allMatch(w -> w > 0)) {
      throw new IllegalArgumentException("a stratum and a weight above 0 for each row");
    }
    return new StratifiedSample(stratum.clone(), weight.clone());
  }

  /** Number of rows. */
  public int size() {
    return stratum.length;
  }

  double weight(int row) {
    return weight[row];
  }

  /** Units that the rows stand for. */
  public double weightOf(IntPredicate rows) {
    double sum = 0;
    for (int row = 0; row < size(); row++) {
      sum += rows.test(row) ? weight[row] : 0;
    }
    return sum;
  }

  /**
   * The share of the units {@code of} that are {@code hits}: a ratio of two weighted sums.
   *
   * @return empty if no row is {@code of}
   */
  public Optional<WeightedShare> share(IntPredicate hits, IntPredicate of) {
    double total = weightOf(of);
    if (total == 0) {
      return Optional.empty();
    }
    double estimate = weightOf(row -> of.test(row) && hits.test(row)) / total;
    double[] linearised = new double[size()];
    double squares = 0;
    int rows = 0;
    int hitRows = 0;
    for (int row = 0; row < size(); row++) {
      if (of.test(row)) {
        linearised[row] = weight[row] * ((hits.test(row) ? 1 : 0) - estimate) / total;
        squares += weight[row] * weight[row];
        rows++;
        hitRows += hits.test(row) ? 1 : 0;
      }
    }
    return Optional.of(
        new WeightedShare(
            estimate, Math.sqrt(variance(linearised)), hitRows, rows, total * total / squares));
  }

  /**
   * The variance of the sum of a linearised variable over the rows. A stratum of one row is taken
   * about the mean of all, which is 0.
   */
  double variance(double[] linearised) {
    double[] sum = new double[strata];
    int[] rows = new int[strata];
    for (int row = 0; row < size(); row++) {
      sum[stratum[row]] += linearised[row];
      rows[stratum[row]]++;
    }
    double variance = 0;
    for (int row = 0; row < size(); row++) {
      int h = stratum[row];
      double centred = rows[h] == 1 ? linearised[row] : linearised[row] - sum[h] / rows[h];
      variance += centred * centred * (rows[h] == 1 ? 1 : rows[h] / (rows[h] - 1.0));
    }
    return variance;
  }
}
