package dev.codeparity.analyzer.statistics;

/**
 * How outcomes are followed.
 *
 * @param windowDays age at which observation ends, above 0
 * @param ageSplit whether exposure is cut into age bands
 * @param choice which events count
 * @param firstOnly whether a commit is no longer at risk after its first event
 * @param weighted whether events count by weight; else each is 1
 */
public record FollowUp(
    double windowDays, boolean ageSplit, EventChoice choice, boolean firstOnly, boolean weighted) {
  public FollowUp {
    if (!(windowDays > 0) || !Double.isFinite(windowDays)) {
      throw new IllegalArgumentException("window out of range: " + windowDays);
    }
  }

  public FollowUp window(double days) {
    return new FollowUp(days, ageSplit, choice, firstOnly, weighted);
  }

  public FollowUp notSplit() {
    return new FollowUp(windowDays, false, choice, firstOnly, weighted);
  }

  public FollowUp counting(EventChoice other) {
    return new FollowUp(windowDays, ageSplit, other, firstOnly, weighted);
  }

  public FollowUp byWeight() {
    return new FollowUp(windowDays, ageSplit, choice, firstOnly, true);
  }
}
