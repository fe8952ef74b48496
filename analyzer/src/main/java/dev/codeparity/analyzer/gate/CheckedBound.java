package dev.codeparity.analyzer.gate;

/**
 * A bound with what was measured.
 *
 * @param at full id of the commit at which it was measured
 */
public record CheckedBound(Bound bound, Figure figure, String at) {
  /** Whether it is kept. */
  public Outcome outcome() {
    return figure.of(bound);
  }

  /** The same without subjects. */
  public CheckedBound anonymised() {
    return new CheckedBound(bound, figure.anonymised(), at);
  }
}
