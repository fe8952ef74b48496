package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a build must keep.
 *
 * @param source name of the file that states it; empty for the bound that is there without any
 * @param bounds one at least
 */
public record Policy(String source, List<Bound> bounds) {
  public Policy {
    bounds = List.copyOf(bounds);
    if (bounds.isEmpty()) {
      throw new IllegalArgumentException("a policy has a bound at least");
    }
  }

  /**
   * The policy where none is stated: AI code needs at most so many times the fixes of human code.
   *
   * @param margin the equivalence margin
   */
  public static Policy standard(double margin) {
    return new Policy(
        "",
        List.of(
            new Bound(
                "ai-defect-density",
                new Gauge.Ratio(ComparedMetric.DEFECT_DENSITY),
                Scope.WHOLE,
                List.of(),
                OptionalInt.empty(),
                new Limit(Limit.Side.AT_MOST, margin),
                false,
                true,
                1)));
  }

  /** Whether a bound is about the change. */
  public boolean asksForChange() {
    return bounds.stream().anyMatch(bound -> bound.in() == Scope.CHANGE);
  }
}
