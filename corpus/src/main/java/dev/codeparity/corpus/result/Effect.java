package dev.codeparity.corpus.result;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one repository says of one metric: the answer over all periods.
 *
 * @param metric the metric's name
 * @param method how it was estimated
 * @param aiEvents events of AI code that could be compared
 * @param humanEvents events of human code that could be compared
 * @param logRatio log of the ratio, AI over human; empty where the data give none
 * @param standardError of the log ratio, above 0; empty where the data give none
 * @param verdict the repository's own
 */
public record Effect(
    String metric,
    String method,
    double aiEvents,
    double humanEvents,
    OptionalDouble logRatio,
    OptionalDouble standardError,
    String verdict) {

  /** Whether it can be pooled with others. */
  public boolean isPoolable() {
    return logRatio.isPresent() && standardError.isPresent();
  }

  /** The ratio, AI over human. */
  public OptionalDouble ratio() {
    return logRatio.isPresent()
        ? OptionalDouble.of(Math.exp(logRatio.getAsDouble()))
        : OptionalDouble.empty();
  }

  /** Both figures, if there are both. */
  public Optional<double[]> figures() {
    return isPoolable()
        ? Optional.of(new double[] {logRatio.getAsDouble(), standardError.getAsDouble()})
        : Optional.empty();
  }
}
