package dev.codeparity.analyzer.gate;

/**
 * The value that a figure must not pass.
 *
 * @param side on which side of it a figure may lie
 * @param value finite, 0 or more
 */
public record Limit(Side side, double value) {
  /** Where a figure may lie. */
  public enum Side {
    AT_MOST,
    AT_LEAST
  }

  public Limit {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a limit must be finite, 0 or more, was " + value);
    }
  }

  /** Whether a figure keeps it. */
  boolean holds(double figure) {
    return side == Side.AT_MOST ? figure <= value : figure >= value;
  }

  /** What an interval says of it: kept if all of it keeps it, broken if none of it does. */
  Outcome of(double low, double high) {
    boolean lowHolds = holds(low);
    if (lowHolds == holds(high)) {
      return lowHolds ? Outcome.KEPT : Outcome.BROKEN;
    }
    return Outcome.OPEN;
  }
}
