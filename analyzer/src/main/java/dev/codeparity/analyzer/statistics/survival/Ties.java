package dev.codeparity.analyzer.statistics.survival;

/** How failures of one day are taken, when no one knows which came first. */
public enum Ties {
  /**
   * Those of the day leave the risk set bit by bit.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1977.10480613">Efron (1977)</a>
   */
  EFRON,
  /**
   * All of the day are at risk for each other.
   *
   * @see <a href="https://doi.org/10.2307/2529620">Breslow (1974)</a>
   */
  BRESLOW;

  /** Share of the day's failures that has left when the {@code i}th of {@code failures} is due. */
  double left(int i, int failures) {
    return this == EFRON ? i / (double) failures : 0;
  }
}
