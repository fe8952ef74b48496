package dev.codeparity.analyzer.statistics.looks;

import dev.codeparity.analyzer.statistics.distribution.StudentT;

/**
 * A normal-mixture confidence sequence: intervals for an estimate at every look that hold together,
 * asymptotically, however often and whenever one looks.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177696786">Robbins (1970)</a>
 * @see <a href="https://doi.org/10.1214/20-AOS1991">Howard, Ramdas, McAuliffe and Sekhon (2021)</a>
 */
public final class ConfidenceSequence {
  /** Scale of the effects that are looked for: half as many again, or a third fewer. */
  public static final double LOG_RATIO_SCALE = Math.log(1.5);

  /** Below it no quantile is computed: so small an error is that of millions of events. */
  private static final double LEAST_TAIL = 1e-100;

  private ConfidenceSequence() {}

  /**
   * Half the width of the interval at this look.
   *
   * @param standardError of the estimate now, above 0
   * @param scale τ, standard deviation of the mixture; the interval is narrowest for effects about
   *     as large
   * @param alpha chance that any interval of the sequence misses
   */
  public static double halfWidth(double standardError, double scale, double alpha) {
    double information = 1 / (standardError * standardError);
    double mixed = 1 + scale * scale * information;
    return Math.sqrt(2 * mixed / (scale * scale) * Math.log(Math.sqrt(mixed) / alpha))
        / information;
  }

  /**
   * The p value, two-sided, that may be read at every look: the least chance at which the sequence
   * leaves a value out now.
   *
   * @param z how far the estimate lies from that value, in standard errors
   * @return above 0, up to 1
   */
  public static double p(double z, double standardError, double scale) {
    double prior = scale * scale / (standardError * standardError);
    return Math.min(1, Math.sqrt(1 + prior) * Math.exp(-z * z * prior / (1 + prior) / 2));
  }

  /**
   * As {@link #halfWidth(double, double, double)}, for a standard error that is itself estimated,
   * from clusters that may be few: Student's t takes the place of the normal distribution at the
   * tail that this look is held to, as group-sequential t tests do. It is approximate, and far
   * better than nothing: such errors are too small as often as too large, and looking many times
   * finds the time.
   *
   * @param df degrees of freedom of the standard error; infinite for one that is known
   * @see <a href="https://doi.org/10.1201/9780367805326">Jennison and Turnbull (1999), 4.4</a>
   */
  public static double halfWidth(double standardError, double df, double scale, double alpha) {
    double known = halfWidth(standardError, scale, alpha);
    double tail = StudentT.above(known / standardError, Double.POSITIVE_INFINITY);
    return tail > LEAST_TAIL ? StudentT.critical(tail, df) * standardError : known;
  }
}
