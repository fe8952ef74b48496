package dev.codeparity.analyzer.statistics;

/**
 * A share of a population that a stratified sample estimates.
 *
 * @param estimate 0 to 1
 * @param se linearised standard error
 * @param hits rows of the sample that are hits
 * @param rows rows of the sample that the share is of, 1 or more
 * @param evenRows rows of equal weight that would weigh as much: Kish's effective size, at most
 *     {@code rows}
 */
public record WeightedShare(double estimate, double se, int hits, int rows, double evenRows) {
  /** Fewer rows than this on either side are few: exact limits then. */
  private static final double FEW = 5;

  /**
   * Rows of a simple random sample that would tell as much; never more than there are. Where all
   * rows agree, the standard error of 0 says nothing, and Kish's size serves.
   */
  double effectiveSize() {
    if (hits == 0 || hits == rows) {
      return evenRows;
    }
    return se == 0 ? rows : Math.min(rows, estimate * (1 - estimate) / (se * se));
  }

  /** Wilson's limits at the effective size; with few hits or misses those of Clopper, Pearson. */
  public Interval limits(double confidence) {
    boolean few = Math.min(hits, rows - hits) < FEW;
    return few
        ? Proportions.clopperPearson(estimate, effectiveSize(), confidence)
        : Proportions.wilson(estimate, effectiveSize(), confidence);
  }
}
