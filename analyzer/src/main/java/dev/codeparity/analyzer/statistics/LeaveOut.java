package dev.codeparity.analyzer.statistics;

/**
 * The Mantel–Haenszel estimate without some rows. Only the strata that the rows touch are computed
 * again; one that loses an arm drops out.
 */
final class LeaveOut {
  private final Stratified within;
  private final Sums all;
  private final Sums out;
  private final int[] touched;
  private int touchedCount;
  private boolean exposed;
  private final double fullR;
  private final double fullS;
  private final int fullHitsR;
  private final int fullHitsS;

  LeaveOut(Stratified within) {
    this.within = within;
    all = within.sums;
    out = new Sums(all.size());
    touched = new int[all.size()];
    double r = 0;
    double s = 0;
    int hitsR = 0;
    int hitsS = 0;
    for (int k = 0; k < all.size(); k++) {
      double total = all.aiExposure(k) + all.humanExposure(k);
      r += all.aiEvents(k) * all.humanExposure(k) / total;
      s += all.humanEvents(k) * all.aiExposure(k) / total;
      hitsR += all.aiHits(k) > 0 ? 1 : 0;
      hitsS += all.humanHits(k) > 0 ? 1 : 0;
    }
    fullR = r;
    fullS = s;
    fullHitsR = hitsR;
    fullHitsS = hitsS;
  }

  double fullR() {
    return fullR;
  }

  double fullS() {
    return fullS;
  }

  void clear() {
    for (int i = 0; i < touchedCount; i++) {
      out.clear(touched[i]);
    }
    touchedCount = 0;
    exposed = false;
  }

  /**
   * Takes a row out of the strata that hold both arms.
   *
   * @return whether it has exposure there
   */
  boolean take(int row) {
    if (!within.speaks(row)) {
      return false;
    }
    PersonTime time = within.time;
    int arm = within.arms.of(row);
    boolean any = false;
    for (int cell = time.from(row); cell < time.to(row); cell++) {
      int k = within.stratum(row, cell);
      if (k < 0) {
        continue;
      }
      if (out.isEmpty(k)) {
        touched[touchedCount++] = k;
      }
      double exposure = time.exposure(cell);
      out.add(k, arm, time.events(row, cell), exposure);
      any |= exposure > 0;
    }
    exposed |= any;
    return any;
  }

  /** Whether the rows taken have exposure in strata that hold both arms. */
  boolean matters() {
    return exposed;
  }

  /** Log ratio of what is left; infinite or not a number where an arm has no event left. */
  double logRatio() {
    double r = fullR;
    double s = fullS;
    int hitsR = fullHitsR;
    int hitsS = fullHitsS;
    for (int i = 0; i < touchedCount; i++) {
      int k = touched[i];
      double a = all.aiEvents(k);
      double b = all.humanEvents(k);
      double n = all.aiExposure(k);
      double m = all.humanExposure(k);
      r -= a * m / (n + m);
      s -= b * n / (n + m);
      boolean stays = all.aiCells(k) > out.aiCells(k) && all.humanCells(k) > out.humanCells(k);
      boolean aiStays = stays && all.aiHits(k) > out.aiHits(k);
      boolean humanStays = stays && all.humanHits(k) > out.humanHits(k);
      if (aiStays || humanStays) {
        n -= out.aiExposure(k);
        m -= out.humanExposure(k);
        r += (a - out.aiEvents(k)) * m / (n + m);
        s += (b - out.humanEvents(k)) * n / (n + m);
      }
      hitsR -= all.aiHits(k) > 0 && !aiStays ? 1 : 0;
      hitsS -= all.humanHits(k) > 0 && !humanStays ? 1 : 0;
    }
    return Math.log((hitsR > 0 ? r : 0) / (hitsS > 0 ? s : 0));
  }

  /**
   * What the rows taken are to the estimate.
   *
   * @param influence linearised, {@code dR/R - dS/S}
   * @param aiWeight exposure in the AI arm, each weighing the other arm's share
   * @param humanWeight as {@code aiWeight} for the human arm
   * @param aiEvents events in strata that hold both arms
   * @param humanEvents as {@code aiEvents}
   */
  record Taken(
      double influence, double aiWeight, double humanWeight, double aiEvents, double humanEvents) {}

  Taken taken() {
    double dr = 0;
    double ds = 0;
    double aiWeight = 0;
    double humanWeight = 0;
    double ai = 0;
    double human = 0;
    for (int i = 0; i < touchedCount; i++) {
      int k = touched[i];
      double n = all.aiExposure(k);
      double m = all.humanExposure(k);
      double perTotal = 1 / (n + m);
      double ofAi = out.aiExposure(k) * m * perTotal;
      double ofHuman = out.humanExposure(k) * n * perTotal;
      double moved = (ofAi - ofHuman) * perTotal;
      dr += out.aiEvents(k) * m * perTotal - all.aiEvents(k) * moved;
      ds += out.humanEvents(k) * n * perTotal + all.humanEvents(k) * moved;
      aiWeight += ofAi;
      humanWeight += ofHuman;
      ai += out.aiEvents(k);
      human += out.humanEvents(k);
    }
    return new Taken(dr / fullR - ds / fullS, aiWeight, humanWeight, ai, human);
  }
}
