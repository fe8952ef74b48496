package dev.codeparity.analyzer.statistics.ranks;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.Optional;

/**
 * How far two figures of the same things rise together, by ranks. The p value is that of a t
 * distribution with two degrees of freedom less than there are things, as {@code cor.test} of R has
 * it with {@code exact = FALSE}.
 *
 * @param correlation -1 to 1: the correlation of the ranks
 * @param p two-sided, of independent things whose figures have nothing to do with each other
 * @see <a href="https://doi.org/10.2307/1412159">Spearman (1904)</a>
 */
public record Spearman(double correlation, double p) {
  private static final int LEAST = 3;

  /**
   * The correlation of two figures of each thing; empty with under three things, or where one of
   * the figures is the same of all.
   *
   * @param one finite figures
   * @param other finite figures of the same things, in the same order
   */
  public static Optional<Spearman> of(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(one.length + " figures against " + other.length);
    }
    if (one.length < LEAST) {
      return Optional.empty();
    }
    Ranks ranks = Ranks.of(one);
    Ranks others = Ranks.of(other);
    double middle = (one.length + 1) / 2.0;
    double squares = 0;
    double otherSquares = 0;
    double products = 0;
    for (int i = 0; i < one.length; i++) {
      double x = ranks.at(i) - middle;
      double y = others.at(i) - middle;
      squares += x * x;
      otherSquares += y * y;
      products += x * y;
    }
    if (squares == 0 || otherSquares == 0) {
      return Optional.empty();
    }
    double r = Math.max(-1, Math.min(1, products / Math.sqrt(squares * otherSquares)));
    double df = one.length - 2;
    double t = Math.abs(r) / Math.sqrt((1 - r * r) / df);
    return Optional.of(new Spearman(r, 2 * StudentT.above(t, df)));
  }
}
