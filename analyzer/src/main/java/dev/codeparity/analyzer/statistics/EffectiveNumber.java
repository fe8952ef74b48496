package dev.codeparity.analyzer.statistics;

/**
 * Kish's effective number: how many equal clusters would share a whole as unevenly as those that
 * are added do, {@code (Σw)² / Σw²}: their number where all are alike, near 1 where one of them
 * holds nearly everything.
 */
final class EffectiveNumber {
  private double sum;
  private double squares;

  /** Adds what a cluster holds, 0 or more. */
  void add(double held) {
    sum += held;
    squares += held * held;
  }

  /** 1 or more; not a number where nothing was added. */
  double value() {
    return sum * sum / squares;
  }
}
