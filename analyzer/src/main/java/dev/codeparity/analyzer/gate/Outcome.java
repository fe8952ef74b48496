package dev.codeparity.analyzer.gate;

/** Whether a bound is kept. */
public enum Outcome {
  /** The figure and, where there is one, its whole interval keep the bound. */
  KEPT,
  /**
   * The bound is broken: its interval excludes the bound, or the figure does where it is strict.
   */
  BROKEN,
  /** The interval holds the bound, or a check of the figure forbids an answer. No failure. */
  OPEN,
  /** There is nothing to measure, or nothing was asked for that has it. No failure. */
  NOT_MEASURED
}
