package dev.codeparity.analyzer.statistics;

/**
 * What is known of strata before anything is left out of them, by {@link Sums#side}: what is read
 * together lies together.
 */
final class KnownStrata {
  private static final int EACH = 4;

  private final double[] values;
  private final int[] hits;
  private final double[] sum = new double[2];
  private final int[] hitStrata = new int[2];

  KnownStrata(Sums sums) {
    values = new double[2 * sums.size() * EACH];
    hits = new int[2 * sums.size()];
    for (int k = 0; k < sums.size(); k++) {
      put(sums, Sums.side(k, Arms.AI));
      put(sums, Sums.side(k, Arms.HUMAN));
    }
  }

  private void put(Sums sums, int side) {
    int at = side * EACH;
    values[at] = sums.events(side);
    values[at + 1] = sums.exposure(side);
    values[at + 2] = 1 / (sums.exposure(side) + sums.exposure(side ^ 1));
    values[at + 3] = sums.cells(side);
    hits[side] = sums.hits(side);
    sum[side & 1] += part(side, sums.exposure(side ^ 1));
    hitStrata[side & 1] += hits[side] > 0 ? 1 : 0;
  }

  int size() {
    return hits.length / 2;
  }

  double events(int side) {
    return values[side * EACH];
  }

  double exposure(int side) {
    return values[side * EACH + 1];
  }

  /** What the stratum adds to R, of an AI side, or to S. */
  double part(int side, double othersExposure) {
    return events(side) * othersExposure * perTotal(side);
  }

  /** One over the exposure of both arms. */
  double perTotal(int side) {
    return values[side * EACH + 2];
  }

  /** Number of cells with exposure; beside the others, since whoever reads them reads it. */
  double cells(int side) {
    return values[side * EACH + 3];
  }

  /** Number of cells with events. */
  int hits(int side) {
    return hits[side];
  }

  /** R for the AI arm, S for the human. */
  double sum(int arm) {
    return sum[arm];
  }

  /** Strata in which an arm has events. */
  int hitStrata(int arm) {
    return hitStrata[arm];
  }
}
