package dev.codeparity.analyzer.statistics.pooling;

/** Where the standard errors of a mean of effects, or of a line through them, come from. */
public enum MeanError {
  /** From the effects' own errors alone; limits are normal ones. */
  OWN_ERRORS,
  /**
   * From how far the effects lie apart; limits are those of t. Where effects lie closer together
   * than their own errors say, limits are narrower than those errors allow.
   *
   * @see <a href="https://doi.org/10.1002/sim.1482">Knapp and Hartung (2003)</a>
   */
  HARTUNG_KNAPP,
  /**
   * As {@link #HARTUNG_KNAPP}, but never below what the effects' own errors say.
   *
   * @see <a href="https://doi.org/10.1186/s12874-015-0140-7">Röver, Knapp and Friede (2015)</a>,
   *     where it is the modified Knapp-Hartung adjustment
   */
  MODIFIED_HARTUNG_KNAPP;

  /**
   * What the variances by own errors are multiplied by.
   *
   * @param spread weighted sum of squares about the fit, over its degrees of freedom
   */
  double factor(double spread) {
    return switch (this) {
      case OWN_ERRORS -> 1;
      case HARTUNG_KNAPP -> spread;
      case MODIFIED_HARTUNG_KNAPP -> Math.max(1, spread);
    };
  }

  /** Degrees of freedom of limits and p values. */
  double df(int degreesOfFreedom) {
    return this == OWN_ERRORS ? Double.POSITIVE_INFINITY : degreesOfFreedom;
  }
}
