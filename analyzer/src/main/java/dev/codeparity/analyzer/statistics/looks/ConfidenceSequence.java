package dev.codeparity.analyzer.statistics.looks;

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
}
