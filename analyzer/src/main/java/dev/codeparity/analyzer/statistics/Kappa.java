package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cohen's kappa: agreement beyond chance of two who put the same rows into categories.
 *
 * @param estimate -1 to 1
 * @param se standard error
 * @param low lower limit
 * @param high upper limit
 * @param observed share on which they agree
 * @param expected share on which two would agree by chance with the same habits
 * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen (1960)</a>
 * @see <a href="https://doi.org/10.1037/h0028106">Fleiss, Cohen, Everitt (1969)</a>, the variance
 */
public record Kappa(
    double estimate, double se, double low, double high, double observed, double expected) {
  /** Below this, agreement is too weak to build on. */
  public static final double WEAK = 0.6;

  /** Whether agreement is too weak to build on. */
  public boolean isWeak() {
    return estimate < WEAK;
  }

  /**
   * Agreement on rows of equal weight, drawn alike.
   *
   * @param first category of each row, numbered from 0
   * @param second the other's category of each row
   * @return empty without rows, or if all are in one category for both
   */
  public static Optional<Kappa> of(int[] first, int[] second, double confidence) {
    double[] weight = new double[first.length];
    Arrays.fill(weight, 1);
    StratifiedSample rows = StratifiedSample.of(new int[first.length], weight);
    return new Table(rows, first, second)
        .kappa(confidence, Math.max(0, first.length - 1.0) / Math.max(1, first.length));
  }

  /** Agreement in the population that a stratified sample stands for. */
  public static Optional<Kappa> of(
      StratifiedSample sample, int[] first, int[] second, double confidence) {
    return new Table(sample, first, second).kappa(confidence, 1);
  }

  private static final class Table {
    private final StratifiedSample sample;
    private final int[] first;
    private final int[] second;
    private final double[] ofFirst;
    private final double[] ofSecond;
    private double observed;
    private double expected;

    Table(StratifiedSample sample, int[] first, int[] second) {
      this.sample = sample;
      this.first = first;
      this.second = second;
      int categories = 0;
      for (int row = 0; row < sample.size(); row++) {
        categories = Math.max(categories, Math.max(first[row], second[row]) + 1);
      }
      ofFirst = new double[categories];
      ofSecond = new double[categories];
      double total = sample.weightOf(row -> true);
      for (int row = 0; row < sample.size(); row++) {
        double share = sample.weight(row) / total;
        ofFirst[first[row]] += share;
        ofSecond[second[row]] += share;
        observed += first[row] == second[row] ? share : 0;
      }
      for (int category = 0; category < categories; category++) {
        expected += ofFirst[category] * ofSecond[category];
      }
    }

    Optional<Kappa> kappa(double confidence, double factor) {
      if (sample.size() == 0 || 1 - expected < 1e-12) {
        return Optional.empty();
      }
      double estimate = (observed - expected) / (1 - expected);
      double se = Math.sqrt(factor * sample.variance(linearised()));
      double half = StudentT.critical((1 - confidence) / 2, Double.POSITIVE_INFINITY) * se;
      boolean perfect = !disagree();
      double low = perfect ? lowWithoutDisagreement(confidence) : estimate - half;
      return Optional.of(
          new Kappa(
              estimate,
              se,
              Math.max(-1, low),
              Math.min(1, perfect ? 1 : estimate + half),
              observed,
              expected));
    }

    private boolean disagree() {
      for (int row = 0; row < sample.size(); row++) {
        if (first[row] != second[row]) {
          return true;
        }
      }
      return false;
    }

    /** No disagreement among these rows does not mean that there is none: exact limit. */
    private double lowWithoutDisagreement(double confidence) {
      double agreed =
          sample
              .share(row -> first[row] == second[row], row -> true)
              .map(share -> share.limits(confidence).low())
              .orElse(0.0);
      return (agreed - expected) / (1 - expected);
    }

    /** Each row's part in the estimate's error, by the derivatives of the two shares. */
    private double[] linearised() {
      double total = sample.weightOf(row -> true);
      double[] parts = new double[sample.size()];
      for (int row = 0; row < parts.length; row++) {
        double agreed = (first[row] == second[row] ? 1 : 0) - observed;
        double chance = ofSecond[first[row]] + ofFirst[second[row]] - 2 * expected;
        parts[row] =
            sample.weight(row)
                / total
                * (agreed * (1 - expected) - chance * (1 - observed))
                / ((1 - expected) * (1 - expected));
      }
      return parts;
    }
  }
}
