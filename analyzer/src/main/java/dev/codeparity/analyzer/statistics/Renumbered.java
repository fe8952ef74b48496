package dev.codeparity.analyzer.statistics;

/** Numbers below a bound, numbered anew without gaps in the order in which they are met. */
final class Renumbered {
  /** From 1; 0 for those not met. */
  private final int[] numbers;

  private int count;

  Renumbered(int bound) {
    numbers = new int[bound];
  }

  int of(int number) {
    if (numbers[number] == 0) {
      numbers[number] = ++count;
    }
    return numbers[number] - 1;
  }

  /** How many were met. */
  int count() {
    return count;
  }
}
