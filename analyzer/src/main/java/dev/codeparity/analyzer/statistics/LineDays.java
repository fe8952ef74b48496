package dev.codeparity.analyzer.statistics;

/** Live lines times days: exposure that ends, line by line, when a line goes. */
public final class LineDays implements Exposure {
  private final Observations observations;
  private final Events gone;

  private LineDays(Observations observations, Events gone) {
    this.observations = observations;
    this.gone = gone;
  }

  /**
   * All added code lines of a commit live from its landing.
   *
   * @param gone lines that went, an event's weight being their number
   */
  public static LineDays of(Observations observations, Events gone) {
    return new LineDays(observations, gone);
  }

  @Override
  public double between(int row, double fromDays, double toDays) {
    double days = observations.codeLines(row) * (toDays - fromDays);
    for (int i = gone.from(row); i < gone.to(row) && gone.age(i) < toDays; i++) {
      days -= gone.weight(i) * (toDays - Math.max(fromDays, gone.age(i)));
    }
    return Math.max(0, days);
  }
}
