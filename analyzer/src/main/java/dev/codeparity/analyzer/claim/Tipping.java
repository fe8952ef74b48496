package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.HiddenAi;
import dev.codeparity.analyzer.statistics.Interval;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** How much undisclosed AI code it takes to change a verdict. */
public final class Tipping {
  /** A step past a limit's crossing, to see on which side it leaves the verdict. */
  private static final double PAST = 1e-9;

  private Tipping() {}

  /**
   * The least share of human-labelled exposure that must be AI for the verdict to change, the
   * interval's length on the log scale held.
   *
   * @param hidden the ratio as labelled, the exposures compared, and how much more often hidden AI
   *     fails than disclosed AI
   * @return a share in (0, 1); empty where no possible share changes the verdict
   */
  public static OptionalDouble share(HiddenAi hidden, Interval interval, double margin) {
    Verdict now = Verdict.of(interval, margin);
    return DoubleStream.of(1 / margin, 1, margin)
        .flatMap(bound -> DoubleStream.of(bound / interval.low(), bound / interval.high()))
        .filter(factor -> factor > 0 && Double.isFinite(factor))
        .flatMap(factor -> DoubleStream.of(hidden.sharesWith(factor)))
        .sorted()
        .filter(share -> Verdict.of(moved(hidden, interval, share + PAST), margin) != now)
        .findFirst();
  }

  /**
   * As {@link #share(HiddenAi, Interval, double)}, for a row.
   *
   * @param rateFactor how much more often hidden AI fails than disclosed AI, above 0
   * @return empty also where the row has no ratio or no lower limit
   */
  public static OptionalDouble share(Comparison row, double rateFactor, double margin) {
    Comparison.Result result = row.result();
    if (result.ratio().isEmpty() || result.low().isEmpty()) {
      return OptionalDouble.empty();
    }
    HiddenAi hidden =
        new HiddenAi(
            result.ratio().getAsDouble(),
            row.basis().compared().aiExposure(),
            row.basis().compared().humanExposure(),
            rateFactor);
    double high = result.high().orElse(Double.POSITIVE_INFINITY);
    return share(hidden, new Interval(result.low().getAsDouble(), high), margin);
  }

  private static Interval moved(HiddenAi hidden, Interval interval, double share) {
    double factor = hidden.factor(Math.min(share, hidden.endOfPossible() * (1 - 1e-12)));
    return new Interval(interval.low() * factor, interval.high() * factor);
  }
}
