package dev.codeparity.analyzer.gate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was measured.
 *
 * @param value the figure; empty where there is nothing to measure
 * @param low lower limit of its interval, or the figure itself where it is a count
 * @param high upper limit; infinite where there is no bound
 * @param exact whether it is counted and not estimated
 * @param doubt why no answer can be given though there is a figure; else empty
 * @param findings what it rests on, the weightiest first
 * @param more how many findings there are besides
 */
public record Figure(
    OptionalDouble value,
    double low,
    double high,
    boolean exact,
    String doubt,
    List<Finding> findings,
    int more) {
  /** How many findings are kept. */
  static final int MOST_FINDINGS = 20;

  public Figure {
    findings = List.copyOf(findings);
  }

  /** There is nothing to measure. */
  static Figure none(String why) {
    return new Figure(OptionalDouble.empty(), 0, 0, true, why, List.of(), 0);
  }

  static Figure counted(double value, List<Finding> all) {
    return new Figure(
        OptionalDouble.of(value), value, value, true, "", firstOf(all), moreThan(all));
  }

  static Figure estimated(
      double value, OptionalDouble low, OptionalDouble high, String doubt, List<Finding> all) {
    return new Figure(
        OptionalDouble.of(value),
        low.orElse(0),
        high.orElse(Double.POSITIVE_INFINITY),
        false,
        doubt,
        firstOf(all),
        moreThan(all));
  }

  private static List<Finding> firstOf(List<Finding> all) {
    return all.subList(0, Math.min(MOST_FINDINGS, all.size()));
  }

  private static int moreThan(List<Finding> all) {
    return Math.max(0, all.size() - MOST_FINDINGS);
  }

  /** What it says of a bound. */
  Outcome of(Bound bound) {
    if (value.isEmpty()) {
      return Outcome.NOT_MEASURED;
    }
    if (bound.strict()) {
      return bound.limit().holds(value.getAsDouble()) ? Outcome.KEPT : Outcome.BROKEN;
    }
    Outcome outcome = bound.limit().of(low, high);
    return outcome == Outcome.BROKEN && !doubt.isEmpty() ? Outcome.OPEN : outcome;
  }

  Figure anonymised() {
    return new Figure(
        value, low, high, exact, doubt, findings.stream().map(Finding::anonymised).toList(), more);
  }
}
