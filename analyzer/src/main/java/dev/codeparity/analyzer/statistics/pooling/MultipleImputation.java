package dev.codeparity.analyzer.statistics.pooling;

import java.util.Arrays;

/**
 * One estimate of several, each made with what is not known filled in at random.
 *
 * @param estimate their mean
 * @param variance of the mean: within the fillings, and between them
 * @param df degrees of freedom
 * @see <a href="https://doi.org/10.1002/9780470316696">Rubin (1987)</a>
 * @see <a href="https://doi.org/10.1093/biomet/86.4.948">Barnard and Rubin (1999)</a>
 */
public record MultipleImputation(double estimate, double variance, double df) {
  /**
   * Pools at least two estimates.
   *
   * @param completeDf degrees of freedom that an estimate would have if nothing were missing
   */
  public static MultipleImputation of(double[] estimates, double[] variances, double completeDf) {
    int m = estimates.length;
    double mean = Arrays.stream(estimates).average().orElseThrow();
    double within = Arrays.stream(variances).average().orElseThrow();
    double between = Arrays.stream(estimates).map(e -> (e - mean) * (e - mean)).sum() / (m - 1);
    double total = within + (1 + 1.0 / m) * between;
    double missing = (1 + 1.0 / m) * between / total;
    double observed = (completeDf + 1) / (completeDf + 3) * completeDf * (1 - missing);
    if (missing == 0) {
      return new MultipleImputation(mean, total, observed);
    }
    double old = (m - 1) / (missing * missing);
    return new MultipleImputation(mean, total, old * observed / (old + observed));
  }
}
